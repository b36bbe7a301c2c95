"""One comparison, from files to a row for each, whatever becomes of the others.

First each variant is looked over, and the ladder finds out how it runs here. Then the
reference answers and reads the text, and each variant after it; at last all are timed
in rounds. What ends a variant ends its row only.
"""

from collections.abc import Generator, Sequence
from pathlib import Path

import msgspec

from inglenook.compare.answering import are_followed, are_kept, ask
from inglenook.compare.base_file import export_base_file
from inglenook.compare.expecting import Expectations
from inglenook.compare.kit import Kit
from inglenook.compare.ledger import Ledger, Working
from inglenook.compare.quality import (
    QualityProgress,
    measure_reference,
    measure_variant,
    require_same_tokenizer,
)
from inglenook.compare.records import Answer, Comparison, Computer, Order, Step
from inglenook.compare.rows import (
    conduct_of,
    figures_of_reference,
    figures_of_variant,
)
from inglenook.compare.seats import Seats
from inglenook.compare.timing import Timing
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import LoadProgress
from inglenook.errors import (
    AppError,
    BaseFileNotWritten,
    FileNotWritten,
    TextTooShort,
)
from inglenook.hardware.machine import Machine
from inglenook.library.scan import LocalModel
from inglenook.library.verify import Reading
from inglenook.work import handing_over, retelling

#: No fault of a variant.
_OF_THE_ORDER = (BaseFileNotWritten, FileNotWritten, TextTooShort)


class Run:
    """Compares once.

    Args:
        kit: What it needs.
        machine: Where it runs.
        models: What is compared, the reference first.
        ledger: Takes what is found out.
        seats: Holds the engines.
    """

    def __init__(
        self,
        kit: Kit,
        machine: Machine,
        models: Sequence[LocalModel],
        ledger: Ledger,
        seats: Seats,
    ) -> None:
        self._kit = kit
        self._machine = machine
        self._models = {model.path: model for model in models}
        self._reference = models[0].path
        self._ledger = ledger
        self._seats = seats
        self._timing = Timing(kit, machine, ledger, seats)
        self._expectations = Expectations(
            kit.base_files, ledger.order, self._reference, seats
        )

    @property
    def _order(self) -> Order:
        return self._ledger.order

    def work(self, export: Path | None = None) -> Working:
        """All of it.

        Args:
            export: Where to write what the reference expects of the text, for other
                programs; None for nowhere.
        """
        for step in (self._check, self._try_out):
            for path in self._ledger.alive():
                yield from self._attempt(path, step(path))
        self._seats.level()
        for path in self._ledger.alive():
            yield from self._attempt(path, self._answer(path))
            yield self.comparison(is_complete=False)
            yield from self._attempt(path, self._score(path))
            if path == self._reference and export is not None:
                yield from self._attempt(path, self._export(export))
            self._seats.leave(path)
            yield self.comparison(is_complete=False)
        yield from self._timing.work(self._attempt)

    def comparison(self, *, is_complete: bool) -> Comparison:
        """What is known now."""
        host, processor = self._machine.host, self._machine.processor
        computer = Computer(
            os=host.os,
            arch=host.arch,
            cpu=processor.name,
            n_cores=processor.n_cores,
            ram_bytes=host.ram_bytes,
            gpus=tuple(gpu.label for gpu in self._machine.gpus),
            memory_bytes_per_s=self._timing.bytes_per_s,
        )
        return self._ledger.comparison(computer, is_complete=is_complete)

    def close(self) -> None:
        """End the engines."""
        self._seats.close()

    def _attempt(self, path: Path, work: Working) -> Working:
        """Do something with a variant, if nothing is wrong with it."""
        if path not in self._ledger.alive():
            return
        try:
            yield from work
        except _OF_THE_ORDER:
            raise
        except AppError as error:
            self._seats.drop(path)
            yield self._ledger.fail(path, error)

    def _check(self, path: Path) -> Working:
        yield self._ledger.begin(path, "checking")
        if path != self._reference:
            require_same_tokenizer(path, self._reference)

        def tell(reading: Reading) -> Step | None:
            return self._ledger.step(reading.done_bytes / (reading.total_bytes or 1))

        hashes = yield from retelling(self._kit.hashes.find(path), tell)
        yield self._ledger.note(path, sha256=hashes)

    def _try_out(self, path: Path) -> Working:
        yield self._ledger.begin(path, "loading")
        # It may be gone since its hash was taken, or known from before.
        self._kit.library.check(path)

        def tell(progress: LoadProgress) -> Step | None:
            return self._ledger.step(progress.share)

        entrant = yield from retelling(self._seats.try_out(self._models[path]), tell)
        loaded = entrant.loaded
        self._ledger.engine = entrant.standing.build
        yield self._ledger.note(
            path,
            bits_per_weight=8 * loaded.size_bytes / max(1, loaded.n_params),
            load_s=entrant.load_s,
            conduct=conduct_of(entrant),
        )

    def _answer(self, path: Path) -> Working:
        yield self._ledger.begin(path, "answering")
        answers, place = self._ledger.rows[path].answers, self._expectations.place
        is_reference = path == self._reference
        is_known = len(answers) == len(self._order.prompts) and (
            are_kept(answers, place)
            if is_reference
            else are_followed(answers, self._said, place)
        )
        if is_known:
            return
        client = yield from self._seat(path)
        asking = ask(client, self._order, self._said, place, is_reference=is_reference)
        answers = yield from retelling(asking, self._ledger.step)
        yield self._ledger.note(path, answers=answers)

    def _score(self, path: Path) -> Working:
        yield self._ledger.begin(path, "scoring")
        base, is_kept = self._order.base, True
        if base is None and self._order.text is None:
            return
        if base is None:
            base, is_kept = self._expectations.place(self._expectations.of_text)
        row = self._ledger.rows[path]
        if path == self._reference and self._order.base is None:
            if row.ppl is None or not is_kept:
                yield from self._foresee(path, str(base))
        elif is_kept and row.kld_mean is None:
            yield from self._compare(path, base)
        elif row.ppl is None:
            # Of a variant without its reference, this alone can be told.
            yield from self._foresee(path, "")

    def _foresee(self, path: Path, base_path: str) -> Working:
        """Find out how well a variant foresees the text, and keep what it expects."""
        request = self._expectations.of_text
        request = msgspec.structs.replace(request, base_path=base_path)
        client = yield from self._seat(path)
        scoring = measure_reference(client, request)
        quality = yield from retelling(scoring, self._tell_quality)
        self._ledger.n_chunks = quality.n_chunks
        yield self._ledger.note(path, **figures_of_reference(quality))

    def _compare(self, path: Path, base: Path) -> Working:
        """Find out how far a variant is from what the reference expected."""
        client = yield from self._seat(path)
        comparing = measure_variant(client, base)
        quality = yield from retelling(comparing, self._tell_quality)
        self._ledger.n_chunks = quality.n_chunks
        yield self._ledger.note(path, **figures_of_variant(quality))

    def _export(self, target: Path) -> Working:
        """Give what the reference expects of the text to other programs."""
        yield None
        base, _ = self._expectations.place(self._expectations.of_text)
        export_base_file(base, target)

    def _seat(self, path: Path) -> Generator[None, None, EngineClient]:
        return handing_over(self._seats.sit(path), lambda _: None)

    @property
    def _said(self) -> Sequence[Answer]:
        """What the reference has answered."""
        return self._ledger.rows[self._reference].answers

    def _tell_quality(self, progress: QualityProgress) -> Step | None:
        return self._ledger.step(progress.n_chunks / progress.n_total)

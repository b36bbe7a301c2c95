"""One comparison, from files to a row for each, whatever becomes of the others.

First each variant is looked over, and the ladder finds out how it runs here. Then the
reference answers and reads the text, and each variant after it; at last all are timed
in rounds. What ends a variant ends its row only.
"""

from collections.abc import Generator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from inglenook.compare.answering import are_kept, ask, question
from inglenook.compare.kit import Kit
from inglenook.compare.ledger import Ledger
from inglenook.compare.quality import (
    QualityProgress,
    measure_reference,
    measure_variant,
    require_same_tokenizer,
    score_request,
)
from inglenook.compare.records import (
    Answer,
    Comparison,
    Computer,
    Order,
    Step,
    VariantResult,
)
from inglenook.compare.roofline import bandwidth_share
from inglenook.compare.rows import (
    conduct_of,
    figures_of_pace,
    figures_of_reference,
    figures_of_variant,
)
from inglenook.compare.seats import Seats
from inglenook.compare.speed import Stopwatch, course_of
from inglenook.engine.client import EngineClient
from inglenook.engine.measurements.records import Measurement, circumstances_of
from inglenook.engine.messages import LoadProgress, Score, ScoreAnswer
from inglenook.errors import AppError, BaseFileNotWritten, TextTooShort
from inglenook.hardware.machine import Machine
from inglenook.library.scan import LocalModel
from inglenook.library.verify import Reading
from inglenook.work import handing_over, retelling

#: What a comparison tells on its way: how far it is, what is new of a variant, and now
#: and then all that is known.
Told = Step | VariantResult | Comparison
Working = Generator[Told | None, None, None]

#: No fault of a variant.
_OF_THE_ORDER = (TextTooShort, BaseFileNotWritten)


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
        self._bytes_per_s: float | None = None

    @property
    def _order(self) -> Order:
        return self._ledger.order

    def work(self) -> Working:
        """All of it."""
        for step in (self._check, self._try_out):
            for path in self._ledger.alive():
                yield from self._attempt(path, step(path))
        self._seats.level()
        for path in self._ledger.alive():
            yield from self._attempt(path, self._answer(path))
            yield from self._attempt(path, self._score(path))
            self._seats.leave(path)
            yield self.comparison(is_complete=False)
        yield from self._time_all()

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
            memory_bytes_per_s=self._bytes_per_s,
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
        row = self._ledger.rows[path]
        is_known = len(row.answers) == len(self._order.prompts)
        if is_known and (path != self._reference or are_kept(row.answers, self._place)):
            return
        client = yield from self._seat(path)
        said = () if path == self._reference else self._said
        asking = ask(client, self._order, said, self._place)
        answers = yield from retelling(asking, self._ledger.step)
        yield self._ledger.note(path, answers=answers)

    def _score(self, path: Path) -> Working:
        yield self._ledger.begin(path, "scoring")
        if self._order.text is None:
            return
        request = self._score_request()
        base, is_kept = self._place(request)
        is_known = self._ledger.rows[path].ppl is not None
        if is_known and (is_kept or path != self._reference):
            return
        client = yield from self._seat(path)
        plan = self._seats.entrants[path].plan
        figures: dict[str, Any]
        if is_kept and path != self._reference:
            comparing = measure_variant(client, plan, base)
            quality = yield from retelling(comparing, self._tell_quality)
            figures = figures_of_variant(quality)
        else:
            # Of a variant without its reference, this alone can be told.
            base_path = str(base) if path == self._reference else ""
            request = msgspec.structs.replace(request, base_path=base_path)
            scoring = measure_reference(client, plan, request)
            foreseen = yield from retelling(scoring, self._tell_quality)
            figures = figures_of_reference(foreseen)
            self._ledger.n_chunks = foreseen.conditions.n_chunks
        yield self._ledger.note(path, **figures)

    def _time_all(self) -> Working:
        """Time all that were not, in rounds."""
        rows = self._ledger.rows
        paths = [
            path
            for path in self._ledger.alive()
            if rows[path].generation_tokens_per_s is None
        ]
        if not paths:
            return
        yield from self._measure_memory(paths[0])
        plan = self._seats.entrants[paths[0]].plan
        course = course_of(self._order.effort, plan.context_tokens)
        prompts = self._order.prompts
        asked = question(self._order, prompts[0], 1) if prompts else None
        stopwatch = Stopwatch(self._seats, course, asked)
        for number in range(1, course.n_rounds + 1):
            for path in paths:
                yield from self._attempt(path, self._lap(stopwatch, path, number))
        for path in self._ledger.alive():
            if path in stopwatch.laps:
                self._note_speeds(stopwatch, path)
                yield self._finish(stopwatch, path)

    def _lap(self, stopwatch: Stopwatch, path: Path, number: int) -> Working:
        yield self._ledger.begin(path, "timing", number)
        yield from retelling(stopwatch.run_lap(path), self._ledger.step)

    def _finish(self, stopwatch: Stopwatch, path: Path) -> VariantResult:
        """Note how fast a variant is."""
        entrant, pace = self._seats.entrants[path], stopwatch.pace(path)
        share = None
        if self._bytes_per_s and pace.generation:
            rate = pace.generation.tokens_per_s
            share = bandwidth_share(path, entrant.loaded, rate, self._bytes_per_s)
        return self._ledger.note(
            path,
            **figures_of_pace(pace),
            load_s=entrant.load_s,
            bandwidth_share=share,
            conduct=conduct_of(entrant),
        )

    def _note_speeds(self, stopwatch: Stopwatch, path: Path) -> None:
        """Let the rest of the program know what was measured here."""
        standing = self._seats.entrants[path].standing
        how = circumstances_of(standing.loaded, standing.offload, build=standing.build)
        now = datetime.now(UTC)
        measured = [
            Measurement(
                source="bench",
                circumstances=how,
                prompt_tokens_per_s=lap.prompt_tokens_per_s or None,
                tokens_per_s=lap.tokens_per_s or None,
                peak_bytes=lap.memory_bytes,
                measured_at=now,
            )
            for lap in stopwatch.laps[path]
        ]
        self._kit.measurements.add(path, *measured)

    def _measure_memory(self, path: Path) -> Working:
        entrant = self._seats.entrants[path]
        if entrant.loaded.devices:
            return
        name = f"{self._machine.processor.name} | {self._machine.host.ram_bytes}"
        self._bytes_per_s = yield from self._kit.bandwidths.find(
            name, entrant.plan.n_threads, entrant.start
        )

    def _seat(self, path: Path) -> Generator[None, None, EngineClient]:
        return handing_over(self._seats.sit(path), lambda _: None)

    @property
    def _said(self) -> Sequence[Answer]:
        """What the reference has answered."""
        return self._ledger.rows[self._reference].answers

    def _score_request(self) -> Score:
        assert self._order.text is not None, "there is a text to score"
        content, chunks = self._order.text.content, self._order.chunks
        if chunks is None:
            return score_request(content, self._order.effort)
        whole = score_request(content, "thorough")
        return msgspec.structs.replace(whole, most_chunks=chunks)

    def _place(self, request: Score | ScoreAnswer) -> tuple[Path, bool]:
        """Where belongs what the reference expects, and whether it is there."""
        files = self._kit.base_files
        entrant = self._seats.entrants.get(self._reference)
        if entrant is None:
            return files.path_of("none"), False
        build, plan = entrant.standing.build, entrant.plan
        path = files.path(self._reference, build, plan, request)
        return path, files.find(path)

    def _tell_quality(self, progress: QualityProgress) -> Step | None:
        return self._ledger.step(progress.n_chunks / progress.n_total)

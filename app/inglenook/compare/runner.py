"""Runs a comparison: from files to a row for each, whatever becomes of the others.

First each variant is looked over, and the ladder finds out how it runs here. Then the
reference answers and reads the text, and each variant after it; at last all are timed
in rounds. What ends a variant ends its row only.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from inglenook.compare.announcing import announce, pieces_of
from inglenook.compare.answering import are_kept, ask, question
from inglenook.compare.base_file import BaseFiles
from inglenook.compare.hashes import Hashes
from inglenook.compare.history import History
from inglenook.compare.ledger import Ledger
from inglenook.compare.quality import (
    QualityProgress,
    measure_reference,
    measure_variant,
    require_same_tokenizer,
    score_request,
)
from inglenook.compare.records import (
    Announcement,
    Comparison,
    Computer,
    Order,
    Step,
    VariantResult,
)
from inglenook.compare.roofline import Bandwidths, bandwidth_share
from inglenook.compare.rows import (
    conduct_of,
    figures_of_pace,
    figures_of_reference,
    figures_of_variant,
)
from inglenook.compare.seats import Entrant, Seats, fair_settings
from inglenook.compare.speed import COURSES, Stopwatch
from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.measurements.records import Measurement, circumstances_of
from inglenook.engine.measurements.store import Measurements
from inglenook.engine.messages import LoadProgress, Score, ScoreAnswer
from inglenook.engine.packs.selection import Candidate
from inglenook.errors import (
    AppError,
    BaseFileNotWritten,
    NothingToCompare,
    TextTooShort,
)
from inglenook.hardware.detect import look
from inglenook.library.scan import Library, LocalModel
from inglenook.library.verify import Reading
from inglenook.settings.schema import Engine
from inglenook.work import retelling

#: What a comparison tells on its way: how far it is, what is new of a variant, and now
#: and then all that is known.
Told = Step | VariantResult | Comparison
Working = Generator[Told | None, None, None]

#: No fault of a variant.
_OF_THE_ORDER = (TextTooShort, BaseFileNotWritten)


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """Compares variants of a model.

    Attributes:
        library: Where they are looked up.
        chosen: Gives the settings for loading.
        engines: Gives what a model may be loaded with by these, the best first.
        experience: What earlier loads came to.
        measurements: Where speeds are noted.
        base_files: Where is kept what a reference expected.
        history: Where comparisons are kept.
        hashes: Those of the models.
        bandwidths: How fast this computer's memory is.
    """

    library: Library
    chosen: Callable[[], Engine]
    engines: Callable[[Engine], Sequence[Candidate]]
    experience: Experience
    measurements: Measurements
    base_files: BaseFiles
    history: History
    hashes: Hashes
    bandwidths: Bandwidths

    def announce(self, order: Order) -> Generator[None, None, Announcement]:
        """What a comparison will take.

        Raises:
            NothingToCompare: There is no model.
            ModelFileError: The reference cannot be used.
        """
        yield None
        models, _ = self.find(order)
        yield None
        return announce(order, models, self.measurements, self.base_files)

    def run(
        self, order: Order, known: Comparison | None = None
    ) -> Generator[Told | None, None, Comparison]:
        """Compare; what is known when the generator is closed is kept.

        Args:
            order: What to compare.
            known: What an earlier run of the same order found out, which is not
                measured anew.

        Raises:
            NothingToCompare: There is no model.
            ModelFileError: The reference cannot be used.
            EngineError: It is the text that cannot be used, or the disk is too full.
        """
        yield None
        run = _Run(self, order, known)
        is_complete = False
        try:
            yield from run.work()
            is_complete = True
        finally:
            run.close()
            comparison = run.comparison(is_complete=is_complete)
            if is_complete or any(row.ppl is not None for row in comparison.variants):
                self.history.add(comparison)
            self.base_files.trim()
        return comparison

    def find(self, order: Order) -> tuple[tuple[LocalModel, ...], dict[Path, AppError]]:
        """The models of an order, the reference first, then by size.

        Returns:
            Those that are there, and what is wrong with the others.

        Raises:
            NothingToCompare: There is none.
            ModelFileError: The reference cannot be used.
        """
        models: dict[Path, LocalModel] = {}
        wrong: dict[Path, AppError] = {}
        reference = order.reference
        for path in dict.fromkeys((*order.models, *filter(None, (reference,)))):
            try:
                models[path] = self.library.check(path)
            except AppError as error:
                if path == reference:
                    raise
                wrong[path] = error
        if not models:
            raise next(iter(wrong.values()), NothingToCompare())
        first = models[reference] if reference is not None else None
        by_size = sorted(models.values(), key=lambda model: -model.size_bytes)
        ordered = dict.fromkeys((first or by_size[0], *by_size))
        return tuple(ordered), wrong

    def close(self) -> None:
        """Delete what references expected."""
        self.base_files.clear()


class _Run:
    """One comparison.

    Args:
        runner: What it is run with.
        order: What is compared.
        known: What an earlier run found out.
    """

    def __init__(self, runner: Runner, order: Order, known: Comparison | None) -> None:
        models, wrong = runner.find(order)
        self._runner = runner
        self._order = order
        pieces = tuple(pieces_of(order, models, runner.measurements))
        self._ledger = Ledger(order, models, pieces, known)
        self._models = {model.path: model for model in models}
        self._reference = models[0].path
        for path, error in wrong.items():
            self._ledger.add_wrong(path, error)
        self._machine = look()
        self._bytes_per_s: float | None = None
        chosen = runner.chosen()
        trained = models[0].context_tokens or order.context_tokens
        self._context_tokens = min(order.context_tokens, trained)
        self._seats = Seats(
            fair_settings(chosen, self._context_tokens),
            runner.engines(chosen),
            runner.experience,
            max(model.size_bytes for model in models),
        )

    def work(self) -> Working:
        """All of it."""
        for path in self._ledger.alive():
            yield from self._attempt(path, self._check(path))
        for path in self._ledger.alive():
            yield from self._attempt(path, self._try_out(path))
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
            work.close()
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

        hashes = yield from retelling(self._runner.hashes.find(path), tell)
        yield self._ledger.note(path, sha256=hashes)

    def _try_out(self, path: Path) -> Working:
        yield self._ledger.begin(path, "loading")
        work = self._seats.try_out(self._models[path])
        entrant = yield from retelling(work, self._tell_load)
        loaded = entrant.loaded
        bits = 8 * loaded.size_bytes / loaded.n_params if loaded.n_params else None
        self._ledger.engine = entrant.standing.build
        yield self._ledger.note(
            path,
            bits_per_weight=bits,
            load_s=entrant.load_s,
            conduct=conduct_of(entrant),
        )

    def _answer(self, path: Path) -> Working:
        yield self._ledger.begin(path, "answering")
        row = self._ledger.rows[path]
        if len(row.answers) == len(self._order.prompts) and (
            path != self._reference or are_kept(row.answers, self._place)
        ):
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
        is_reference = path == self._reference
        is_known = self._ledger.rows[path].ppl is not None
        if is_known and (is_kept or not is_reference):
            return
        client = yield from self._seat(path)
        plan = self._seats.entrants[path].plan
        figures: dict[str, Any]
        if is_kept and not is_reference:
            varied = measure_variant(client, plan, base)
            quality = yield from retelling(varied, self._tell_quality)
            figures = figures_of_variant(quality)
        else:
            # Without the reference there is nothing to compare with.
            base_path = str(base) if is_reference else ""
            request = msgspec.structs.replace(request, base_path=base_path)
            referred = measure_reference(client, plan, request)
            foreseen = yield from retelling(referred, self._tell_quality)
            figures = figures_of_reference(foreseen)
            self._ledger.n_chunks = foreseen.conditions.n_chunks
        yield self._ledger.note(path, **figures)

    def _time_all(self) -> Working:
        """Time all that were not, in rounds."""
        paths = [
            path
            for path in self._ledger.alive()
            if self._ledger.rows[path].generation_tokens_per_s is None
        ]
        if not paths:
            return
        yield from self._measure_memory(paths[0])
        course = COURSES[self._order.effort]
        n_prompt = min(course.n_prompt, self._context_tokens)
        course = msgspec.structs.replace(course, n_prompt=n_prompt)
        prompts = self._order.prompts
        asked = question(self._order, prompts[0], 1) if prompts else None
        stopwatch = Stopwatch(self._seats, course, asked)
        for number in range(1, course.n_rounds + 1):
            for path in paths:
                yield from self._attempt(path, self._lap(stopwatch, path, number))
        for path in self._ledger.alive():
            if path in stopwatch.laps:
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
        self._note_speeds(stopwatch, entrant)
        return self._ledger.note(
            path,
            **figures_of_pace(pace),
            load_s=entrant.load_s,
            bandwidth_share=share,
            conduct=conduct_of(entrant),
        )

    def _note_speeds(self, stopwatch: Stopwatch, entrant: Entrant) -> None:
        """Let the rest of the program know what was measured here."""
        standing = entrant.standing
        how = circumstances_of(standing.loaded, standing.offload, build=standing.build)
        now = datetime.now(UTC)
        measured = [
            Measurement(
                source="bench",
                circumstances=how,
                prompt_tokens_per_s=lap.prompt_tokens_per_s,
                tokens_per_s=lap.tokens_per_s,
                peak_bytes=lap.memory_bytes,
                measured_at=now,
            )
            for lap in stopwatch.laps[entrant.model.path]
        ]
        self._runner.measurements.add(entrant.model.path, *measured)

    def _measure_memory(self, path: Path) -> Working:
        entrant = self._seats.entrants[path]
        if entrant.loaded.devices:
            return
        host, processor = self._machine.host, self._machine.processor
        name = f"{processor.name} | {host.ram_bytes}"
        self._bytes_per_s = yield from self._runner.bandwidths.find(
            name, entrant.plan.n_threads, entrant.start
        )

    def _seat(self, path: Path) -> Generator[Step | None, None, EngineClient]:
        return retelling(self._seats.sit(path), lambda _: None)

    @property
    def _said(self) -> Sequence[Any]:
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
        files = self._runner.base_files
        entrant = self._seats.entrants.get(self._reference)
        if entrant is None:
            return files.path_of("none"), False
        path = files.path(
            self._reference, entrant.standing.build, entrant.plan, request
        )
        return path, files.find(path)

    def _tell_load(self, progress: LoadProgress) -> Step | None:
        return self._ledger.step(progress.share)

    def _tell_quality(self, progress: QualityProgress) -> Step | None:
        return self._ledger.step(progress.n_chunks / progress.n_total)

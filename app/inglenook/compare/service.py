"""Comparisons for the window: announced, run, stopped, gone on with, and kept."""

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from inglenook.compare.fitting import Constraint, find_needed
from inglenook.compare.records import (
    Announcement,
    Comparison,
    Order,
    Step,
    Text,
    VariantResult,
)
from inglenook.compare.report import Format, write_report
from inglenook.compare.runner import Runner
from inglenook.compare.texts import join_chats
from inglenook.compare.verdict import Verdict, judge
from inglenook.engine.service import EngineService
from inglenook.engine.vacancy import Vacancy
from inglenook.errors import AppError
from inglenook.jobs import Job, Jobs, NewestJob

Result = TypeVar("Result")

#: Called on the GUI thread; what it gives is read on another.
ReadChats = Callable[[], Iterable[str]]


class CompareService(QObject):
    """Compares variants, one comparison at a time. Lives on the GUI thread.

    The loaded model makes room, and comes back afterwards; a load under way is waited
    for. Where the user loads another one meanwhile, the comparison goes on beside it.

    Args:
        engine: Whose model makes room.
        runner: What compares.
        parent: Whose child this is.
        chats: Begins to read what was said in the user's chats.

    Signals:
        announced(Announcement): What the order asked for last will take.
        announcing_failed(AppError): Its models cannot be compared, and why.
        running_changed(): `order` is another one, or None.
        stepped(Step): It is so far.
        variant_changed(VariantResult): More is known of a variant.
        variant_finished(VariantResult): All is known of it.
        variant_failed(VariantResult): It fell out, and `error` says why.
        finished(Comparison): It is done.
        stopped(Comparison): It was stopped, and this is known; see `resume`.
        given_up(): It was stopped before anything was known.
        failed(AppError): Nothing can be compared.
        judged(Verdict): What was asked of `judge` last.
        history_read(tuple[KeptComparison, ...]): What is kept, the newest first.
        opened(Comparison): A kept comparison, or a report.
        chats_read(Text): The user's chats, to measure quality by.
        chats_failed(AppError): They cannot be read, or are too short.
        written(Path): A report is in its file.
        file_failed(AppError): A file cannot be read or written.
    """

    announced = Signal(Announcement)
    announcing_failed = Signal(AppError)
    running_changed = Signal()
    stepped = Signal(Step)
    variant_changed = Signal(VariantResult)
    variant_finished = Signal(VariantResult)
    variant_failed = Signal(VariantResult)
    finished = Signal(Comparison)
    stopped = Signal(Comparison)
    given_up = Signal()
    failed = Signal(AppError)
    judged = Signal(Verdict)
    history_read = Signal(tuple)
    opened = Signal(Comparison)
    chats_read = Signal(Text)
    chats_failed = Signal(AppError)
    written = Signal(Path)
    file_failed = Signal(AppError)

    def __init__(
        self,
        engine: EngineService,
        runner: Runner,
        parent: QObject,
        chats: ReadChats = tuple,
    ) -> None:
        super().__init__(parent)
        self._vacancy = Vacancy(engine)
        # Queued: others are to hear first that the load is over.
        queued = Qt.ConnectionType.QueuedConnection
        engine.state_changed.connect(self._run_late, queued)
        self._runner = runner
        self._chats = chats
        self._order: Order | None = None
        self._latest: Comparison | None = None
        self._running: Job | None = None
        self._jobs = Jobs(self)
        self._announcing = NewestJob(self)
        self._judging = NewestJob(self)
        self._reading = NewestJob(self)

    @property
    def order(self) -> Order | None:
        """What is being compared; None for nothing."""
        return self._order

    def announce(self, order: Order) -> None:
        """Find out what a comparison will take."""
        self._announcing.start(
            self._runner.announce(order),
            succeeded=self.announced.emit,
            failed=self.announcing_failed.emit,
        )

    def start(self, order: Order) -> None:
        """Compare; nothing happens while another comparison runs."""
        self._begin(order, None)

    def resume(self, comparison: Comparison) -> None:
        """Go on with a comparison that was stopped, or of which variants failed."""
        self._begin(comparison.order, comparison)

    def stop(self) -> None:
        """Stop what is being compared; what is known of it is kept."""
        if self._running is not None:
            self._running.cancel()
        elif self._order is not None:
            # It waits for a load, and has not begun.
            self._on_ended()
            self._on_cancelled()

    def judge(self, comparison: Comparison, constraint: Constraint | None) -> None:
        """Say which variant to keep.

        Args:
            comparison: What is known.
            constraint: What it must fit into; None is nothing.
        """
        self._judging.start(
            _judging(comparison, constraint),
            succeeded=self.judged.emit,
            failed=self.file_failed.emit,
        )

    def read_history(self) -> None:
        """Read what is kept; `history_read` tells it."""
        job = self._jobs.make(_as_work(self._runner.kept))
        job.succeeded.connect(self.history_read)
        job.start()

    def read_chats(self) -> None:
        """Read the user's chats as a text; `chats_read` tells it."""
        try:
            said = self._chats()
        except AppError as error:
            self.chats_failed.emit(error)
            return
        self._reading.start(
            _as_work(lambda: join_chats(said)),
            succeeded=self.chats_read.emit,
            failed=self.chats_failed.emit,
        )

    def open(self, path: Path) -> None:
        """Read a kept comparison, or a report in JSON."""
        job = self._jobs.make(_as_work(lambda: self._runner.open(path)))
        job.succeeded.connect(self.opened)
        job.failed.connect(self.file_failed)
        job.start()

    def delete(self, path: Path) -> None:
        """Delete a kept comparison; `history_read` tells what is left."""
        self._runner.forget(path)
        self.read_history()

    def write(self, comparison: Comparison, path: Path, form: Format) -> None:
        """Write a report to a file."""
        job = self._jobs.make(_as_work(lambda: write_report(comparison, path, form)))
        job.succeeded.connect(lambda _: self.written.emit(path))
        job.failed.connect(self.file_failed)
        job.start()

    def close(self) -> None:
        """Stop what is under way, before the program ends; what is known is kept."""
        self._vacancy.forgo()
        if self._running is None:
            self._order = None
        self._announcing.close()
        self._judging.close()
        self._reading.close()
        self._jobs.close()
        self._runner.close()

    def _begin(self, order: Order, known: Comparison | None) -> None:
        if self._order is not None:
            return
        self._order, self._latest = order, known
        if not self._vacancy.is_near:
            self._run(order)
        self.running_changed.emit()

    def _run(self, order: Order) -> None:
        try:
            work = self._vacancy.begin(self._runner.run(order, self._latest))
        except AppError as error:
            self._order = None
            self.failed.emit(error)
            return
        job = self._running = self._jobs.make(work)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        job.succeeded.connect(self.finished)
        job.failed.connect(self.failed)
        job.cancelled.connect(self._on_cancelled)
        for outcome in (job.succeeded, job.failed, job.cancelled):
            outcome.connect(self._vacancy.end)
        job.start()

    def _run_late(self) -> None:
        """Begin with what had to wait for a load, once that is over."""
        if self._order is None or self._running is not None or self._vacancy.is_near:
            return
        self._run(self._order)
        self.running_changed.emit()

    def _on_progressed(self, told: Step | VariantResult | Comparison) -> None:
        match told:
            case Step():
                self.stepped.emit(told)
            case Comparison():
                self._latest = told
            case VariantResult():
                self.variant_changed.emit(told)
                if told.error is not None:
                    self.variant_failed.emit(told)
                elif told.generation_tokens_per_s is not None:
                    self.variant_finished.emit(told)

    def _on_ended(self) -> None:
        self._running = None
        self._order = None
        self.running_changed.emit()

    def _on_cancelled(self) -> None:
        if self._latest is None:
            self.given_up.emit()
        else:
            self.stopped.emit(self._latest)


def _judging(
    comparison: Comparison, constraint: Constraint | None
) -> Generator[None, None, Verdict]:
    yield None
    if constraint is None:
        return judge(comparison)
    paths = [each.path for each in comparison.variants if each.error is None]
    needed = find_needed(paths, constraint.context_tokens)
    return judge(comparison, constraint, needed)


def _as_work(call: Callable[[], Result]) -> Generator[None, None, Result]:
    """A call that may wait for the disk."""
    yield None
    return call()

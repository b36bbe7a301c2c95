"""Job: the one way off the GUI thread.

Work is a generator that yields progress and returns its result. It knows
nothing of Qt, so that its tests need none, and it yields None while it waits,
so that it can be cancelled. A `QThread` subclass that lives on the GUI thread is
chosen over `moveToThread`, because there a lambda or a plain method connected to
a worker's signal runs on the worker's thread.
"""

import logging
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QObject,
    QThread,  # noqa: TID251
    Signal,
)

from inglenook.errors import AppError, UnexpectedError

log = logging.getLogger(__name__)

#: The longest that work is waited for which does not hear that it is to end.
_CLOSE_MS = 5_000
#: The same where it belongs to no service, when the program ends.
_LAST_MS = 2_000


class Job(QThread):
    """Drains a generator on a thread of its own.

    The Job itself lives on the GUI thread, and so do all its slots, lambdas too.

    Signals:
        progressed(object): What the generator yielded, but for None.
        ended(): The thread is over; exactly one of the next three follows.
        succeeded(object): What it returned.
        failed(AppError): Why it gave up.
        cancelled(): It was told to stop, and has cleaned up.
    """

    progressed = Signal(object)
    ended = Signal()
    succeeded = Signal(object)
    failed = Signal(AppError)
    cancelled = Signal()

    def __init__(self, work: Generator[Any, None, Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._report: Callable[[], None] = self.cancelled.emit
        self.finished.connect(self._on_finished)

    def cancel(self) -> None:
        """Close the generator at its next yield, where its `finally` blocks run."""
        self.requestInterruption()

    def run(self) -> None:
        """Do the work; Qt calls this on the new thread."""
        try:
            while not self.isInterruptionRequested():
                if (progress := next(self._work)) is not None:
                    self.progressed.emit(progress)
            self._work.close()
        except StopIteration as stop:
            self._report = partial(self.succeeded.emit, stop.value)
        except AppError as error:
            self._report = partial(self.failed.emit, error)
        except Exception as bug:
            log.exception("A job failed")
            self._report = partial(self.failed.emit, UnexpectedError(bug))

    def _on_finished(self) -> None:
        self.ended.emit()
        self._report()
        self.deleteLater()


def end_jobs() -> bool:
    """Give up all that is under way when the program ends, whoever has begun it.

    Returns:
        Whether all of it has ended. Where not, nothing of Qt may be freed: it aborts
        the process with a thread that runs.
    """
    running = [job for job in _application().findChildren(Job) if job.isRunning()]
    for job in running:
        job.cancel()
    deadline = QDeadlineTimer(_LAST_MS)
    return all(job.wait(deadline) for job in running)


class Jobs:
    """The jobs of a service: each begins when it likes, and all end with it.

    Args:
        parent: What outlives them; a widget does not, which may go while they cannot
            end. None is the application.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        self._parent = parent or _application()
        self._unended: set[Job] = set()

    def __contains__(self, job: object) -> bool:
        """Whether it is one of them, and has not ended."""
        return job in self._unended

    def make(self, work: Generator[Any, None, Any]) -> Job:
        """A job for a work; start it once its signals are connected."""
        job = Job(work, self._parent)
        self._unended.add(job)
        job.ended.connect(lambda: self._unended.discard(job))
        return job

    def close(self, most_ms: int = _CLOSE_MS) -> None:
        """Give up all that is under way, and wait for it.

        Args:
            most_ms: The longest that is waited for all of it.
        """
        unended = tuple(self._unended)
        for job in unended:
            job.cancel()
        deadline = QDeadlineTimer(most_ms)
        for job in unended:
            if not job.wait(deadline):
                log.warning("Work that was given up goes on")


class NewestJob:
    """Runs one work at a time; a newer one takes its place.

    Args:
        parent: As for Jobs.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        self._newest: Job | None = None
        self._jobs = Jobs(parent)

    @property
    def is_busy(self) -> bool:
        """Whether the newest work is under way."""
        return self._newest in self._jobs

    def start(
        self,
        work: Generator[Any, None, Any],
        *,
        succeeded: Callable[[Any], object],
        failed: Callable[[AppError], object],
        progressed: Callable[[Any], object] = lambda _: None,
    ) -> None:
        """Drop what is under way, and begin this."""
        self.drop()
        job = self._newest = self._jobs.make(work)

        def if_newest(slot: Callable[[Any], object]) -> Callable[[Any], object]:
            # What a dropped job has told may still be on its way.
            return lambda told: slot(told) if job is self._newest else None

        job.progressed.connect(if_newest(progressed))
        job.succeeded.connect(if_newest(succeeded))
        job.failed.connect(if_newest(failed))
        job.start()

    def drop(self) -> None:
        """Give up what is under way; nothing is told of it."""
        if self._newest is not None and self.is_busy:
            self._newest.cancel()
        self._newest = None

    def close(self) -> None:
        """The same, and wait for all that was ever begun."""
        self.drop()
        self._jobs.close()


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None, "signals need the application"
    return app

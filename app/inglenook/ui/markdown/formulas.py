"""The formulas of a page, set in type one after the other."""

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.jobs import Job, Jobs
from inglenook.ui.markdown.maths import Formula
from inglenook.ui.markdown.typesetting import Drawing, typeset

#: Those that are ready are shown together so often, in ms.
SHOW_MS = 60

#: A formula and its drawing; None where there is none.
_Result = tuple[Formula, Drawing | None]


class Formulas(QObject):
    """Has formulas set in type off the GUI thread, and keeps the drawings.

    Lives on the GUI thread.

    Signals:
        drawn(): More formulas are ready.
    """

    drawn = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drawings: dict[Formula, Drawing | None] = {}
        self._wanted: dict[Formula, None] = {}
        self._jobs = Jobs()
        self._job: Job | None = None
        self._showing = QTimer(self, singleShot=True, interval=SHOW_MS)
        self._showing.timeout.connect(self.drawn)

    def knows(self, formula: Formula) -> bool:
        """Whether it is known by now how to draw it, or that it cannot be drawn."""
        return formula in self._drawings

    def drawing(self, formula: Formula) -> Drawing | None:
        """How to draw a formula; None until that is known, or if it cannot be."""
        if formula not in self._drawings and formula not in self._wanted:
            self._wanted[formula] = None
            self._work()
        return self._drawings.get(formula)

    def _work(self) -> None:
        if self._job is not None or not self._wanted:
            return
        self._job = self._jobs.make(_typeset_all(tuple(self._wanted)))
        self._job.progressed.connect(self._on_job_progressed)
        self._job.ended.connect(self._on_job_ended)
        self._job.succeeded.connect(self._work)
        self._job.failed.connect(self._on_job_failed)
        self._job.start()

    def _on_job_progressed(self, result: _Result) -> None:
        formula, drawing = result
        self._drawings[formula] = drawing
        self._wanted.pop(formula, None)
        if not self._showing.isActive():
            self._showing.start()

    def _on_job_ended(self) -> None:
        self._job = None

    def _on_job_failed(self) -> None:
        # What it was at stays text.
        for formula in list(self._wanted)[:1]:
            self._drawings[formula] = self._wanted.pop(formula)
        self._work()


def _typeset_all(formulas: tuple[Formula, ...]) -> Generator[_Result, None, None]:
    for formula in formulas:
        yield formula, typeset(formula)

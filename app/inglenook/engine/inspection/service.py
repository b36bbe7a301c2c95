"""Prompts and texts in tokens, for the window."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from inglenook.engine.errand import Errand
from inglenook.engine.inspection.records import Inspection
from inglenook.engine.messages import Count, Inspect
from inglenook.engine.service import EngineService
from inglenook.errors import AppError


class InspectionService(QObject):
    """Asks the loaded model about prompts and texts. Lives on the GUI thread.

    Each question is answered when the engine has nothing else to do, one after the
    other; where no model is loaded, when one is. The signals tell which question
    they answer.

    Args:
        engine: What is asked.

    Signals:
        inspected(Inspect, Inspection): What would be sent, in tokens.
        counted(Count, tuple): The tokens of each text.
        failed(Inspect | Count, AppError): There is no answer.
    """

    inspected = Signal(Inspect, Inspection)
    counted = Signal(Count, tuple)
    failed = Signal(object, AppError)

    def __init__(self, engine: EngineService, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine

    def inspect(self, request: Inspect) -> None:
        """Ask what the model would read of a request."""
        self._engine.run(
            Errand(
                work=lambda client: client.inspect(request),
                succeeded=partial(self.inspected.emit, request),
                failed=partial(self.failed.emit, request),
            )
        )

    def count(self, request: Count) -> None:
        """Ask how long texts are."""
        self._engine.run(
            Errand(
                work=lambda client: client.count(request),
                succeeded=partial(self.counted.emit, request),
                failed=partial(self.failed.emit, request),
            )
        )

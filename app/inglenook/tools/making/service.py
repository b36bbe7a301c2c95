"""Variants that are missing: what each would take, and one of them made."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.compare.kit import Kit
from inglenook.compare.quantize import variant_path
from inglenook.errors import AppError
from inglenook.jobs import NewestJob
from inglenook.library.records import LocalModel
from inglenook.tools.records import MadeFile, Progress, QuantizeOrder
from inglenook.tools.service import ToolService
from inglenook.tools.targets import named_source
from inglenook.tools.works import predict_sizes


class MakingService(QObject):
    """Has the tools make variants, for who compares. Lives on the GUI thread.

    Args:
        kit: What loads and quantizes models.
        tools: What makes them, one file at a time, whoever asks.

    Signals:
        predicted(tuple[Prediction, ...]): What was asked of `predict` last.
        prediction_failed(AppError): No variant of that model can be made.
        changed(): `order` or `is_busy` is another one.
        progressed(Progress): It is so far.
        made(Path): It is here, whole.
        failed(AppError): It is not made, and nothing is left of it.
    """

    predicted = Signal(tuple)
    prediction_failed = Signal(AppError)
    changed = Signal()
    progressed = Signal(Progress)
    made = Signal(Path)
    failed = Signal(AppError)

    def __init__(self, kit: Kit, tools: ToolService, parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit
        self._tools = tools
        self._asked: QuantizeOrder | None = None
        self._predicting = NewestJob(self)
        tools.making_changed.connect(self.changed)
        tools.progressed.connect(self._on_progressed)
        tools.made.connect(self._on_made)
        tools.failed.connect(self._on_failed)
        tools.cancelled.connect(self._is_over)

    @property
    def order(self) -> QuantizeOrder | None:
        """What is being made of what was asked for here; None for nothing."""
        return self._asked if self._tools.order is self._asked else None

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made, whoever has asked for it."""
        return self._tools.order is not None

    def predict(self, source: LocalModel) -> None:
        """Find out what the variants of a model would take."""
        self._predicting.start(
            predict_sizes(self._kit, source.path, None),
            succeeded=self.predicted.emit,
            failed=self.prediction_failed.emit,
        )

    def make(self, source: LocalModel, type_: str) -> None:
        """Make a variant; nothing happens while any file is made.

        Args:
            source: A model that is not quantized.
            type_: A name of `quantize.TYPES`.
        """
        if self.is_busy:
            return
        name = variant_path(named_source(source.path, source), type_).name
        target = self._tools.target_for(name, source.path)
        self._asked = QuantizeOrder(source=source.path, type=type_, target=target)
        self._tools.start(self._asked)

    def cancel(self) -> None:
        """Give up what was asked for here; nothing is left of it."""
        if self.order is not None:
            self._tools.cancel()

    def close(self) -> None:
        """Ask no more, before the program ends; the tools give up what they make."""
        self._predicting.close()

    def _on_progressed(self, progress: Progress) -> None:
        if self._asked is not None:
            self.progressed.emit(progress)

    def _on_made(self, made: MadeFile) -> None:
        if self._is_over():
            self.made.emit(made.path)

    def _on_failed(self, error: AppError) -> None:
        if self._is_over():
            self.failed.emit(error)

    def _is_over(self) -> bool:
        """Whether it was asked for here; it ends now."""
        was_asked, self._asked = self._asked is not None, None
        return was_asked

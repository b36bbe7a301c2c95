"""Variants that are missing: what each would take, and one of them made."""

from collections.abc import Callable, Generator
from pathlib import Path

from pathvalidate import sanitize_filename
from PySide6.QtCore import QObject, Signal

from inglenook.compare.quantize import (
    MadeVariant,
    Start,
    VariantOrder,
    make_variant,
    predict_sizes,
    variant_path,
)
from inglenook.convert.target import Written
from inglenook.errors import AppError, FileNotWritten
from inglenook.jobs import Job, Jobs, NewestJob
from inglenook.library.records import LocalModel


class MakingService(QObject):
    """Makes one variant at a time. Lives on the GUI thread.

    Args:
        start: Starts an engine; called off the GUI thread.
        n_threads: Gives how many threads to quantize with.
        folder: That of the user's models.

    Signals:
        predicted(tuple[Prediction, ...]): What was asked of `predict` last.
        prediction_failed(AppError): No variant of that model can be made.
        changed(): `order` is another one, or None.
        progressed(Written): So much of it is written.
        made(Path): It is here, whole.
        failed(AppError): It is not made, and nothing is left of it.
    """

    predicted = Signal(tuple)
    prediction_failed = Signal(AppError)
    changed = Signal()
    progressed = Signal(Written)
    made = Signal(Path)
    failed = Signal(AppError)

    def __init__(
        self,
        start: Start,
        n_threads: Callable[[], int],
        folder: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._n_threads = n_threads
        self._folder = folder
        self._order: VariantOrder | None = None
        self._job: Job | None = None
        self._jobs = Jobs(self)
        self._predicting = NewestJob(self)

    @property
    def order(self) -> VariantOrder | None:
        """What is being made; None for nothing."""
        return self._order

    def predict(self, source: LocalModel) -> None:
        """Find out what the variants of a model would take."""
        self._predicting.start(
            predict_sizes(self._start, source.path),
            succeeded=self.predicted.emit,
            failed=self.prediction_failed.emit,
        )

    def make(self, source: LocalModel, type_: str) -> None:
        """Make a variant; nothing happens while another one is made.

        Args:
            source: A model that is not quantized.
            type_: A name of `quantize.TYPES`.
        """
        if self._order is not None:
            return
        self._order = VariantOrder(
            source=source.path,
            type=type_,
            target=self._target(source, type_),
            n_threads=self._n_threads(),
        )
        job = self._job = self._jobs.make(_making(self._start, self._order))
        job.progressed.connect(self.progressed)
        job.ended.connect(self._on_ended)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self.failed)
        job.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Give up what is being made; nothing is left of it."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """The same with all that is under way, before the program ends."""
        self._predicting.close()
        self._jobs.close()

    def _target(self, source: LocalModel, type_: str) -> Path:
        """Beside the model; of one that is not the user's own, among those that are."""
        if not source.is_starter and not source.program:
            return variant_path(source.path, type_)
        return self._folder / sanitize_filename(f"{source.name}-{type_}.gguf")

    def _on_ended(self) -> None:
        self._order = self._job = None
        self.changed.emit()

    def _on_succeeded(self, made: MadeVariant) -> None:
        self.made.emit(made.path)


def _making(
    start: Start, order: VariantOrder
) -> Generator[Written | None, None, MadeVariant]:
    """Make a variant, and its folder where there is none yet."""
    yield None
    try:
        order.target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(order.target.name) from error
    return (yield from make_variant(start, order))

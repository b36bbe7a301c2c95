"""How far a model is measured, and why one could not be."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.engine.measurements.service import MeasurementService
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner_place import BannerPlace
from inglenook.ui.widgets.progress_row import ProgressRow


class MeasureStrip(QWidget):
    """A bar while a model is measured; a failure until it is closed.

    Hidden while there is nothing to tell. Lives on the GUI thread.
    """

    def __init__(
        self,
        measurements: MeasurementService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._measurements = measurements
        self._appearance = appearance
        self._failure = BannerPlace()
        self._row = ProgressRow(self.tr("Measuring"), top_px=0)
        self._row.cancel_requested.connect(measurements.stop_measuring)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(8)
        column.addWidget(self._row)
        column.addWidget(self._failure)
        self._on_measuring_changed()
        measurements.measuring_changed.connect(self._on_measuring_changed)
        measurements.progressed.connect(self._on_progressed)
        measurements.failed.connect(self._on_failed)

    def _words(self) -> str:
        path = self._measurements.measuring
        words = self.tr("Measuring {name}; the loaded model comes back afterwards.")
        return words.format(name=path.name if path is not None else "")

    def _on_measuring_changed(self) -> None:
        is_measuring = self._measurements.measuring is not None
        self._row.setVisible(is_measuring)
        if is_measuring:
            self._failure.clear()
            self._row.begin(self._words())
        self._fit()

    def _on_progressed(self, share: float) -> None:
        self._row.advance(self._words(), share)

    def _on_failed(self, error: AppError) -> None:
        failure = FailureBanner(error, self._appearance)
        failure.add_button(self.tr("Close")).clicked.connect(self._on_close_clicked)
        self._failure.show_banner(failure)
        self._fit()

    def _on_close_clicked(self) -> None:
        self._failure.clear()
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self._failure.is_empty and self._row.isHidden()))

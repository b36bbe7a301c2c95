"""Which settings were found to be the fastest, and the way to measure them."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.engine.calibration.records import Calibration, Progress
from inglenook.engine.calibration.service import CalibrationService
from inglenook.engine.calibration.words import difference_words, setting_words
from inglenook.engine.state import Phase
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner_place import BannerPlace
from inglenook.ui.widgets.progress_row import ProgressRow
from inglenook.ui.widgets.quiet_words import plain_words, small_print
from inglenook.units import format_number

translate = QCoreApplication.translate


class CalibrationView(QWidget):
    """What was measured of the loaded model, or of the last one.

    Lives on the GUI thread.

    Attributes:
        begin: Measures the loaded model; for the heading's line.
    """

    def __init__(
        self,
        calibrations: CalibrationService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._calibrations = calibrations
        self._appearance = appearance
        self._failure = BannerPlace()
        self.begin = QPushButton(self.tr("Calibrate, about 10 s"))
        self.begin.setProperty("dense", "row")
        self.begin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begin.clicked.connect(self._on_begin_clicked)
        self._words = plain_words()
        self._progress = ProgressRow(self.tr("Calibration"), top_px=4)
        self._progress.cancel_requested.connect(calibrations.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._explanation())
        column.addWidget(self._words)
        column.addWidget(self._progress)
        column.addWidget(self._failure)
        calibrations.changed.connect(self._on_changed)
        calibrations.progressed.connect(self._on_progressed)
        calibrations.failed.connect(self._on_failed)
        self._on_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what is known: a command may have measured meanwhile."""
        super().showEvent(event)
        self._calibrations.refresh()

    def _explanation(self) -> QLabel:
        return small_print(
            self.tr(
                "Threads and kernels are tried for some seconds, and the fastest are "
                "used from the next load of the model."
            )
        )

    def _on_begin_clicked(self) -> None:
        path = self._calibrations.state.path
        if path is not None:
            self._failure.clear()
            self._calibrations.calibrate(path)

    def _on_changed(self) -> None:
        service = self._calibrations
        self._words.setText(calibration_words(service.calibration))
        reason = self._why_not()
        self.begin.setEnabled(not reason)
        self.begin.setToolTip(reason)
        self.begin.setAccessibleDescription(reason)
        self._progress.setVisible(service.is_busy)
        if service.is_busy:
            self._failure.clear()
        else:
            self._progress.begin(self.tr("Starting an engine…"))

    def _on_progressed(self, progress: Progress) -> None:
        words = self.tr("Measuring: {setting}")
        words = words.format(setting=setting_words(progress.setting))
        self._progress.advance(words, progress.share)

    def _why_not(self) -> str:
        """Why nothing can be measured now; empty where it can."""
        if self._calibrations.is_busy:
            return self.tr("It is being measured.")
        match self._calibrations.state.phase:
            case Phase.READY:
                return ""
            case Phase.ANSWERING:
                return self.tr("The model is answering.")
        return self.tr("Load a model first.")

    def _on_failed(self, error: AppError) -> None:
        self._failure.show_banner(FailureBanner(error, self._appearance))


def calibration_words(calibration: Calibration | None) -> str:
    """What was found out, in one sentence."""
    if calibration is None:
        return translate("CalibrationView", "Nothing was measured yet.")
    day = calibration.measured_at.astimezone().date()
    pattern = translate("Days", "d MMM", "a date of this year")
    facts = {
        "model": calibration.model,
        "changes": difference_words(calibration.setting, calibration.default),
        "gain": format_number(calibration.gain, 2),
        "day": QLocale().toString(QDate(day.year, day.month, day.day), pattern),
    }
    words = translate(
        "CalibrationView", "{model}: {changes}: {gain} × the defaults, measured {day}"
    )
    if not facts["changes"]:
        words = translate(
            "CalibrationView", "{model}: nothing beats the defaults, measured {day}"
        )
    return words.format(**facts)

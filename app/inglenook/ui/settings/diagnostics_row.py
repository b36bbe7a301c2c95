"""What this computer and the program are, to be copied, and its libraries."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inglenook.diagnostics.libraries import Library
from inglenook.diagnostics.report import Report
from inglenook.diagnostics.service import DiagnosticsService
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureDialog
from inglenook.ui.settings.libraries_dialog import LibrariesDialog
from inglenook.ui.widgets.copying import SAID_MS
from inglenook.ui.widgets.picture_button import PictureButton


class DiagnosticsRow(QWidget):
    """“Copy diagnostics” and “Libraries…”. Lives on the GUI thread."""

    def __init__(
        self,
        diagnostics: DiagnosticsService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._diagnostics = diagnostics
        self._is_copy_wanted = False
        self._copy = PictureButton("ph.copy", self.tr("Copy diagnostics"), appearance)
        self._copy.setToolTip(
            self.tr(
                "Versions, hardware and the last lines of the logs, without chats, "
                "tokens, folders or names of models"
            )
        )
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._libraries = QPushButton(self.tr("Libraries and their licences…"))
        self._libraries.setProperty("dense", "row")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._copy)
        layout.addWidget(self._libraries)
        layout.addStretch()
        self._copy.clicked.connect(self._on_copy_clicked)
        self._said.timeout.connect(self._show)
        self._libraries.clicked.connect(self._on_libraries_clicked)
        diagnostics.report_written.connect(self._on_report_written)
        diagnostics.libraries_listed.connect(self._on_libraries_listed)
        diagnostics.failed.connect(self._on_failed)

    def _show(self) -> None:
        if self._said.isActive():
            self._copy.setText(self.tr("Copied"))
        else:
            self._copy.setText(self.tr("Copy diagnostics"))
        self._copy.setDisabled(self._is_copy_wanted)

    def _on_copy_clicked(self) -> None:
        self._is_copy_wanted = True
        self._show()
        self._diagnostics.write_report()

    def _on_report_written(self, report: Report) -> None:
        if not self._is_copy_wanted:
            return
        self._is_copy_wanted = False
        QGuiApplication.clipboard().setText(report.text)
        self._said.start()
        self._show()

    def _on_libraries_clicked(self) -> None:
        self._libraries.setDisabled(True)
        self._diagnostics.list_libraries()

    def _on_libraries_listed(self, libraries: Sequence[Library]) -> None:
        self._libraries.setEnabled(True)
        LibrariesDialog(libraries, self.window()).open()

    def _on_failed(self, error: AppError) -> None:
        self._is_copy_wanted = False
        self._libraries.setEnabled(True)
        self._show()
        FailureDialog(error, self.window()).open()

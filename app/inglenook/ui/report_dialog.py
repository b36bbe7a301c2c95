"""A report of a failure: to be read, saved and copied; it is sent nowhere."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.diagnostics.last_run import Ending, How
from inglenook.diagnostics.report import Report
from inglenook.errors import StoreUnusable
from inglenook.new_file import replace_file
from inglenook.translation import translate
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureDialog
from inglenook.ui.widgets.copying import CopyButton
from inglenook.ui.widgets.file_dialog import ask_where
from inglenook.ui.widgets.quiet_words import quiet_words
from inglenook.ui.widgets.screen_room import resize_within_screen


class ReportDialog(QDialog):
    """What happened in words, and the report with Save…, Copy and Close.

    Lives on the GUI thread.

    Args:
        report: All that the program would tell.
        ending: How the last run ended.
    """

    def __init__(
        self,
        report: Report,
        ending: Ending,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("What happened"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, 640, 520)
        lead = QLabel(ending_words(ending.how), wordWrap=True)
        lead.setProperty("scale", "section")
        self._text = QPlainTextEdit(report.text, readOnly=True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(self.tr("Report"))
        self._text.setTabChangesFocus(True)
        self._names = QCheckBox(self.tr("With the names of models"))
        self._names.toggled.connect(self._on_names_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(lead)
        layout.addWidget(quiet_words(self._meaning()))
        layout.addWidget(self._text, 1)
        layout.addWidget(self._names)
        layout.addLayout(self._buttons(appearance))
        self._close.setFocus()

    def _meaning(self) -> str:
        return self.tr(
            "Your chats are on the disk, up to the moment before. This report can "
            "help to mend it: send it to the makers of Inglenook, if you like. It "
            "stays on this computer until you do, and holds no chats, no tokens, and "
            "none of your folders."
        )

    def _buttons(self, appearance: Appearance) -> QHBoxLayout:
        save = QPushButton(self.tr("Save…"))
        save.clicked.connect(self._on_save_clicked)
        copy = CopyButton(self._text.toPlainText, appearance)
        for each in (save, copy):
            each.setProperty("dense", "")
            each.setProperty("kind", "secondary")
            each.setAutoDefault(False)
        self._close = QPushButton(self.tr("Close"), default=True)
        self._close.setProperty("kind", "primary")
        self._close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(save)
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(self._close)
        return buttons

    def _on_names_toggled(self, is_wanted: bool) -> None:  # noqa: FBT001
        report = self._report
        self._text.setPlainText(report.text_with_names if is_wanted else report.text)

    def _on_save_clicked(self) -> None:
        name = "inglenook-report.txt"
        dialog = ask_where(self, self.tr("Save the report"), name)
        dialog.fileSelected.connect(self._save)

    def _save(self, file: str) -> None:
        try:
            replace_file(Path(file), self._text.toPlainText().encode())
        except OSError as error:
            failure = StoreUnusable(file, error.strerror or str(error))
            FailureDialog(failure, self).open()


def ending_words(how: How) -> str:
    """How the last run ended, for people."""
    return {
        "crash": translate("Endings", "Inglenook crashed the last time."),
        "bug": translate(
            "Endings", "Something went wrong inside Inglenook the last time."
        ),
        "lost": translate(
            "Endings",
            "Inglenook was ended from outside the last time, or the computer was.",
        ),
    }[how]

"""Failures on the page: an AppError's sentences, and its cause on demand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.quiet_words import plain_words


class FailureBanner(Banner):
    """What did not happen, what can be done now, and “Details…” where there are any.

    Lives on the GUI thread.
    """

    def __init__(
        self, error: AppError, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__("failure", error.text, error.hint, appearance, parent)
        self._error = error
        if cause_of(error):
            details = self.add_button(self.tr("Details…"))
            details.clicked.connect(self._on_details_clicked)

    def _on_details_clicked(self) -> None:
        FailureDialog(self._error, self).open()


class FailureDialog(QDialog):
    """A failure with its technical cause, to be read or copied for a report.

    It needs no window: it is also what a program that cannot start has to say.
    """

    def __init__(self, error: AppError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Inglenook")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        text = plain_words(error.text)
        text.setProperty("weight", "semibold")
        layout.addWidget(text)
        if error.hint:
            layout.addWidget(plain_words(error.hint))
        if cause := cause_of(error):
            layout.addWidget(self._cause(cause))
        layout.addLayout(self._buttons(cause))

    def _cause(self, cause: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(cause, readOnly=True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setAccessibleName(self.tr("Technical cause"))
        return shown

    def _buttons(self, cause: str) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addStretch()
        if cause:
            copy = QPushButton(self.tr("Copy"))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(cause))
            buttons.addWidget(copy)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        return buttons


def cause_of(error: AppError) -> str:
    """The technical cause of a failure: its detail, else what it was raised from."""
    if error.detail or error.__cause__ is None:
        return error.detail
    return f"{type(error.__cause__).__name__}: {error.__cause__}"

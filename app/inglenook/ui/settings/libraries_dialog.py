"""The libraries in use, and their licences."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.diagnostics.libraries import Library
from inglenook.ui.widgets.quiet_words import quiet_words
from inglenook.ui.widgets.screen_room import resize_within_screen

_LIST_WIDTH = 280


class LibrariesDialog(QDialog):
    """Each library by name, and the words of its licence beside it. Esc closes it.

    Lives on the GUI thread.
    """

    def __init__(
        self, libraries: Sequence[Library], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._libraries = libraries
        self.setWindowTitle(self.tr("Libraries and their licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, 860, 560)
        self._names = QListWidget()
        self._names.setProperty("kind", "sections")
        self._names.setAccessibleName(self.tr("Libraries"))
        self._names.setFixedWidth(_LIST_WIDTH)
        # Rows are measured when they are added, which may be before they are styled.
        self._names.ensurePolished()
        self._names.addItems([_words(each) for each in libraries])
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Licence"))
        self._text.setTabChangesFocus(True)
        self._lay_out()
        self._names.currentRowChanged.connect(self._on_row_changed)
        self._names.setCurrentRow(0)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._names)
        body.addWidget(self._text, 1)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(
            quiet_words(self.tr("Inglenook stands on the work of these projects."))
        )
        layout.addLayout(body, 1)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignTrailing)

    def _on_row_changed(self, row: int) -> None:
        library = self._libraries[row]
        unknown = self.tr("{name} came without the words of its licence, {licence}.")
        self._text.setPlainText(
            library.text
            or unknown.format(name=library.name, licence=library.licence or "—")
        )


def _words(library: Library) -> str:
    return f"{library.name} {library.version}"

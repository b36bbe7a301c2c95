"""A line for a text that must make sense before it counts."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.widgets.file_dialog import ask_for_file
from inglenook.ui.widgets.quiet_words import small_print

#: Addresses and paths are seldom longer.
_WIDTH = 320


class TextLine(QWidget):
    """A line that counts by Enter or when it is left, with what is wrong under it.

    Esc brings back what counts. Lives on the GUI thread.

    Args:
        why_wrong: Why a text cannot be used, as a clause; empty where it can.
        empty: What stands in the empty line.
        file_title: Of the dialog that points at the file whose path it is; empty where
            the text is no path.

    Signals:
        text_chosen(str): Another text counts from now on.
    """

    text_chosen = Signal(str)

    def __init__(
        self,
        why_wrong: Callable[[str], str],
        empty: str = "",
        file_title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._why_wrong = why_wrong
        self._counting = ""
        self._line = QLineEdit()
        self._line.setPlaceholderText(empty)
        self._line.setMinimumWidth(_WIDTH)
        self._line.editingFinished.connect(self._on_editing_finished)
        self._line.textEdited.connect(self._say_nothing)
        self._wrong = small_print()
        self._wrong.setProperty("tone", "bad")
        self._wrong.hide()
        self.setFocusProxy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._line, 1)
        if file_title:
            line.addWidget(self._choose_button(file_title))
        column.addLayout(line)
        column.addWidget(self._wrong)

    def show_text(self, text: str) -> None:
        """Show what counts, unless something else is just being written."""
        self._counting = text
        if not self._line.isModified():
            self._line.setText(text)
            self._say_nothing()

    def setAccessibleName(self, name: str) -> None:
        """Name the line too, which is what gets the focus."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the line too."""
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back what counts by Esc; with nothing to undo, Esc goes on."""
        if event.key() == Qt.Key.Key_Escape and self._line.isModified():
            self._line.setText(self._counting)
            self._say_nothing()
        else:
            super().keyPressEvent(event)

    def _choose_button(self, file_title: str) -> QPushButton:
        button = QPushButton(self.tr("Choose…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._choose(file_title))
        return button

    def _choose(self, file_title: str) -> None:
        """Let the user point at a file, whose path is then as if it were written."""
        dialog = ask_for_file(self, file_title)
        dialog.fileSelected.connect(self._line.setText)
        dialog.fileSelected.connect(self._count)

    def _on_editing_finished(self) -> None:
        if self._line.isModified():
            self._count(self._line.text().strip())

    def _count(self, text: str) -> None:
        """Let a text count, or say why it cannot."""
        if text and (reason := self._why_wrong(text)):
            self._say(self.tr("Not used: {reason}.").format(reason=reason))
            return
        # Before the signal: what is shown then is what counts.
        self._line.setText(text)
        self._say_nothing()
        if text != self._counting:
            self._counting = text
            self.text_chosen.emit(text)

    def _say_nothing(self) -> None:
        self._say("")

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        # The style sheet looks at it when it is told to.
        self._line.setProperty("error", "true" if words else "")
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)

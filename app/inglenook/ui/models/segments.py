"""A few pages, one of which is shown: buttons that touch each other."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """Buttons side by side, one of them checked. Lives on the GUI thread.

    Signals:
        chosen(int): The user wants the page of this number.
    """

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, text in enumerate(words):
            button = _Segment(text)
            button.setProperty("end", self._end(number, len(words)))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Check a button; nothing is told."""
        self._group.button(number).setChecked(True)

    def _end(self, number: int, count: int) -> str:
        """At which end of the row a button is, as the style sheet says it."""
        if self.isRightToLeft():
            number = count - 1 - number
        if number == 0:
            return "first"
        return "last" if number == count - 1 else ""


class _Segment(QPushButton):
    """A button with room for its words in bold, as they are while it is checked."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setProperty("kind", "segment")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        plain_width = self.fontMetrics().horizontalAdvance(self.text())
        bold_width = QFontMetrics(bold).horizontalAdvance(self.text())
        return hint.grownBy(QMargins(0, 0, bold_width - plain_width, 0))

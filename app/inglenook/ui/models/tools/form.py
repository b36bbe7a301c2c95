"""Fields under each other: what each is called at the left, or above it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

#: Narrower than so many letters, a field stands under its name.
_FOLD_LETTERS = 70
_LABEL_LETTERS = 20
_FIELD_PX = 32


class FormRow(QWidget):
    """A name, its fields, and what stands under them. Lives on the GUI thread.

    Args:
        name: What the fields are called together.
        fields: Side by side.
        below: Under the fields, from top to bottom.
        is_filled: Whether the first field takes the room that is left.
    """

    def __init__(
        self,
        name: str,
        fields: Sequence[QWidget],
        below: Sequence[QWidget] = (),
        *,
        is_filled: bool = True,
    ) -> None:
        super().__init__()
        self._label = QLabel(name, wordWrap=True)
        self._label.setProperty("tone", "text2")
        self._label.setBuddy(fields[0])
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in fields:
            line.addWidget(widget, int(is_filled and widget is fields[0]))
        if not is_filled:
            line.addStretch()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(line)
        for widget in below:
            column.addWidget(widget)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Maximum)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields under their name where there is no room beside it."""
        super().resizeEvent(event)
        letter_px = self.fontMetrics().averageCharWidth()
        is_narrow = self.width() < letter_px * _FOLD_LETTERS
        direction = QBoxLayout.Direction
        self._layout.setDirection(
            direction.TopToBottom if is_narrow else direction.LeftToRight
        )
        self._layout.setSpacing(4 if is_narrow else 12)
        beside_px = min(letter_px * _LABEL_LETTERS, self.width())
        self._label.setFixedWidth(self.width() if is_narrow else beside_px)
        self._label.setMinimumHeight(0 if is_narrow else _FIELD_PX)

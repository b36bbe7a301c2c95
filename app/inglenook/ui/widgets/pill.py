"""A state in a word or two, on a ground of its own."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon

PillTone = Literal["good", "warn", "bad", "neu", "accent"]

#: Grounds that are not called as their tone.
GROUNDS = {"accent": "soft"}

_HEIGHT = 22
_ICON = 12
_EDGE = 10
_GAP = 5


class Pill(QLabel):
    """Words on a rounded ground, after an icon where there is one.

    The colour says nothing that the words do not. Lives on the GUI thread.
    """

    def __init__(
        self,
        text: str,
        tone: PillTone,
        appearance: Appearance,
        *,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tone: PillTone = tone
        self._appearance = appearance
        self._icon_name = icon_name
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("scale", "small")
        self.setProperty("weight", "medium")
        self.setProperty("tone", tone)
        before = _EDGE + (_ICON + _GAP if icon_name else 0)
        is_mirrored = self.isRightToLeft()
        edges = (_EDGE, before) if is_mirrored else (before, _EDGE)
        self.setContentsMargins(edges[0], 0, edges[1], 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its words, and 22 pixels high; higher for larger type."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(_HEIGHT, hint.height() + 4))

    def minimumSizeHint(self) -> QSize:
        """Its words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the icon in the theme's colours, then the words."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        ground = GROUNDS.get(self._tone, f"{self._tone}_bg")
        painter.setBrush(QColor(getattr(theme, ground)))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._icon_name:
            top = (self.height() - _ICON) // 2
            left = self.width() - _EDGE - _ICON if self.isRightToLeft() else _EDGE
            drawn = icon(self._icon_name, theme, self._tone)
            drawn.paint(painter, left, top, _ICON, _ICON)
        painter.end()
        super().paintEvent(event)

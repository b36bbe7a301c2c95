"""Which colour of a bar is whose."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.quiet_words import small_print


class MemoryLegend(QWidget):
    """The parts of a MemoryBar by their colours. Lives on the GUI thread.

    Args:
        appearance: The theme.
        parent: Its owner.
        parts: Words by the theme's names of their colours; None is a memory's.
    """

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        parts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        parts = parts or {
            "accent": self.tr("Inglenook"),
            "other": self.tr("Other programs"),
            "track": self.tr("Free"),
        }
        for color, words in parts.items():
            layout.addWidget(_Swatch(color, appearance))
            label = small_print(words)
            label.setWordWrap(False)
            layout.addWidget(label)
            layout.addSpacing(6)


class _Swatch(QWidget):
    def __init__(self, color: str, appearance: Appearance) -> None:
        super().__init__()
        self._color = color
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(9, 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(self._appearance.theme, self._color)))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)

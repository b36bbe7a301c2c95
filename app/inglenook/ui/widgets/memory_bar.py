"""How much of a memory is taken, and by whom."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.units import format_memory

#: Qt counts in 32 bits, which are too few for bytes.
_STEPS = 1000
#: Between two parts, so that they are told apart without their colours.
_GAP = 1


class MemoryBar(QProgressBar):
    """A bar of what other programs and the loaded model take.

    Screen readers hear the same in words. Lives on the GUI thread.

    Args:
        name: Whose memory it is.
    """

    def __init__(
        self, name: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, textVisible=False)
        self._appearance = appearance
        self._own_share = 0.0
        self.setProperty("kind", "memory")
        self.setRange(0, _STEPS)
        self.setAccessibleName(self.tr("Memory of {name}").format(name=name))

    def show_memory(self, free_bytes: int, total_bytes: int, own_bytes: int = 0) -> str:
        """Show a memory, and give it in words.

        Args:
            free_bytes: What of it is free.
            total_bytes: All of it; 0 where that is not known.
            own_bytes: What the loaded model takes of what is not free.
        """
        taken_bytes = max(0, total_bytes - free_bytes)
        own_bytes = min(own_bytes, taken_bytes)
        whole = max(total_bytes, 1)
        self._own_share = own_bytes / whole
        self.setValue(round(_STEPS * taken_bytes / whole))
        words = self._words(free_bytes, total_bytes, own_bytes)
        self.setAccessibleDescription(words)
        return words

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what others take, what the model takes, and what is free."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        radius = self.height() / 2
        ground.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(ground)
        painter.fillRect(self.rect(), QColor(theme.track))
        own = self._own_share * self.width()
        others = self.value() / _STEPS * self.width() - own
        self._fill(painter, 0, others, theme.other)
        if own:
            self._fill(painter, others, own, theme.accent)
            if others >= _GAP:
                self._fill(painter, others - _GAP, _GAP, theme.surface)

    def _fill(self, painter: QPainter, start: float, width: float, color: str) -> None:
        """Fill a part; it begins where reading does."""
        left = self.width() - start - width if self.isRightToLeft() else start
        painter.fillRect(QRectF(left, 0, width, self.height()), QColor(color))

    def _words(self, free_bytes: int, total_bytes: int, own_bytes: int) -> str:
        if not total_bytes:
            return self.tr("Its memory is not known")
        free, total = format_memory(free_bytes + own_bytes), format_memory(total_bytes)
        if not own_bytes:
            words = self.tr("{free} free of {total}")
            return words.format(free=free, total=total)
        words = self.tr("{free} free without the loaded model · {total} in all")
        return words.format(free=free, total=total)

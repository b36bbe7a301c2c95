"""How much of a memory is taken, and by whom."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.stacked_bar import Part, draw_parts
from inglenook.units import format_memory

#: Qt counts in 32 bits, which are too few for bytes.
_STEPS = 1000


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
        self._parts: list[Part] = []
        self._total_bytes = 1
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
        parts = (Part(taken_bytes - own_bytes, "other"), Part(own_bytes, "accent"))
        self._parts = [part for part in parts if part.size_bytes]
        self._total_bytes = max(total_bytes, 1)
        self.setValue(round(_STEPS * taken_bytes / self._total_bytes))
        self.update()
        words = self._words(free_bytes, total_bytes, own_bytes)
        self.setAccessibleDescription(words)
        return words

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what others take, what the model takes, and what is free."""
        whole_bytes, theme = self._total_bytes, self._appearance.theme
        draw_parts(self, self._parts, whole_bytes, whole_bytes, theme)

    def _words(self, free_bytes: int, total_bytes: int, own_bytes: int) -> str:
        if not total_bytes:
            return self.tr("Its memory is not known")
        free, total = format_memory(free_bytes + own_bytes), format_memory(total_bytes)
        if not own_bytes:
            words = self.tr("{free} free of {total}")
            return words.format(free=free, total=total)
        words = self.tr("{free} free without the loaded model · {total} in all")
        return words.format(free=free, total=total)

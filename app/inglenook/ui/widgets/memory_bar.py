"""How much of a memory is taken."""

from PySide6.QtWidgets import QProgressBar, QWidget

from inglenook.units import format_memory

#: Qt counts in 32 bits, which are too few for bytes.
_STEPS = 1000


class MemoryBar(QProgressBar):
    """A bar of what is taken; screen readers hear what is free.

    Lives on the GUI thread.

    Args:
        name: Whose memory it is.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, textVisible=False)
        self.setProperty("kind", "memory")
        self.setProperty("tone", "other")
        self.setRange(0, _STEPS)
        self.setAccessibleName(self.tr("Memory of {name}").format(name=name))

    def show_memory(self, free_bytes: int, total_bytes: int) -> str:
        """Show what is free, and give it in words; a total of 0 is not known."""
        if not total_bytes:
            self.setValue(0)
            words = self.tr("Its memory is not known")
        else:
            taken_bytes = max(0, total_bytes - free_bytes)
            self.setValue(round(_STEPS * taken_bytes / total_bytes))
            words = self.tr("{free} free of {total}").format(
                free=format_memory(free_bytes), total=format_memory(total_bytes)
            )
        self.setAccessibleDescription(words)
        return words

"""Which colour of a bar is whose."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.ui.widgets.swatch import Swatch


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
        layout = FlowLayout(12, self)
        parts = parts or {
            "accent": self.tr("Inglenook"),
            "other": self.tr("Other programs"),
            "track": self.tr("Free"),
        }
        for color, words in parts.items():
            layout.addWidget(_part(color, words, appearance))


def _part(color: str, words: str, appearance: Appearance) -> QWidget:
    part = QWidget()
    line = QHBoxLayout(part)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    label = small_print(words)
    label.setWordWrap(False)
    line.addWidget(Swatch(color, appearance))
    line.addWidget(label)
    return part

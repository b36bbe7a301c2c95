"""What fills the context: a bar, and its parts in numbers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from inglenook.chats.context.records import ContextUse
from inglenook.translation import clauses
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.stacked_bar import Part, StackedBar
from inglenook.ui.widgets.swatch import Swatch
from inglenook.units import format_count

#: The theme's colour of each part, from where reading begins.
_COLORS = {
    "system": "c3",
    "history": "c1",
    "files": "c2",
    "draft": "cm",
    "reserve": "other",
}


class UseParts(QWidget):
    """A stacked bar, and a line for each of its parts. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._names = {
            "system": self.tr("System prompt"),
            "history": self.tr("Messages"),
            "files": self.tr("Files"),
            "draft": self.tr("What you are writing"),
            "reserve": self.tr("Meant for the answer"),
            "free": self.tr("Free"),
            "limit": self.tr("Context"),
        }
        self._numbers: dict[str, QLabel] = {}
        self._bar = StackedBar((), 0, 1, appearance)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for field, name in self._names.items():
            self._add_line(field, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._bar)
        layout.addLayout(self._grid)

    @property
    def text(self) -> str:
        """All of it, for screen readers."""
        lines = (
            f"{self._names[field]}: {number.text()}"
            for field, number in self._numbers.items()
        )
        return clauses(lines)

    def show_use(self, use: ContextUse) -> None:
        """Show what fills the context now."""
        parts = [Part(getattr(use, field), color) for field, color in _COLORS.items()]
        # What is too much makes the bar longer, and all its parts thinner.
        whole = max(use.limit, sum(part.size_bytes for part in parts))
        self._bar.show_parts(parts, use.limit, whole)
        for field, number in self._numbers.items():
            number.setText(format_count(getattr(use, field)))
        self.setAccessibleName(self.text)

    def _add_line(self, field: str, name: str) -> None:
        row = self._grid.rowCount()
        if field == "limit":
            self._grid.addWidget(Hairline("horizontal"), row, 0, 1, 3)
            row += 1
        else:
            swatch = Swatch(_COLORS.get(field, "track"), self._appearance)
            self._grid.addWidget(swatch, row, 0)
        number = self._numbers[field] = QLabel()
        number.setObjectName(field)
        words = QLabel(name, wordWrap=True)
        self._grid.addWidget(words, row, 1)
        self._grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignTrailing)

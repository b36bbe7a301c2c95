"""Where the columns of the list of models stand, for its rows and their heading."""

from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

Column = Literal[
    "title", "bits", "size", "plan", "prompt", "answer", "peak", "used", "place", "act"
]

#: In digits; the title takes what is left.
_WIDTHS: dict[Column, int] = {
    "bits": 5,
    "size": 8,
    "plan": 16,
    "prompt": 7,
    "answer": 5,
    "peak": 6,
    "used": 9,
    "place": 30,
    "act": 20,
}
#: Columns that give way, the first first; each where the title had less than this.
_YIELDING: tuple[Column, ...] = ("place", "used", "peak", "prompt", "bits", "size")
#: With the box before it.
_LEAST_TITLE = 16
_MOST_TITLE = 52
GAP_PX = 12
_EDGE_PX = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that there is room for, and where each is.

    Attributes:
        places: Left edge and width, in pixels from where reading begins.
    """

    places: dict[Column, tuple[int, int]] = field(default_factory=dict)

    def rect(self, column: Column, row: QRect) -> QRect:
        """A cell of a row, not yet mirrored; empty where it is not shown."""
        left, width = self.places.get(column, (0, 0))
        return QRect(row.left() + left, row.top(), width, row.height())

    def after(self, column: Column, row: QRect) -> QRect:
        """From a cell to the row's last but one, as for a sentence."""
        first = self.rect(column, row)
        last = self.rect("act", row)
        first.setRight(last.left() - GAP_PX)
        return first


def columns_for(width_px: int, metrics: QFontMetrics) -> Columns:
    """The columns of a list of this width, in this type."""
    digit_px = max(1, metrics.horizontalAdvance("0"))
    shown = list(_WIDTHS)

    def left_px() -> int:
        taken = sum(_WIDTHS[each] * digit_px + GAP_PX for each in shown)
        return width_px - 2 * _EDGE_PX - taken

    for column in _YIELDING:
        if left_px() < _LEAST_TITLE * digit_px:
            shown.remove(column)
    title_px = max(left_px(), 8 * digit_px)
    spare_px = 0
    if "place" in shown:
        spare_px = max(0, title_px - _MOST_TITLE * digit_px)
        title_px -= spare_px
    places: dict[Column, tuple[int, int]] = {"title": (_EDGE_PX, title_px)}
    x = _EDGE_PX + title_px + GAP_PX
    for column in shown:
        wide_px = _WIDTHS[column] * digit_px
        wide_px += spare_px if column == "place" else 0
        places[column] = (x, wide_px)
        x += wide_px + GAP_PX
    return Columns(places)

"""What of a row the pointer may press."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize

from inglenook.ui.models.mine.columns import Columns
from inglenook.ui.models.mine.rows import GroupRow, Row

#: The box; the pill; the row's menu; Load or Unload; a heading, which folds.
Zone = Literal["", "box", "plan", "menu", "act", "fold"]

ICON_PX = 26
#: How far variants stand in under their heading, and the box before their names.
INDENT_PX, BOX_PX, BOX_GAP_PX = 22, 16, 10


def cells(
    row: QRect, columns: Columns, pill: QSize, button: QSize, indent_px: int = 0
) -> dict[Zone, QRect]:
    """Where the zones of a variant's row are, not yet mirrored.

    Args:
        row: The row's rectangle.
        columns: Its columns.
        pill: How large its pill is.
        button: How large its button is; it is as wide as there is room, at most.
        indent_px: How far its box stands in.
    """
    box = columns.rect("title", row)
    box.setLeft(box.left() + indent_px)
    box.setWidth(BOX_PX)
    plan, act = columns.rect("plan", row), columns.rect("act", row)
    plan.setWidth(min(pill.width(), plan.width()))
    press = act.adjusted(ICON_PX + 8, 0, 0, 0)
    press.setLeft(max(press.left(), press.right() + 1 - button.width()))
    menu = QRect(press)
    menu.setLeft(press.left() - ICON_PX - 8)
    menu.setWidth(ICON_PX)
    heights = (BOX_PX, pill.height(), ICON_PX, button.height())
    for place, height in zip((box, plan, menu, press), heights, strict=True):
        place.setTop(row.top() + (row.height() - height) // 2)
        place.setHeight(height)
    return {"box": box, "plan": plan, "menu": menu, "act": press}


def zone_at(where: QPoint, row: Row, places: Mapping[Zone, QRect]) -> Zone:
    """The zone that a point is in; empty for none."""
    if isinstance(row, GroupRow):
        return "fold"
    return next((zone for zone, place in places.items() if place.contains(where)), "")

"""What of a row the pointer may press."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize

from inglenook.ui.models.mine.columns import Columns
from inglenook.ui.models.mine.rows import GroupRow, Row

#: The pill; the row's menu; Load or Unload; a heading, which folds.
Zone = Literal["", "plan", "menu", "act", "fold"]

ICON_PX = 26


def cells(
    row: QRect, columns: Columns, pill: QSize, button: QSize
) -> dict[Zone, QRect]:
    """Where the zones of a variant's row are, not yet mirrored.

    Args:
        row: The row's rectangle.
        columns: Its columns.
        pill: How large its pill is.
        button: How large its button is; it is as wide as there is room, at most.
    """
    plan, act = columns.rect("plan", row), columns.rect("act", row)
    plan.setWidth(min(pill.width(), plan.width()))
    press = act.adjusted(ICON_PX + 8, 0, 0, 0)
    press.setLeft(max(press.left(), press.right() + 1 - button.width()))
    menu = QRect(press)
    menu.setLeft(press.left() - ICON_PX - 8)
    menu.setWidth(ICON_PX)
    heights = (pill.height(), ICON_PX, button.height())
    for place, height in zip((plan, menu, press), heights, strict=True):
        place.setTop(row.top() + (row.height() - height) // 2)
        place.setHeight(height)
    return {"plan": plan, "menu": menu, "act": press}


def zone_at(where: QPoint, row: Row, places: Mapping[Zone, QRect]) -> Zone:
    """The zone that a point is in; empty for none."""
    if isinstance(row, GroupRow):
        return "fold"
    return next((zone for zone, place in places.items() if place.contains(where)), "")

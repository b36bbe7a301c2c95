"""What of a row the pointer may press."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize

from inglenook.ui.models.mine.columns import Columns
from inglenook.ui.models.mine.rows import GroupRow, Row

#: The box; the pill; the row's menu; Load or Chat; Unload; a heading, which folds.
Zone = Literal["", "box", "plan", "menu", "act", "eject", "fold"]

ICON_PX = 26
#: How far variants stand in under their heading, and the box before their names.
INDENT_PX, BOX_PX, BOX_GAP_PX = 22, 16, 10
#: The dot of what is loaded, with the gap after it.
DOT_PX = 16


def cells(
    row: QRect,
    columns: Columns,
    pill: QSize,
    button: QSize,
    *,
    indent_px: int = 0,
    is_lit: bool = False,
) -> dict[Zone, QRect]:
    """Where the zones of a variant's row are, not yet mirrored.

    Args:
        row: The row's rectangle.
        columns: Its columns.
        pill: How large its pill is.
        button: How large its button is; it is as wide as there is room, at most.
        indent_px: How far its box stands in.
        is_lit: Whether it is loaded or loading: a dot comes before its button, and
            Unload after it.
    """
    box = columns.rect("title", row)
    box.setLeft(box.left() + indent_px)
    box.setWidth(BOX_PX)
    plan, act = columns.rect("plan", row), columns.rect("act", row)
    plan.setWidth(min(pill.width(), plan.width()))
    eject = QRect(act)
    eject.setLeft(act.right() + 1 - ICON_PX if is_lit else act.right() + 1)
    before_px = ICON_PX + 8 + (DOT_PX if is_lit else 0)
    press = act.adjusted(before_px, 0, -eject.width(), 0)
    press.setLeft(max(press.left(), press.right() + 1 - button.width()))
    menu = QRect(press)
    menu.setLeft(press.left() - before_px)
    menu.setWidth(ICON_PX)
    heights = (BOX_PX, pill.height(), ICON_PX, button.height(), ICON_PX)
    places = (box, plan, menu, press, eject)
    for place, height in zip(places, heights, strict=True):
        place.setTop(row.top() + (row.height() - height) // 2)
        place.setHeight(height)
    return {"box": box, "plan": plan, "menu": menu, "act": press, "eject": eject}


def zone_at(where: QPoint, row: Row, places: Mapping[Zone, QRect]) -> Zone:
    """The zone that a point is in; empty for none."""
    if isinstance(row, GroupRow):
        return "fold"
    return next((zone for zone, place in places.items() if place.contains(where)), "")

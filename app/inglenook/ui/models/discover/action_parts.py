"""The buttons at the end of a variant's row."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QStyle

from inglenook.ui.models.discover.variant_row import Deed, Standing, VariantRow
from inglenook.ui.widgets.pill_brush import PillBrush

translate = QCoreApplication.translate

_GAP_PX = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPart:
    """A button: what it does, and how it looks; without words it is an icon."""

    deed: Deed
    icon_name: str
    words: str = ""
    is_primary: bool = False


def action_parts(row: VariantRow) -> tuple[ActionPart, ...]:
    """The buttons of a row, from its end."""
    cancel = ActionPart(deed="cancel", icon_name="ph.x")
    pause = ActionPart(deed="pause", icon_name="ph.pause")
    resume = ActionPart(deed="resume", icon_name="ph.play")
    again = ActionPart(
        deed="resume",
        icon_name="ph.arrow-clockwise",
        words=translate("Discover", "Try again"),
    )
    load = ActionPart(
        deed="load", icon_name="ph.play", words=translate("Discover", "Load")
    )
    chat = ActionPart(
        deed="chat", icon_name="ph.chat", words=translate("Discover", "Chat")
    )
    download = ActionPart(
        deed="download",
        icon_name="ph.download-simple",
        words=translate("Discover", "Download"),
        is_primary=row.is_best,
    )
    parts: dict[Standing, tuple[ActionPart, ...]] = {
        "away": (download,),
        "too large": (ActionPart(deed="menu", icon_name="ph.dots-three"),),
        "queued": (cancel, pause),
        "running": (cancel, pause),
        "paused": (cancel, resume),
        "failed": (cancel, again),
        "here": (load,),
        "loaded": (chat,),
    }
    return parts.get(row.standing, ())


def part_places(
    row: VariantRow, cell: QRect, brush: PillBrush, direction: Qt.LayoutDirection
) -> list[tuple[ActionPart, QRect]]:
    """Where each button is in a cell."""
    places = []
    end = cell.right() + 1
    for part in action_parts(row):
        size = brush.button_size(part.words, part.icon_name)
        place = QRect(end - size.width(), 0, size.width(), size.height())
        place.moveTop(cell.center().y() - size.height() // 2 + 1)
        places.append((part, QStyle.visualRect(direction, cell, place)))
        end = place.left() - _GAP_PX
    return places

"""The order in which the eye meets widgets, for the Tab key.

Qt's own is that of their making: what a page makes later, as the messages of a chat,
would come after all else.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_Edge = Callable[[QWidget], tuple[int, int]]


def next_stop(window: QWidget, current: QWidget | None, *, is_back: bool) -> QWidget:
    """Where the Tab key goes; round from the last to the first.

    Args:
        window: What is gone through.
        current: What has the focus, or had it until it was hidden; None for nothing.
        is_back: Whether it goes backwards.
    """
    order = list(in_reading_order(window))
    if is_back:
        order.reverse()
    while current is not None and current not in order:
        # What is gone leaves the focus to what is around it.
        current = current.parentWidget()
    start = 0 if current is None else order.index(current) + 1
    rest = (*order[start:], *order[:start])
    return next((widget for widget in rest if is_stop(widget)), window)


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that is to be seen in it."""
    yield widget
    inside = widget.findChildren(
        QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    seen = [each for each in inside if each.isVisible() and not each.isWindow()]
    is_mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for each in _ordered(seen, is_mirrored=is_mirrored):
        yield from in_reading_order(each)


def is_stop(widget: QWidget) -> bool:
    """Whether the Tab key stops at it."""
    return bool(
        widget.isEnabled()
        and widget.focusProxy() is None
        and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    )


def _ordered(widgets: Sequence[QWidget], *, is_mirrored: bool) -> list[QWidget]:
    """Rows from the top, in each the columns, in each the rows, and so on."""
    for edge, is_reversed in ((_rows, False), (_columns, is_mirrored)):
        parts = _cut(widgets, edge)
        if len(parts) > 1:
            parts = parts[::-1] if is_reversed else parts
            return [
                w for part in parts for w in _ordered(part, is_mirrored=is_mirrored)
            ]
    return sorted(widgets, key=lambda each: (each.y(), each.x()))


def _cut(widgets: Sequence[QWidget], edge: _Edge) -> list[list[QWidget]]:
    """Part them wherever a straight line passes between them."""
    parts: list[list[QWidget]] = []
    reach = 0
    for widget in sorted(widgets, key=edge):
        start, end = edge(widget)
        if not parts or start >= reach:
            parts.append([])
            reach = end
        parts[-1].append(widget)
        reach = max(reach, end)
    return parts


def _rows(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.y() + widget.height()


def _columns(widget: QWidget) -> tuple[int, int]:
    return widget.x(), widget.x() + widget.width()

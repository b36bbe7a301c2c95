"""One selection over all the texts of a page."""

from collections.abc import Callable, Sequence
from typing import NamedTuple
from weakref import WeakSet

from PySide6.QtCore import QObject, QPoint

from inglenook.ui.markdown.flow_text import FlowText


class _Place(NamedTuple):
    """A place in one of the texts."""

    number: int
    position: int


class Selection(QObject):
    """Goes on from one text to the next, as if they were one.

    Within one text, that text itself selects. The selection goes when the text
    that it began in loses the focus. Lives on the GUI thread.

    Args:
        texts: Gives those that can be seen, from the first to the last.
    """

    def __init__(
        self, texts: Callable[[], Sequence[FlowText]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._origin: FlowText | None = None
        self._origin_position = 0
        self._watched: WeakSet[FlowText] = WeakSet()

    @property
    def texts(self) -> list[FlowText]:
        """Those of which something is selected."""
        return [text for text in self._texts() if text.textCursor().hasSelection()]

    def begin(self, point: QPoint) -> None:
        """Begin anew at a point of the screen, if a text is there."""
        self._origin = _at(self._texts(), point)
        self._drop_others()
        if self._origin is not None:
            self._origin_position = self._origin.textCursor().anchor()
            self._watch(self._origin)

    def extend(self, point: QPoint) -> None:
        """Select from the beginning to a point of the screen."""
        texts = self._texts()
        if self._origin is None or self._origin not in texts:
            return
        origin = _Place(texts.index(self._origin), self._origin_position)
        number = _nearest(texts, point)
        viewport = texts[number].viewport()
        inside = texts[number].cursorForPosition(viewport.mapFromGlobal(point))
        _select(texts, origin, _Place(number, inside.position()))

    def select_all(self, texts: Sequence[FlowText]) -> None:
        """Select all of some of the texts, the one with the focus among them."""
        self._origin = next((text for text in texts if text.hasFocus()), None)
        self._drop_others()
        for text in texts:
            text.selectAll()
        if self._origin is not None:
            self._watch(self._origin)

    def _watch(self, text: FlowText) -> None:
        if text not in self._watched:
            self._watched.add(text)
            text.deselected.connect(self._drop_others)

    def _drop_others(self) -> None:
        for text in self._texts():
            if text is not self._origin:
                text.deselect()


def _select(texts: Sequence[FlowText], origin: _Place, end: _Place) -> None:
    first, last = sorted((origin, end))
    for number, text in enumerate(texts):
        if not first.number <= number <= last.number:
            text.deselect()
            continue
        start = first.position if number == first.number else 0
        most = text.document().characterCount() - 1
        stop = last.position if number == last.number else most
        # The end that moves is the cursor's.
        text.select(*((start, stop) if origin == first else (stop, start)))


def _at(texts: Sequence[FlowText], point: QPoint) -> FlowText | None:
    for text in texts:
        if text.rect().contains(text.mapFromGlobal(point)):
            return text
    return None


def _nearest(texts: Sequence[FlowText], point: QPoint) -> int:
    """The last text that begins above a point, else the first."""
    above = [
        number
        for number, text in enumerate(texts)
        if text.mapToGlobal(QPoint(0, 0)).y() <= point.y()
    ]
    return above[-1] if above else 0

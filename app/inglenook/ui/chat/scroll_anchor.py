"""Which place of a page stays where it is while the page grows."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollBar


class Anchor(Enum):
    """What keeps its place in the view."""

    TOP = auto()
    SAME_FROM_END = auto()
    END = auto()


class ScrollAnchor(QObject):
    """Moves a scroll bar while its page grows, until the user takes it elsewhere.

    With END the view follows what is added at the end; with SAME_FROM_END it keeps
    still while something is added above, with TOP while something changes below.
    Lives on the GUI thread.

    Signals:
        follows_changed(bool): It follows the end now, or no more.
    """

    follows_changed = Signal(bool)

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._anchor = Anchor.END
        self._from_top = self._from_end = 0
        self._is_moving = False
        bar.rangeChanged.connect(self._on_bar_range_changed)
        bar.valueChanged.connect(self._on_bar_value_changed)

    @property
    def follows(self) -> bool:
        """Whether the view follows the end."""
        return self._anchor is Anchor.END

    def hold(self, anchor: Anchor) -> None:
        """Keep a place where it is from now on; with END, go there."""
        followed, self._anchor = self.follows, anchor
        self._from_top = self._bar.value()
        self._from_end = self._bar.maximum() - self._from_top
        self._move()
        if followed != self.follows:
            self.follows_changed.emit(self.follows)

    def _move(self) -> None:
        self._is_moving = True
        match self._anchor:
            case Anchor.TOP:
                self._bar.setValue(self._from_top)
            case Anchor.SAME_FROM_END:
                self._bar.setValue(self._bar.maximum() - self._from_end)
            case Anchor.END:
                self._bar.setValue(self._bar.maximum())
        self._is_moving = False

    def _on_bar_range_changed(self) -> None:
        self._move()

    def _on_bar_value_changed(self, value: int) -> None:
        if not self._is_moving:
            is_at_end = value == self._bar.maximum()
            self.hold(Anchor.END if is_at_end else Anchor.TOP)

"""Text that may be wider than the column."""

import math

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent

from inglenook.ui.markdown.flow_text import FlowText

#: So much may be cut off: the room after code at the end of a cell is as wide.
_SLACK_PX = 8


class WideText(FlowText):
    """Text that scrolls sideways where it is too wide. Lives on the GUI thread."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, and leave the rest to the page."""
        bar = self.horizontalScrollBar()
        delta = event.angleDelta()
        if bar.maximum() and abs(delta.x()) > abs(delta.y()):
            bar.event(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar where it is needed."""
        super().resizeEvent(event)
        self._fit(self.document().size())

    def _fit(self, size: QSizeF) -> None:
        is_wide = size.width() > self.viewport().width() + _SLACK_PX
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_wide else policies.ScrollBarAlwaysOff
        )
        bar_px = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        self.setFixedHeight(math.ceil(size.height()) + bar_px)

"""A page over the window, which scrolls where it has no room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.icon_button import IconButton

#: Between its edge and what is in it, and between it and the edge of the window.
EDGE_PX = 16
#: Between it and what it belongs to.
GAP_PX = 4
#: How wide the words are, in average letters.
_LETTERS = 60


class Popover(QFrame):
    """A heading with a cross, and what stands under it.

    Esc, the cross, or a click beside it closes it. Lives on the GUI thread.

    Args:
        title: What screen readers call it.
        heading: What stands before the cross.
        widgets: What stands under that.
        appearance: What the cross takes its colours from.
        parent: What it belongs to.
    """

    def __init__(
        self,
        title: str,
        heading: QLayout,
        widgets: Sequence[QWidget],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popover")
        close = IconButton("ph.x", self.tr("Close"), appearance)
        close.setObjectName("close")
        close.setProperty("dense", "row")
        close.clicked.connect(self.close)
        line = QHBoxLayout()
        line.addLayout(heading, 1)
        line.addWidget(close)
        content = QWidget()
        self._page = QVBoxLayout(content)
        self._page.setContentsMargins(EDGE_PX, 12, EDGE_PX, EDGE_PX)
        self._page.setSpacing(12)
        self._page.addLayout(line)
        for widget in widgets:
            self._page.addWidget(widget)
        self._page.addStretch()
        # In a low window it scrolls; screen readers tell it when it gets the focus.
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAccessibleName(title)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def describe(self, text: str) -> None:
        """Say to screen readers what is on the page."""
        self._scroll.setAccessibleDescription(text)

    def wanted_size(self, most_px: int) -> QSize:
        """The room that its words need.

        Args:
            most_px: The most that there is across.
        """
        letter_px = self.fontMetrics().averageCharWidth()
        width = min(_LETTERS * letter_px + 2 * EDGE_PX + 2, most_px)
        self._page.activate()
        if self._page.hasHeightForWidth():
            return QSize(width, self._page.totalHeightForWidth(width - 2) + 2)
        return QSize(width, self._page.totalSizeHint().height() + 2)

    def put(self, place: QRect) -> None:
        """Take this place on the screen."""
        self.setFixedSize(place.size())
        self.move(place.topLeft())

    def open_at(self, place: QRect) -> None:
        """Open at this place on the screen."""
        self.put(place)
        self.show()
        self._scroll.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

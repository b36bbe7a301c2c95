"""Scrolls up and down, and is never narrower than what is in it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_LEAST_PX = 240


class PanelScroll(QScrollArea):
    """A column of the width of its view; larger type makes both wider.

    Lives on the GUI thread.
    """

    def __init__(self, column: QWidget) -> None:
        super().__init__(widgetResizable=True)
        self._column = column
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(column)
        column.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the layout when the column needs another width."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._column:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As wide as the column needs, beside the scroll bar."""
        bar_px = self.verticalScrollBar().sizeHint().width()
        needed_px = self._column.minimumSizeHint().width() + bar_px
        return QSize(max(_LEAST_PX, needed_px), super().minimumSizeHint().height())

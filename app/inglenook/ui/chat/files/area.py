"""Room for the files of the next message, which scrolls where they are many."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from inglenook.ui.chat.files.tray import FileTray

#: Room for three lines of chips, and for a part of the next, so that one sees it.
_MOST_PX = 124


class FileArea(QScrollArea):
    """Shows one tray at a time; hidden while that is empty.

    Lives on the GUI thread.
    """

    def __init__(self, tray: FileTray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tray = tray
        self.show_tray(tray)

    def show_tray(self, tray: FileTray) -> None:
        """Show another tray; the one so far lives on, unseen."""
        if self.takeWidget() is not None:
            self._tray.changed.disconnect(self._fit)
            self._tray.hide()
            self._tray.setParent(self.parentWidget())
        self._tray = tray
        self.setWidget(tray)
        tray.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chips stand in other lines now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._tray.setVisible(bool(self._tray.files))
        self.setVisible(bool(self._tray.files))
        needed_px = self._tray.heightForWidth(self.viewport().width())
        self.setFixedHeight(max(1, min(needed_px, _MOST_PX)))

"""How full the context is, as a button that tells what fills it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inglenook.chats.context.records import ContextUse
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.context.use_panel import UsePanel
from inglenook.ui.widgets.gauge import Gauge
from inglenook.ui.widgets.popover import EDGE_PX, GAP_PX

#: In a window that has less room than this, the panel stands out.
_LEAST_HEIGHT = 160


class UseButton(QPushButton):
    """The gauge; a click opens the sum behind it. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("context-use")
        self.setProperty("kind", "quiet")
        self.setProperty("dense", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._gauge = Gauge()
        self._gauge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(6, 0, 6, 0)
        self._inside.addWidget(self._gauge)
        self._panel = UsePanel(appearance, self)
        self.clicked.connect(self.open)

    def show_use(self, use: ContextUse) -> None:
        """Show how many tokens of the context are taken."""
        self._gauge.show_use(use.used, use.limit)
        self._panel.show_use(use)
        self.setToolTip(self._gauge.toolTip())
        self.setAccessibleName(
            self.tr("Context: {words}").format(words=self._gauge.words)
        )
        self.updateGeometry()

    def open(self) -> None:
        """Tell what fills it."""
        self._panel.open_at(self._place())

    def sizeHint(self) -> QSize:
        """Room for the gauge."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same: a number that is cut would be wrong."""
        return self._inside.minimumSize()

    def _place(self) -> QRect:
        """Over the button, within its window."""
        window = self.window()
        size = self._panel.wanted_size(window.width() - 2 * EDGE_PX)
        anchor = QRect(self.mapTo(window, QPoint()), self.size())
        most_px = max(anchor.top() - GAP_PX - EDGE_PX, _LEAST_HEIGHT)
        size.setHeight(min(size.height(), most_px))
        left = anchor.left()
        if self.isRightToLeft():
            left = anchor.right() + 1 - size.width()
        left = max(EDGE_PX, min(left, window.width() - EDGE_PX - size.width()))
        corner = QPoint(left, anchor.top() - GAP_PX - size.height())
        return QRect(window.mapToGlobal(corner), size)

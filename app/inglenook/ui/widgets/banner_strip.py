"""What a page has to say, over what it concerns."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from inglenook.ui.widgets.banner import Banner

#: In a low window it scrolls, and shows at least so much.
_LEAST_PX = 72


class BannerStrip(QScrollArea):
    """Banners, one under the other; hidden without any. Lives on the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QWidget()
        self._layout = QVBoxLayout(self._column)
        self._layout.setContentsMargins(0, 8, 0, 4)
        self._layout.setSpacing(8)
        self._banners: list[Banner] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(self._column)
        self._column.installEventFilter(self)
        # The last one is what the user is to see, its buttons above all.
        self.verticalScrollBar().rangeChanged.connect(self._show_end)
        self.hide()

    def show_banner(self, banner: Banner, *, for_ms: int = 0) -> None:
        """Show a banner under those shown; for a while, or until it is taken away.

        One that says the same is replaced.
        """
        for known in [b for b in self._banners if _says_same(b, banner)]:
            self.take_away(known)
        self._banners.append(banner)
        self._layout.addWidget(banner)
        banner.show()
        self.show()
        if for_ms:
            timer = QTimer(banner, singleShot=True)
            timer.timeout.connect(lambda: self.take_away(banner))
            timer.start(for_ms)

    def take_away(self, banner: Banner) -> None:
        """Show a banner no more."""
        if banner in self._banners:
            self._banners.remove(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the page when the banners need another height."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._column:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap elsewhere now."""
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as all banners."""
        width = self.width()
        return QSize(width, self._layout.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some of them; the rest is scrolled to."""
        return QSize(0, min(self.sizeHint().height(), _LEAST_PX))

    def _show_end(self, _least: int, most: int) -> None:
        self.verticalScrollBar().setValue(most)


def _says_same(one: Banner, other: Banner) -> bool:
    return one.accessibleName() == other.accessibleName()

"""What the page has to say, over the conversation."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.ui.widgets.banner import Banner


class BannerStrip(QWidget):
    """Banners, one under the other; hidden without any. Lives on the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 4)
        self._layout.setSpacing(8)
        self._banners: list[Banner] = []
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


def _says_same(one: Banner, other: Banner) -> bool:
    return one.accessibleName() == other.accessibleName()

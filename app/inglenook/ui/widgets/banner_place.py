"""Room for one banner."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.ui.widgets.banner import Banner


class BannerPlace(QWidget):
    """The next banner takes the place of the last; hidden without one.

    Lives on the GUI thread.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner: Banner | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def is_empty(self) -> bool:
        """Whether there is no banner."""
        return self._banner is None

    def show_banner(self, banner: Banner) -> None:
        """Show a banner, until there is another or it is taken away."""
        self.clear()
        self._banner = banner
        self._layout.addWidget(banner)
        self.show()

    def clear(self) -> None:
        """Show none."""
        self.hide()
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

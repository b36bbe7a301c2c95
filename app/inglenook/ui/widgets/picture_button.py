"""A button of words with a picture before them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon


class PictureButton(QPushButton):
    """A small button for a row or a heading. Lives on the GUI thread."""

    def __init__(
        self,
        icon_name: str,
        text: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._appearance = appearance
        self.setProperty("dense", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(14, 14))
        self._tint()
        appearance.theme_changed.connect(self._tint)

    def _tint(self) -> None:
        self.setIcon(icon(self._icon_name, self._appearance.theme, "text"))

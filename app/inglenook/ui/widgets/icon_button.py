"""Icons on the page: as a button, and as a picture beside words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone, icon
from inglenook.ui.keys.actions import native
from inglenook.ui.keys.key_tip import KeyTip


class IconButton(QToolButton):
    """A button that is an icon only; its words are its tooltip and its name.

    It takes the focus by the keyboard only, so that a click leaves it where the
    user types. Lives on the GUI thread.
    """

    def __init__(
        self,
        icon_name: str,
        text: str,
        appearance: Appearance,
        *,
        tone: Tone = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._appearance = appearance
        self._tone: Tone = tone
        self._tip: KeyTip | None = None
        self.setProperty("kind", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(18, 18))
        self.set_text(text)
        self._tint()
        appearance.theme_changed.connect(self._tint)

    def set_text(self, text: str, key: str = "") -> None:
        """Say what it does, and by which key (“Esc”) as well."""
        self.setToolTip(f"{text}  {native(QKeySequence(key))}".rstrip())
        self.setAccessibleName(text)

    def set_shortcut_text(self, text: str, shortcut: str) -> None:
        """Say what it does, and by which key the shortcut of this name is done now."""
        self._tip = self._tip or KeyTip(self)
        self._tip.say(text, shortcut)
        self.setAccessibleName(text)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self._icon_name, self._appearance.theme, self._tone))


class MoreButton(IconButton):
    """The dots that open a menu; for rows. Lives on the GUI thread."""

    def __init__(self, menu: QMenu, appearance: Appearance) -> None:
        super().__init__("ph.dots-three", "", appearance)
        self.set_text(self.tr("More"))
        self.setObjectName("more")
        self.setProperty("dense", "row")
        self.setIconSize(QSize(16, 16))
        self.setMenu(menu)


class IconLabel(QWidget):
    """A picture beside words that say the same. Lives on the GUI thread."""

    def __init__(
        self,
        icon_name: str,
        size_px: int,
        appearance: Appearance,
        *,
        tone: Tone = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._size = QSize(size_px, size_px)
        self._appearance = appearance
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The picture and its margins."""
        return self._size.grownBy(self.contentsMargins())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the theme's colours."""
        drawn = icon(self._icon_name, self._appearance.theme, self._tone)
        # A banner that appears is a pixel high for a moment: too low for its margins.
        place = QRect(self.contentsRect().topLeft(), self._size)
        drawn.paint(QPainter(self), place)

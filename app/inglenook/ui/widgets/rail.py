"""The pages of the window, as buttons at its edge."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.keys.key_tip import KeyTip
from inglenook.ui.keys.shortcuts import shortcut
from inglenook.ui.style import restyle
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.logo import Logo


class Rail(QFrame):
    """The logo, a button for each page, and tools at the foot.

    Lives on the GUI thread.

    Signals:
        page_chosen(int): The user wants this page; pages count from 0 as added.
    """

    page_chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._buttons: list[tuple[QToolButton, str]] = []
        self._tools: list[QToolButton] = []
        self._is_compact = False
        self.setProperty("ground", "chrome")
        # The style sheet's least width of a button is not that of its words.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.page_chosen)
        self._lay_out()
        appearance.theme_changed.connect(self._tint)

    def add_page(self, icon_name: str, name: str) -> None:
        """Add a page's button.

        Args:
            icon_name: qtawesome's.
            name: Of the shortcut that shows the page.
        """
        text = shortcut(name).words
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setAccessibleName(text)
        KeyTip(button).say(text, name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dress(button)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append((button, icon_name))
        self._column.addWidget(button)
        self._tint()

    def add_tools(self, *tools: QToolButton) -> None:
        """Add buttons that are no pages, above the last page's."""
        last, _ = self._buttons[-1]
        for tool in tools:
            self._dress(tool)
            self._tools.append(tool)
            self._column.insertWidget(self._column.indexOf(last), tool)

    def add_stretch(self) -> None:
        """Put what is added from here on at the foot."""
        self._column.addStretch()

    def set_current(self, page: int) -> None:
        """Mark the page that is shown."""
        button, _ = self._buttons[page]
        button.setChecked(True)

    def set_compact(self, *, is_compact: bool) -> None:
        """Show icons only, where the window is narrow."""
        if is_compact == self._is_compact:
            return
        self._is_compact = is_compact
        margin = 4 if is_compact else 6
        self._column.setContentsMargins(margin, 12, margin - 1, 8)
        for button in (*(page for page, _ in self._buttons), *self._tools):
            button.setToolButtonStyle(self._style())
            restyle(button, dense="row" if is_compact else "")

    def _style(self) -> Qt.ToolButtonStyle:
        if self._is_compact:
            return Qt.ToolButtonStyle.ToolButtonIconOnly
        return Qt.ToolButtonStyle.ToolButtonTextUnderIcon

    def _dress(self, button: QToolButton) -> None:
        """Give a button the look of the rail."""
        button.setProperty("kind", "rail")
        button.setProperty("dense", "row" if self._is_compact else "")
        button.setIconSize(QSize(22, 22))
        button.setToolButtonStyle(self._style())
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(6, 12, 5, 8)
        self._column.setSpacing(4)
        self._column.addWidget(Logo(32), alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(18)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._column)
        layout.addWidget(Hairline("vertical"))

    def _tint(self) -> None:
        theme = self._appearance.theme
        for button, icon_name in self._buttons:
            button.setIcon(icon(icon_name, theme, checked_tone="accent"))

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
from inglenook.ui.style import restyle
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.logo import Logo


class Rail(QFrame):
    """The logo, and a button for each page. Lives on the GUI thread.

    Signals:
        page_chosen(int): The user wants this page; pages count from 0 as added.
    """

    page_chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._buttons: list[tuple[QToolButton, str]] = []
        self._is_compact = False
        self.setProperty("ground", "chrome")
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.page_chosen)
        self._lay_out()
        appearance.theme_changed.connect(self._tint)

    def add_page(self, icon_name: str, text: str, key: str) -> None:
        """Add a page's button, which says its key in the tooltip."""
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setProperty("kind", "rail")
        button.setAccessibleName(text)
        button.setToolTip(f"{text}  {key}")
        button.setIconSize(QSize(22, 22))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append((button, icon_name))
        self._column.addWidget(button)
        self._tint()

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
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if is_compact
            else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        )
        margin = 4 if is_compact else 6
        self._column.setContentsMargins(margin, 12, margin - 1, 8)
        for button, _ in self._buttons:
            button.setToolButtonStyle(style)
            restyle(button, dense="row" if is_compact else "")

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

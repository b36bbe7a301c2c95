"""Where the side panel is: beside the conversation, over it, or away."""

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QSplitter, QStyle, QWidget

from inglenook.settings.service import SettingsService
from inglenook.ui.chat.side_panel.side_panel import WIDTH_PX, SidePanel
from inglenook.ui.style import zoomed

#: A page that is narrower has the panel over the conversation.
NARROW_PX = 1028
#: What its words need of that, which is more with larger type.
_WORDS_PX = 800


class SideDock(QObject):
    """Shows the panel at the end of a splitter where the page has room for it.

    Whether it is shown there is remembered; lying over the conversation, it is for
    a while only. Lives on the GUI thread.

    Args:
        panel: What is shown.
        page: The page, over whose end the panel lies where there is little room.
        splitter: The parts of the page.
        settings: Where it is remembered.
    """

    def __init__(
        self,
        panel: SidePanel,
        page: QWidget,
        splitter: QSplitter,
        settings: SettingsService,
    ) -> None:
        super().__init__(page)
        self._panel = panel
        self._page = page
        self._splitter = splitter
        self._settings = settings
        self._is_narrow = False
        self._width = WIDTH_PX
        panel.setObjectName("side-panel")
        splitter.addWidget(panel)
        splitter.setStretchFactor(splitter.indexOf(panel), 0)
        panel.setVisible(self._is_wanted)
        self.fit()

    @property
    def is_shown(self) -> bool:
        """Whether the panel is to be seen."""
        return not self._panel.isHidden()

    @property
    def is_over(self) -> bool:
        """Whether the panel lies over the conversation."""
        return self._is_narrow and self.is_shown

    def toggle(self) -> None:
        """Show the panel, or take it away."""
        is_shown = not self.is_shown
        if not is_shown:
            self._width = self._panel.width()
        self._panel.setVisible(is_shown)
        if self._is_narrow:
            self._lie_over()
        else:
            self._settings.change("general", "show_side_panel", is_shown)
            if is_shown:
                self._give_width()
        if is_shown:
            self._panel.setFocus()

    def fit(self) -> None:
        """Follow the size of the page."""
        is_narrow = self._page.width() < max(NARROW_PX, zoomed(_WORDS_PX))
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._panel.set_overlay(is_overlay=is_narrow)
            if is_narrow:
                if self.is_shown:
                    self._width = self._panel.width()
                self._panel.setParent(self._page)
                self._panel.hide()
            else:
                self._splitter.addWidget(self._panel)
                self._panel.setVisible(self._is_wanted)
                self._give_width()
        if is_narrow:
            self._lie_over()

    @property
    def _is_wanted(self) -> bool:
        return self._settings.settings.general.show_side_panel

    @property
    def _least_px(self) -> int:
        return self._panel.minimumSizeHint().width()

    def _give_width(self) -> None:
        """Take the panel's width from the conversation, which is before it."""
        *sizes, _ = self._splitter.sizes()
        width = min(max(self._width, self._least_px), self._page.width())
        sizes[-1] = max(0, self._page.width() - width - sum(sizes[:-1]))
        self._splitter.setSizes([*sizes, width])

    def _lie_over(self) -> None:
        page = self._page.rect()
        width = min(max(self._width, WIDTH_PX, self._least_px), page.width())
        place = QRect(page.width() - width, 0, width, page.height())
        self._panel.setGeometry(
            QStyle.visualRect(self._page.layoutDirection(), page, place)
        )
        if self.is_shown:
            self._panel.raise_()

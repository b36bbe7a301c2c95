"""The head of the conversation: which model answers, and the panels beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.model_switch import ModelSwitch
from inglenook.ui.widgets.icon_button import IconButton

_HEIGHT_PX = 56


class PaneHeader(QWidget):
    """The model switch, between the buttons of both panels.

    Lives on the GUI thread.

    Signals:
        list_requested(): The user wants the list of chats, or wants it away.
        side_panel_requested(): The user wants the panel of the chat, or wants it away.
    """

    list_requested = Signal()
    side_panel_requested = Signal()

    def __init__(
        self,
        switch: ModelSwitch,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._corner: QWidget | None = None
        toggle = IconButton("mdi6.dock-left", "", appearance)
        toggle.set_shortcut_text(self.tr("List of chats"), "list_chats")
        toggle.setObjectName("list-toggle")
        toggle.clicked.connect(self.list_requested)
        self._side_toggle = IconButton("mdi6.dock-right", "", appearance)
        self._side_toggle.set_shortcut_text(self.tr("Panel of this chat"), "side_panel")
        self._side_toggle.setObjectName("side-toggle")
        self._side_toggle.setCheckable(True)
        self._side_toggle.clicked.connect(self.side_panel_requested)
        self._side_toggle.hide()
        self.setFixedHeight(_HEIGHT_PX)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 0, 16, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(toggle)
        self._layout.addWidget(switch)
        # More than the switch could want: its ground ends with its words.
        self._layout.addStretch(1)
        self._layout.addWidget(self._side_toggle)

    def set_corner(self, corner: QWidget) -> None:
        """Have something before the last button."""
        self._corner = corner
        self._layout.insertWidget(self._layout.count() - 1, corner)

    def show_corner(self, *, is_shown: bool) -> None:
        """Show what `set_corner` put there, or hide it."""
        if self._corner is not None:
            self._corner.setVisible(is_shown)

    def show_side_panel(self, *, is_shown: bool) -> None:
        """Say whether the panel of the chat is shown."""
        self._side_toggle.setVisible(True)
        self._side_toggle.setChecked(is_shown)

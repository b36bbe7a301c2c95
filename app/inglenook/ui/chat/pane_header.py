"""The head of the conversation: which model answers, and the panels beside it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.model_switch import ModelSwitch
from inglenook.ui.markdown.fonts import header_height
from inglenook.ui.widgets.icon_button import IconButton

#: Unlike without it, what is lower than the switch does not make it lower, too.
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PaneHeader(QWidget):
    """The model switch, between the buttons of both panels.

    Lives on the GUI thread.

    Signals:
        list_requested(): The user wants the list of chats, or wants it away.
        find_requested(): The user looks for words in the conversation.
        export_requested(): The user wants the chat in a file.
        menu_requested(QPoint): The menu of the chat is wanted there on the screen.
        side_panel_requested(): The user wants the panel of the chat, or wants it away.
    """

    list_requested = Signal()
    find_requested = Signal()
    export_requested = Signal()
    menu_requested = Signal(QPoint)
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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()
        appearance.theme_changed.connect(self._fit)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 0, 16, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(toggle, alignment=_MIDDLE)
        self._layout.addWidget(switch)
        # More than the switch could want: its ground ends with its words.
        self._layout.addStretch(1)
        self._of_chat = self._make_buttons(appearance)
        for button in self._of_chat:
            self._layout.addWidget(button, alignment=_MIDDLE)
        self._layout.addWidget(self._side_toggle, alignment=_MIDDLE)

    def offer_chat(self, *, is_offered: bool) -> None:
        """Offer what can be done with a chat, where something is said in one."""
        for button in self._of_chat:
            button.setVisible(is_offered)

    def set_corner(self, corner: QWidget) -> None:
        """Have something before the last button."""
        self._corner = corner
        end = self._layout.count() - 1
        self._layout.insertWidget(end, corner, alignment=_MIDDLE)

    def show_corner(self, *, is_shown: bool) -> None:
        """Show what `set_corner` put there, or hide it."""
        if self._corner is not None:
            self._corner.setVisible(is_shown)

    def show_side_panel(self, *, is_shown: bool) -> None:
        """Say whether the panel of the chat is shown."""
        self._side_toggle.setVisible(True)
        self._side_toggle.setChecked(is_shown)

    def _make_buttons(self, appearance: Appearance) -> list[IconButton]:
        find = IconButton("ph.magnifying-glass", "", appearance)
        find.set_shortcut_text(self.tr("Find in the conversation"), "find")
        find.setObjectName("find")
        find.clicked.connect(self.find_requested)
        export = IconButton("ph.export", self.tr("Export…"), appearance)
        export.setObjectName("export")
        export.clicked.connect(self.export_requested)
        more = IconButton("ph.dots-three", self.tr("More for this chat"), appearance)
        more.setObjectName("chat-menu")
        more.clicked.connect(
            lambda: self.menu_requested.emit(more.mapToGlobal(more.rect().bottomLeft()))
        )
        return [find, export, more]

    def _fit(self) -> None:
        self.setMinimumHeight(header_height())

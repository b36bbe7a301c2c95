"""The Chats page."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QStyle, QVBoxLayout, QWidget

from inglenook.chats.records import Chat
from inglenook.chats.service import ChatService
from inglenook.chats.sharing.service import SharingService
from inglenook.engine.service import EngineService
from inglenook.errors import AppError
from inglenook.library.service import LibraryService
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_panel import ChatPanel
from inglenook.ui.chat.context.enlarging import Enlarging
from inglenook.ui.chat.conversation_pane import ConversationPane
from inglenook.ui.chat.message_edit import SendKey
from inglenook.ui.chat.sharing_acts import SharingActs
from inglenook.ui.chat.side_panel.side_dock import SideDock
from inglenook.ui.chat.side_panel.side_panel import SidePanel
from inglenook.ui.chat.temporary_strip import TemporaryStrip
from inglenook.ui.chat.undo_offer import UndoOffer
from inglenook.ui.chat.welcome import Welcome
from inglenook.ui.keys.actions import add_action
from inglenook.ui.style import zoomed

#: Narrower than this, the list lies over the conversation.
NARROW_WIDTH = 880
#: What its words need of that, which is more with larger type.
_WORDS_WIDTH = 700

_LIST_WIDTH = 252


class ChatPage(QWidget):
    """The chats at the left, the current one beside them, and their keys.

    Lives on the GUI thread.

    Signals:
        title_changed(str): Another chat is current, or has another title; empty
            for a new one.
        model_requested(): The user wants a model that is not on this machine.
    """

    title_changed = Signal(str)
    model_requested = Signal()

    def __init__(
        self,
        chats: ChatService,
        engine: EngineService,
        library: LibraryService,
        enlarging: Enlarging,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._chats = chats
        self._appearance = appearance
        self._is_narrow = False
        self._side: SideDock | None = None
        self._panel = ChatPanel(chats, appearance)
        self._pane = ConversationPane(chats, engine, library, enlarging, appearance)
        self._temporary = TemporaryStrip(appearance)
        self._pane.add_strip(self._temporary)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("chats")
        self._lay_out()
        self._add_actions()
        self._panel.left.connect(self._put_list_away)
        self._pane.list_requested.connect(self.toggle_list)
        self._pane.model_requested.connect(self.model_requested)
        self._pane.menu_requested.connect(self._on_menu_requested)
        self._pane.export_requested.connect(self._on_export_requested)
        chats.opened.chat_opened.connect(self._on_chat_opened)
        chats.lists.changed.connect(self._tell_title)
        chats.turns.changed.connect(self._show_temporary)
        self._temporary.keep_requested.connect(chats.turns.keep)
        appearance.theme_changed.connect(self._fit)
        undo = UndoOffer(chats, self._pane, appearance)
        chats.lists.chats_trashed.connect(undo.offer_trashed)
        self._panel.acts.archived.connect(undo.offer_archived)
        self._show_temporary()

    def greet_with(self, offer: QWidget, corner: QWidget) -> Welcome:
        """Show what a new user is offered, as `ConversationPane.greet_with` does."""
        return self._pane.greet_with(offer, corner)

    def add_sharing(self, sharing: SharingService, folds: Path) -> None:
        """Export and import chats.

        Args:
            sharing: Does it.
            folds: Where it is remembered which folders are closed.
        """
        sharing.imported.connect(self._chats.lists.changed)
        acts = SharingActs(sharing, self._pane, self._appearance, self)
        self._panel.keep_folds(folds)
        self._panel.acts.export_requested.connect(acts.export_chats)
        self._panel.export_all_requested.connect(acts.export_all)
        self._panel.import_requested.connect(acts.choose_file)
        self._panel.file_dropped.connect(acts.read)

    def add_side_panel(self, panel: SidePanel, settings: SettingsService) -> None:
        """Have a panel at the end of the page.

        Args:
            panel: What is shown there.
            settings: Where it is remembered whether it is shown.
        """
        self._side = SideDock(panel, self, self._splitter, settings)
        panel.close_requested.connect(self.toggle_side_panel)
        panel.plan_requested.connect(self._pane.explain_plan)
        self._pane.side_panel_requested.connect(self.toggle_side_panel)
        self._show_side()

    def toggle_side_panel(self) -> None:
        """Show the panel at the end, or take it away."""
        if self._side is not None:
            self._side.toggle()
            self._show_side()
            if not self._side.is_shown:
                self._pane.setFocus()

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, until the user closes it."""
        self._pane.show_failure(error)

    def tells(self, error: AppError) -> bool:
        """Whether an answer on the screen tells of a failure, or will."""
        return self._pane.tells(error)

    def choose_file(self) -> None:
        """Let the user point at a model file, and load it."""
        self._pane.choose_file()

    def set_send_key(self, key: SendKey) -> None:
        """Send with Enter, or with Ctrl+Enter."""
        self._pane.set_send_key(key)

    def toggle_list(self) -> None:
        """Show the list of chats, or take it away."""
        self._show_list(is_shown=self._panel.isHidden())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on; a focus proxy would hide the rest from Tab."""
        super().focusInEvent(event)
        self._pane.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the list over the conversation where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the list away, or stop the answer, on Esc."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._side is not None and self._side.is_over:
            self.toggle_side_panel()
        elif self._is_narrow and not self._panel.isHidden():
            self._put_list_away()
        elif not self._pane.stop():
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._panel)
        self._splitter.addWidget(self._pane)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_LIST_WIDTH, _LIST_WIDTH * 3])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _add_actions(self) -> None:
        add_action(self, "new_chat").triggered.connect(self._panel.acts.begin)
        temporary = add_action(self, "temporary_chat")
        temporary.triggered.connect(self._panel.acts.begin_temporary)
        add_action(self, "search_chats").triggered.connect(self._on_search)
        add_action(self, "find").triggered.connect(self._pane.find_words)
        add_action(self, "attach").triggered.connect(self._pane.attach_files)
        add_action(self, "choose_model").triggered.connect(self._pane.choose_model)
        add_action(self, "explain_plan").triggered.connect(self._pane.explain_plan)
        add_action(self, "open_file").triggered.connect(self.choose_file)
        add_action(self, "regenerate").triggered.connect(self._pane.regenerate_last)
        add_action(self, "list_chats").triggered.connect(self.toggle_list)
        add_action(self, "side_panel").triggered.connect(self.toggle_side_panel)

    def _fit(self) -> None:
        is_narrow = self.width() < max(NARROW_WIDTH, zoomed(_WORDS_WIDTH))
        if is_narrow != self._is_narrow:
            self._set_narrow(is_narrow=is_narrow)
        if is_narrow:
            self._panel.setGeometry(self._overlay())
        if self._side is not None:
            self._side.fit()
            self._show_side()

    def _set_narrow(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._panel.set_overlay(is_overlay=is_narrow)
        if is_narrow:
            self._panel.setParent(self)
            self._panel.hide()
        else:
            others = self._splitter.sizes()
            self._splitter.insertWidget(0, self._panel)
            others[0] -= _LIST_WIDTH
            self._splitter.setSizes([_LIST_WIDTH, *others])
            self._panel.show()

    def _show_side(self) -> None:
        """Say in the header whether the panel is shown."""
        assert self._side is not None, "it is called where there is one"
        self._pane.show_side_panel(is_shown=self._side.is_shown)

    def _overlay(self) -> QRect:
        place = QRect(0, 0, zoomed(_LIST_WIDTH), self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _show_list(self, *, is_shown: bool) -> None:
        self._panel.setVisible(is_shown)
        if is_shown and self._is_narrow:
            self._panel.raise_()

    def _put_list_away(self) -> None:
        """Give the conversation its room back, where the list lies over it."""
        if self._is_narrow:
            self._panel.hide()
        self._pane.setFocus()

    def _on_search(self) -> None:
        self._show_list(is_shown=True)
        self._panel.begin_search()

    def _on_chat_opened(self, _chat: Chat | None) -> None:
        if self._is_narrow:
            self._panel.hide()
        self._tell_title()
        self._show_temporary()

    def _on_menu_requested(self, where: QPoint) -> None:
        if (chat := self._chats.opened.current) is not None:
            acts = self._panel.acts
            acts.open_menu([chat], where, lambda: acts.ask_for_title(chat))

    def _on_export_requested(self) -> None:
        if (chat := self._chats.opened.current) is not None:
            self._panel.acts.export_requested.emit((chat,))

    def _tell_title(self) -> None:
        current = self._chats.opened.current
        self.title_changed.emit(current.title if current else "")

    def _show_temporary(self) -> None:
        chats = self._chats
        is_said = chats.opened.current is not None
        can_keep = (
            is_said and not chats.turns.is_awaiting and not chats.turns.is_summarising
        )
        self._temporary.show_chat(
            is_temporary=chats.opened.is_temporary, can_keep=can_keep
        )

"""The Chats page."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QStyle, QVBoxLayout, QWidget

from inglenook.chats.records import Chat
from inglenook.chats.service import ChatService
from inglenook.engine.service import EngineService
from inglenook.errors import AppError
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_panel import ChatPanel
from inglenook.ui.chat.conversation_pane import ConversationPane
from inglenook.ui.chat.message_edit import SendKey
from inglenook.ui.chat.welcome import Welcome
from inglenook.ui.keys.actions import add_action
from inglenook.ui.widgets.banner import Banner

#: Narrower than this, the list lies over the conversation.
NARROW_WIDTH = 880

#: How long a chat that went to the trash can be taken back from there, in ms.
UNDO_MS = 10_000

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
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._chats = chats
        self._appearance = appearance
        self._is_narrow = False
        self._undo: Banner | None = None
        self._panel = ChatPanel(chats, appearance)
        self._pane = ConversationPane(chats, engine, library, appearance)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("chats")
        self._lay_out()
        self._add_actions()
        self._panel.left.connect(self._put_list_away)
        self._pane.list_requested.connect(self.toggle_list)
        self._pane.model_requested.connect(self.model_requested)
        chats.chat_opened.connect(self._on_chat_opened)
        chats.chats_changed.connect(self._tell_title)
        chats.chats_trashed.connect(self._on_chats_trashed)

    def greet_with(self, offer: QWidget, corner: QWidget) -> Welcome:
        """Show what a new user is offered, as `ConversationPane.greet_with` does."""
        return self._pane.greet_with(offer, corner)

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, until the user closes it."""
        self._pane.show_failure(error)

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
        is_narrow = self.width() < NARROW_WIDTH
        if is_narrow != self._is_narrow:
            self._set_narrow(is_narrow=is_narrow)
        if is_narrow:
            self._panel.setGeometry(self._overlay())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the list away, or stop the answer, on Esc."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
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
        add_action(self, "new_chat").triggered.connect(self._on_new_chat)
        add_action(self, "search_chats").triggered.connect(self._on_search)
        add_action(self, "find").triggered.connect(self._pane.find_words)
        add_action(self, "choose_model").triggered.connect(self._pane.choose_model)
        add_action(self, "explain_plan").triggered.connect(self._pane.explain_plan)
        add_action(self, "open_file").triggered.connect(self._pane.choose_file)
        add_action(self, "regenerate").triggered.connect(self._pane.regenerate_last)
        add_action(self, "list_chats").triggered.connect(self.toggle_list)

    def _set_narrow(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._panel.set_overlay(is_overlay=is_narrow)
        if is_narrow:
            self._panel.setParent(self)
            self._panel.hide()
        else:
            self._splitter.insertWidget(0, self._panel)
            self._splitter.setSizes([_LIST_WIDTH, self.width() - _LIST_WIDTH])
            self._panel.show()

    def _overlay(self) -> QRect:
        place = QRect(0, 0, _LIST_WIDTH, self.height())
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

    def _on_new_chat(self) -> None:
        self._chats.new_chat()
        self._put_list_away()

    def _on_search(self) -> None:
        self._show_list(is_shown=True)
        self._panel.begin_search()

    def _on_chat_opened(self, _chat: Chat | None) -> None:
        if self._is_narrow:
            self._panel.hide()
        self._tell_title()

    def _tell_title(self) -> None:
        current = self._chats.current
        self.title_changed.emit(current.title if current else "")

    def _on_chats_trashed(self, chats: tuple[Chat, ...]) -> None:
        chat = chats[0]
        banner = Banner(
            "note",
            self.tr("Moved to the trash."),
            self.tr("“{title}” stays there for 30 days.").format(title=chat.title),
            self._appearance,
        )
        if self._undo is not None:
            self._pane.take_away(self._undo)
        self._undo = banner
        undo = banner.add_button(self.tr("Undo"))
        undo.clicked.connect(lambda: self._restore(chat.id, banner))
        self._pane.show_banner(banner, for_ms=UNDO_MS)

    def _restore(self, chat_id: int, banner: Banner) -> None:
        self._pane.take_away(banner)
        self._chats.restore(chat_id)
        self._chats.open(chat_id)

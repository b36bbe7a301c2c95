"""The chats, and the way to one of them."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from inglenook.chats.records import Chat, SearchHit
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_rows import Row, found_rows, grouped_rows
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.icons import icon
from inglenook.ui.keys.key_tip import KeyLabel
from inglenook.ui.keys.shortcuts import usual_key
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.search_field import SearchField


class ChatList(QWidget):
    """Search and new chat, over the chats by date or as they were found.

    Lives on the GUI thread.

    Args:
        search: Gives the chats in which some words stand.

    Signals:
        left(): The user is done here, and goes back to writing.
        new_chat_requested(): The user wants to begin a chat.
        open_requested(int): The chat of this id is wanted on the screen.
        rename_requested(int, str): The chat of this id is to have this title.
        pin_requested(int, bool): The chat of this id is to be pinned, or no more.
        trash_requested(int): The chat of this id is to go to the trash.
    """

    left = Signal()
    new_chat_requested = Signal()
    open_requested = Signal(int)
    rename_requested = Signal(int, str)
    pin_requested = Signal(int, bool)
    trash_requested = Signal(int)

    def __init__(
        self,
        search: Callable[[str], Sequence[SearchHit]],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = search
        self._appearance = appearance
        self._chats: Sequence[Chat] = ()
        self._current_id: int | None = None
        self._search = SearchField(self.tr("Search chats"), appearance)
        self._search.setObjectName("search")
        self._search.textChanged.connect(self._show_rows)
        self._search.returnPressed.connect(self._on_search_returned)
        self._new = IconButton("ph.note-pencil", "", appearance, tone="text")
        self._new.set_shortcut_text(self.tr("New chat"), "new_chat")
        self._new.setObjectName("new-chat")
        self._new.clicked.connect(self.new_chat_requested)
        self._rows = ChatRowsView(appearance)
        self._rows.setObjectName("chats")
        self._rows.setAccessibleName(self.tr("Chats"))
        self._rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._rows.customContextMenuRequested.connect(self._on_menu_requested)
        self._rows.chat_activated.connect(self.open_requested)
        self._rows.renamed.connect(self.rename_requested)
        self._rename = self._action(
            self.tr("Rename"), usual_key("rename_chat"), self._on_rename
        )
        self._pin = self._action(self.tr("Pin"), "", self._on_pin)
        self._move = self._action(
            self.tr("Move to trash"), usual_key("trash_chat"), self._on_move
        )
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._nothing.setObjectName("nothing")
        self._nothing.setProperty("tone", "text2")
        self._nothing.setContentsMargins(24, 0, 24, 0)
        self._lay_out()
        self._show_rows()

    def show_chats(self, chats: Sequence[Chat]) -> None:
        """Show these chats: pinned first, then newest first."""
        self._chats = chats
        self._show_rows()

    def show_current(self, chat_id: int | None) -> None:
        """Mark the chat that is on the screen."""
        self._current_id = chat_id
        self._rows.mark(chat_id)

    def begin_search(self) -> None:
        """Let the user type what to look for."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to writing on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        key = KeyLabel("search_chats")
        self._search.textChanged.connect(lambda text: key.setVisible(not text))
        inside = QHBoxLayout(self._search)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addStretch()
        inside.addWidget(key)
        inside.addSpacing(9)
        header = QHBoxLayout()
        header.setContentsMargins(12, 12, 10, 4)
        header.setSpacing(6)
        header.addWidget(self._search, 1)
        header.addWidget(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(header)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._nothing, 1)

    def _action(self, text: str, key: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self._rows)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self._rows.addAction(action)
        return action

    def _show_rows(self) -> None:
        now = datetime.now(UTC)
        if query := self._search.text().strip():
            rows: list[Row] = list(found_rows(self._find(query), now))
            nothing = self.tr("No chat has these words.")
        else:
            rows = list(grouped_rows(self._chats, now))
            nothing = self.tr("No chats yet.\nWhat you write stays on this computer.")
        self._rows.show_rows(rows)
        self._rows.mark(self._current_id)
        self._rows.setVisible(bool(rows))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows)

    def _on_search_returned(self) -> None:
        if (row := self._rows.first_chat) is not None:
            self.open_requested.emit(row.chat.id)

    def _on_menu_requested(self, place: QPoint) -> None:
        index = self._rows.indexAt(place)
        self._rows.setCurrentIndex(index)
        if (row := self._rows.current_chat) is None:
            return
        is_pinned = row.chat.is_pinned
        self._pin.setText(self.tr("Unpin") if is_pinned else self.tr("Pin"))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = self._appearance.theme
        self._rename.setIcon(icon("ph.pencil-simple", theme))
        self._pin.setIcon(icon("ph.push-pin", theme))
        self._move.setIcon(icon("ph.trash", theme, "bad"))
        menu.addActions([self._rename, self._pin])
        menu.addSeparator()
        menu.addAction(self._move)
        menu.popup(self._rows.viewport().mapToGlobal(place))

    def _on_rename(self) -> None:
        if self._rows.current_chat is not None:
            self._rows.edit(self._rows.currentIndex())

    def _on_pin(self) -> None:
        if (row := self._rows.current_chat) is not None:
            self.pin_requested.emit(row.chat.id, not row.chat.is_pinned)

    def _on_move(self) -> None:
        if (row := self._rows.current_chat) is not None:
            self.trash_requested.emit(row.chat.id)

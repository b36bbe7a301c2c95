"""The chats, and the way to one of them."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.listing.service import ChatListService
from inglenook.chats.records import Chat
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_acts import ChatActs
from inglenook.ui.chat.chat_rows import Row, found_rows, grouped_rows
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.icons import icon
from inglenook.ui.keys.actions import key_words
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.search_field import SearchField

#: How long nothing is typed before it is searched for, in ms.
PAUSE_MS = 120


class ChatList(QWidget):
    """Search and new chat, over the chats in their groups or as they were found.

    Lives on the GUI thread.

    Args:
        lists: All of them.
        acts: What is done with them.

    Signals:
        left(): The user is done here, and goes back to writing.
        chosen_changed(): `chosen` are others.
        folds_changed(tuple[str, ...]): These folders are closed now.
        import_requested(bool): The chats of another program are wanted; True, from a
            folder.
        export_all_requested(): All chats are to be written to files.
        file_dropped(Path): The chats of this file are wanted.
    """

    left = Signal()
    chosen_changed = Signal()
    folds_changed = Signal(tuple)
    import_requested = Signal(bool)
    export_all_requested = Signal()
    file_dropped = Signal(Path)

    def __init__(
        self,
        lists: ChatListService,
        acts: ChatActs,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lists = lists
        self._acts = acts
        self._appearance = appearance
        self._chats: Sequence[Chat] = ()
        self._folded: set[str] = set()
        self._current_id: int | None = None
        self._search = SearchField(self.tr("Search chats"), appearance)
        self._search.setObjectName("search")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._where = QComboBox()
        self._where.setObjectName("where")
        self._where.setAccessibleName(self.tr("Where to search"))
        self._new = IconButton("ph.note-pencil", "", appearance, tone="text")
        self._new.set_shortcut_text(self.tr("New chat"), "new_chat")
        self._new.setObjectName("new-chat")
        self._more = IconButton("ph.dots-three", self.tr("More"), appearance)
        self._more.setObjectName("more")
        self._rows = ChatRowsView(appearance)
        self._rows.setObjectName("chats")
        self._rows.setAccessibleName(self.tr("Chats"))
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._nothing.setObjectName("nothing")
        self._nothing.setProperty("tone", "text2")
        self._nothing.setContentsMargins(24, 0, 24, 0)
        self._lay_out()
        self._connect()
        self._show_rows()

    @property
    def chosen(self) -> list[Chat]:
        """What a wish is about: several, or the one where the keyboard is."""
        return self._rows.chosen

    def show_chats(self, chats: Sequence[Chat]) -> None:
        """Show these chats, in the order of `ChatListService.chats`."""
        self._chats = chats
        self._show_rows()

    def move_up(self, chat: Chat) -> None:
        """Show a chat, new or not, before those among which it stands."""
        others = (each for each in self._chats if each.id != chat.id)
        self._chats = sorted(
            (chat, *others), key=lambda each: (-each.is_temporary, -each.is_pinned)
        )
        self._show_rows()

    def show_current(self, chat_id: int | None) -> None:
        """Mark the chat that is on the screen."""
        self._current_id = chat_id
        self._rows.mark(chat_id)

    def fold(self, folders: Sequence[str]) -> None:
        """Close these folders, and open all others."""
        self._folded = set(folders)
        self._show_rows()

    def choose_none(self) -> None:
        """End the choice of several."""
        self._rows.choose_none()

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
        self._search.show_key("search_chats")
        header = QHBoxLayout()
        header.setContentsMargins(12, 12, 6, 4)
        header.setSpacing(2)
        header.addWidget(self._search, 1)
        header.addSpacing(2)
        header.addWidget(self._new)
        header.addWidget(self._more)
        where = QHBoxLayout()
        where.setContentsMargins(12, 0, 12, 4)
        where.addWidget(self._where)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(header)
        layout.addLayout(where)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._nothing, 1)

    def _connect(self) -> None:
        rows, acts = self._rows, self._acts
        self._search.textChanged.connect(self._on_search_text_changed)
        self._pause.timeout.connect(self._show_rows)
        self._search.returnPressed.connect(self._on_search_returned)
        self._where.activated.connect(self._show_rows)
        self._new.clicked.connect(acts.begin)
        self._more.clicked.connect(self._open_more)
        rows.chat_activated.connect(acts.open)
        rows.renamed.connect(acts.rename)
        rows.folder_renamed.connect(self._lists.rename_folder)
        rows.fold_requested.connect(self._on_fold_requested)
        rows.menu_requested.connect(self._on_menu_requested)
        rows.chosen_changed.connect(self.chosen_changed)
        rows.chats_dropped.connect(self._on_chats_dropped)
        rows.file_dropped.connect(self.file_dropped)
        rows.add_key("rename_chat", rows.edit_current)
        rows.add_key("trash_chat", lambda: acts.trash(self.chosen))

    def _show_rows(self) -> None:
        self._pause.stop()
        now = datetime.now(UTC)
        query = self._search.text().strip()
        self._show_where(is_searching=bool(query))
        if query:
            hits = self._lists.search(query, self._where.currentData())
            rows: list[Row] = list(found_rows(hits, now))
            nothing = self.tr("No chat has these words.")
        else:
            rows = list(grouped_rows(self._chats, now, self._folded))
            nothing = self.tr("No chats yet.\nWhat you write stays on this computer.")
        self._rows.show_rows(rows)
        self._rows.mark(self._current_id)
        self._rows.setVisible(bool(rows))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows)

    def _show_where(self, *, is_searching: bool) -> None:
        """Offer the folders to search in, where there are any."""
        if not is_searching:
            self._where.clear()
        elif not self._where.count():
            self._where.addItem(self.tr("In all chats"), None)
            for folder in self._lists.folders():
                words = self.tr("In “{folder}”").format(folder=folder.name)
                self._where.addItem(words, folder.name)
        self._where.setVisible(self._where.count() > 1)

    def _open_more(self) -> None:
        theme = self._appearance.theme
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        temporary = self.tr("Temporary chat")
        key = key_words("temporary_chat", self)
        entries: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("ph.clock", f"{temporary}\t{key}", self._acts.begin_temporary),
            ("", "", lambda: None),
            (
                "ph.download-simple",
                self.tr("Import chats…"),
                partial(self.import_requested.emit, False),  # noqa: FBT003
            ),
            (
                "ph.folder",
                self.tr("Import a folder of chats…"),
                partial(self.import_requested.emit, True),  # noqa: FBT003
            ),
            ("ph.export", self.tr("Export all chats…"), self.export_all_requested.emit),
        )
        for icon_name, words, slot in entries:
            if not words:
                menu.addSeparator()
                continue
            action = menu.addAction(icon(icon_name, theme), words)
            action.triggered.connect(slot)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_search_text_changed(self, text: str) -> None:
        # All chats are at hand; what is looked for is not.
        if text.strip():
            self._pause.start()
        else:
            self._show_rows()

    def _on_search_returned(self) -> None:
        if self._pause.isActive():
            self._show_rows()
        if (row := self._rows.first_chat) is not None:
            self._acts.open(row.chat.id)

    def _on_fold_requested(self, name: str, is_folded: bool) -> None:  # noqa: FBT001
        if is_folded:
            self._folded.add(name)
        else:
            self._folded.discard(name)
        self._show_rows()
        self.folds_changed.emit(tuple(sorted(self._folded)))

    def _on_menu_requested(self, where: QPoint) -> None:
        edit = self._rows.edit_current
        if (folder := self._rows.current_folder) is not None:
            self._acts.open_folder_menu(folder.title, where, edit)
        elif chosen := self.chosen:
            self._acts.open_menu(chosen, where, edit)

    def _on_chats_dropped(self, ids: tuple[int, ...], folder: str) -> None:
        self._lists.set_folder(*ids, folder=folder)

"""The left of the page: the chats, the archive, or the trash."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.records import Chat
from inglenook.chats.service import ChatService
from inglenook.json_file import JsonFile
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.archive_list import ArchiveList
from inglenook.ui.chat.aside_list import AsideList
from inglenook.ui.chat.chat_acts import ChatActs
from inglenook.ui.chat.chat_list import ChatList
from inglenook.ui.chat.selection_bar import SelectionBar
from inglenook.ui.chat.trash_list import TrashList
from inglenook.ui.icons import icon
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.hairline import Hairline
from inglenook.units import format_count

_LEAST_WIDTH = 200


class ChatPanel(QFrame):
    """Opens, begins, names, sorts and puts away chats. Lives on the GUI thread.

    Signals:
        left(): The user is done here, and goes back to writing.
        import_requested(bool): The chats of another program are wanted; True, from a
            folder.
        export_all_requested(): All chats are to be written to files.
        file_dropped(Path): The chats of this file are wanted.
    """

    left = Signal()
    import_requested = Signal(bool)
    export_all_requested = Signal()
    file_dropped = Signal(Path)

    def __init__(
        self,
        chats: ChatService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._appearance = appearance
        self._folds: JsonFile[tuple[str, ...]] | None = None
        self.acts = ChatActs(chats, appearance, self)
        self.setProperty("ground", "chrome")
        self._list = ChatList(chats.lists, self.acts, appearance)
        self._archive_list = ArchiveList(self.acts, appearance)
        self._trash_list = TrashList(appearance)
        self._archive = self._button(self.tr("Archive"), "archive")
        self._trash = self._button(self.tr("Trash"), "trash")
        self._n_archived = self._count("archive-count")
        self._n_trashed = self._count("trash-count")
        self._bar = SelectionBar(appearance)
        self._foot = QStackedWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._dress()
        self._on_chats_changed()
        self._on_chat_opened()

    def begin_search(self) -> None:
        """Let the user type what to look for."""
        self._pages.setCurrentIndex(0)
        self._list.begin_search()

    def set_overlay(self, *, is_overlay: bool) -> None:
        """Lie over something else, and so have an edge of one's own."""
        self._edge.setVisible(is_overlay)

    def keep_folds(self, file: Path) -> None:
        """Remember in a file which folders are closed."""
        self._folds = JsonFile(file, tuple[str, ...])
        self._list.fold(self._folds.read() or ())

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _count(self, name: str) -> QLabel:
        count = QLabel()
        count.setObjectName(name)
        count.setProperty("scale", "small")
        count.setProperty("tone", "text3")
        return count

    def _lay_out(self) -> None:
        aside = QWidget()
        foot = QHBoxLayout(aside)
        foot.setContentsMargins(4, 6, 18, 6)
        foot.setSpacing(2)
        foot.addWidget(self._archive)
        foot.addWidget(self._n_archived)
        foot.addStretch()
        foot.addWidget(self._trash)
        foot.addWidget(self._n_trashed)
        self._foot.addWidget(aside)
        self._foot.addWidget(self._bar)
        fixed = self._foot.sizePolicy()
        fixed.setVerticalPolicy(fixed.Policy.Fixed)
        self._foot.setSizePolicy(fixed)
        chats = QWidget()
        inside = QVBoxLayout(chats)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._list, 1)
        inside.addWidget(Hairline("horizontal"))
        inside.addWidget(self._foot)
        self._pages.addWidget(chats)
        self._pages.addWidget(self._archive_list)
        self._pages.addWidget(self._trash_list)
        self._edge = Hairline("vertical")
        self._edge.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages)
        layout.addWidget(self._edge)

    def _connect(self) -> None:
        chats, shown, trashed = self._chats, self._list, self._trash_list
        chats.lists.changed.connect(self._on_chats_changed)
        chats.lists.chat_moved.connect(self._on_chat_moved)
        chats.opened.chat_opened.connect(self._on_chat_opened)
        self.acts.began.connect(self.left)
        shown.left.connect(self.left)
        shown.chosen_changed.connect(self._on_chosen_changed)
        shown.folds_changed.connect(self._on_folds_changed)
        shown.import_requested.connect(self.import_requested)
        shown.export_all_requested.connect(self.export_all_requested)
        shown.file_dropped.connect(self.file_dropped)
        for aside in (self._archive_list, trashed):
            aside.left.connect(lambda: self._pages.setCurrentIndex(0))
        trashed.restore_requested.connect(lambda ids: chats.lists.restore(*ids))
        trashed.delete_requested.connect(lambda ids: chats.lists.delete(*ids))
        self._archive.clicked.connect(self._opening(self._archive_list))
        self._trash.clicked.connect(self._opening(trashed))
        self._connect_bar()
        self._appearance.theme_changed.connect(self._dress)

    def _connect_bar(self) -> None:
        bar, acts, shown = self._bar, self.acts, self._list
        bar.archive_requested.connect(lambda: acts.archive(shown.chosen))
        bar.trash_requested.connect(lambda: acts.trash(shown.chosen))
        bar.export_requested.connect(
            lambda: acts.export_requested.emit(tuple(shown.chosen))
        )
        bar.folder_requested.connect(self._on_folder_requested)
        bar.ended.connect(shown.choose_none)

    def _opening(self, aside: AsideList) -> Callable[[], None]:
        def show() -> None:
            self._pages.setCurrentWidget(aside)
            aside.setFocus()

        return show

    def _on_chats_changed(self) -> None:
        self._list.show_chats(self._chats.lists.chats())
        archived, trashed = (
            self._chats.lists.archived_chats(),
            self._chats.lists.trashed_chats(),
        )
        self._archive_list.show_chats(archived)
        self._trash_list.show_chats(trashed)
        self._n_archived.setText(format_count(len(archived)) if archived else "")
        self._n_trashed.setText(format_count(len(trashed)) if trashed else "")

    def _on_chat_moved(self, chat: Chat) -> None:
        if chat.is_archived:
            self._on_chats_changed()
        else:
            self._list.move_up(chat)

    def _on_chat_opened(self) -> None:
        current = self._chats.opened.current
        chat_id = current.id if current else None
        self._list.show_current(chat_id)
        self._archive_list.show_current(chat_id)

    def _on_chosen_changed(self) -> None:
        chosen = self._list.chosen
        is_several = len(chosen) > 1
        if is_several:
            is_stored = not any(chat.is_temporary for chat in chosen)
            self._bar.show_count(len(chosen), is_stored=is_stored)
        self._foot.setCurrentIndex(int(is_several))

    def _on_folder_requested(self, where: QPoint) -> None:
        self.acts.open_folders(self._list.chosen, where)

    def _on_folds_changed(self, folders: tuple[str, ...]) -> None:
        if self._folds is not None:
            self._folds.write(folders)

    def _dress(self) -> None:
        theme = self._appearance.theme
        self.setMinimumWidth(zoomed(_LEAST_WIDTH))
        self._archive.setIcon(icon("ph.archive", theme))
        self._trash.setIcon(icon("ph.trash", theme))

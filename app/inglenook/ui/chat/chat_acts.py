"""What is done with the chats of the lists."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from inglenook.chats.records import Chat
from inglenook.chats.service import ChatService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_menu import ChatMenu, FolderMenu, FoldersMenu
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.title_dialog import TitleDialog


class ChatActs(QObject):
    """Has the service do with chats what the user wants. Lives on the GUI thread.

    A temporary chat in which something was said is left only after a question, and
    is gone then.

    Args:
        chats: The service.
        appearance: The theme.
        page: Where questions are asked.

    Signals:
        began(): Another chat is on the screen, or a new one: it can be written in.
        export_requested(tuple[Chat, ...]): These are to be written to files.
        archived(tuple[Chat, ...]): These can be put back into the list.
    """

    began = Signal()
    export_requested = Signal(tuple)
    archived = Signal(tuple)

    def __init__(
        self, chats: ChatService, appearance: Appearance, page: QWidget
    ) -> None:
        super().__init__(page)
        self._chats = chats
        self._appearance = appearance
        self._page = page

    def open(self, chat_id: int) -> None:
        """Show a chat."""
        current = self._chats.opened.current
        if current is None or current.id != chat_id:
            self._leave_then(partial(self._chats.opened.open, chat_id))

    def begin(self) -> None:
        """Show a new chat."""
        self._leave_then(self._begin)

    def begin_temporary(self) -> None:
        """Show a new chat that is never stored."""
        self._leave_then(self._begin_temporary)

    def rename(self, chat_id: int, title: str) -> None:
        """Give a chat another title."""
        self._chats.lists.rename(chat_id, title)

    def ask_for_title(self, chat: Chat) -> None:
        """Let the user write another title for a chat."""
        dialog = TitleDialog(self.tr("Rename the chat"), self._page, chat.title)
        dialog.title_chosen.connect(partial(self.rename, chat.id))
        dialog.open()

    def archive(self, chats: Sequence[Chat], *, is_archived: bool = True) -> None:
        """Put chats out of the list, or back into it."""
        ids = [chat.id for chat in chats]
        if is_archived:
            self._chats.lists.archive(*ids)
            self.archived.emit(tuple(chats))
        else:
            self._chats.lists.unarchive(*ids)

    def trash(self, chats: Sequence[Chat]) -> None:
        """Put chats into the trash; temporary ones are gone, after a question."""
        if temporary := [chat for chat in chats if chat.is_temporary]:
            self._ask_to_end(temporary[0])
        elif chats:
            self._chats.lists.trash(*(chat.id for chat in chats))

    def open_menu(
        self, chats: Sequence[Chat], where: QPoint, rename: Callable[[], None]
    ) -> None:
        """Show what can be done with chats.

        Args:
            chats: They.
            where: On the screen.
            rename: Lets the user write another title.
        """
        ids = [chat.id for chat in chats]
        menu = ChatMenu(chats, self._folders_menu(chats), self._appearance, self._page)
        menu.rename_requested.connect(rename)
        menu.pin_requested.connect(
            lambda is_pinned: self._chats.lists.set_pinned(*ids, is_pinned=is_pinned)
        )
        menu.export_requested.connect(lambda: self.export_requested.emit(tuple(chats)))
        menu.archive_requested.connect(
            lambda is_archived: self.archive(chats, is_archived=is_archived)
        )
        menu.trash_requested.connect(lambda: self.trash(chats))
        menu.end_requested.connect(lambda: self.trash(chats))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def open_folder_menu(
        self, name: str, where: QPoint, rename: Callable[[], None]
    ) -> None:
        """Show what can be done with a folder; see `open_menu`."""
        inside = tuple(
            chat for chat in self._chats.lists.chats() if chat.folder == name
        )
        menu = FolderMenu(self._appearance, self._page)
        menu.rename_requested.connect(rename)
        menu.export_requested.connect(lambda: self.export_requested.emit(inside))
        menu.removal_requested.connect(
            lambda: self._chats.lists.rename_folder(name, "")
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def open_folders(self, chats: Sequence[Chat], where: QPoint) -> None:
        """Show the folders that chats can go into."""
        menu = self._folders_menu(chats)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _folders_menu(self, chats: Sequence[Chat]) -> FoldersMenu:
        ids = [chat.id for chat in chats]
        folders = self._chats.lists.folders()
        menu = FoldersMenu(chats, folders, self._appearance, self._page)
        menu.folder_chosen.connect(
            lambda folder: self._chats.lists.set_folder(*ids, folder=folder)
        )
        menu.new_folder_requested.connect(lambda: self._ask_for_folder(ids))
        return menu

    def _ask_for_folder(self, ids: Sequence[int]) -> None:
        dialog = TitleDialog(self.tr("New folder"), self._page)
        dialog.title_chosen.connect(
            lambda folder: self._chats.lists.set_folder(*ids, folder=folder)
        )
        dialog.open()

    def _begin(self) -> None:
        self._chats.opened.new_chat()
        self.began.emit()

    def _begin_temporary(self) -> None:
        self._chats.opened.start_temporary()
        self.began.emit()

    def _leave_then(self, act: Callable[[], None]) -> None:
        """Leave the chat on the screen; ask before, where it would be lost."""
        current = self._chats.opened.current
        if current is None or not current.is_temporary:
            act()
        elif not self._chats.opened.messages(limit=1):
            self._end(current.id, act)
        else:
            dialog = ConfirmDialog(
                self.tr("Leave this temporary chat?"),
                self.tr("It was never stored. What was said in it will be gone."),
                self.tr("Leave"),
                self._page,
            )
            dialog.accepted.connect(partial(self._end, current.id, act))
            keep = dialog.add_button(self.tr("Keep this chat"))
            keep.clicked.connect(partial(self._keep, act))
            dialog.open()

    def _end(self, chat_id: int, act: Callable[[], None]) -> None:
        self._chats.lists.delete(chat_id)
        act()

    def _keep(self, act: Callable[[], None]) -> None:
        self._chats.turns.keep()
        act()

    def _ask_to_end(self, chat: Chat) -> None:
        dialog = ConfirmDialog(
            self.tr("Delete this temporary chat?"),
            self.tr("It was never stored. What was said in it will be gone."),
            self.tr("Delete"),
            self._page,
        )
        dialog.accepted.connect(lambda: self._chats.lists.delete(chat.id))
        dialog.open()

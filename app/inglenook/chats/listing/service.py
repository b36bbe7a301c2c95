"""ChatListService: which chats there are, and where they lie."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from inglenook.chats.records import Chat, Folder, SearchHit
from inglenook.chats.reporting import reported
from inglenook.chats.store import TRASH_KEEPS, ChatStore
from inglenook.engine.service import EngineService
from inglenook.errors import AppError, StoreError

T = TypeVar("T")

log = logging.getLogger(__name__)


class ChatListService(QObject):
    """Reads and rearranges the lists of chats. Lives on the GUI thread.

    Args:
        store: All chats.
        engine: What has kept something of chats that may be deleted.
        leave: Ends what is under way in chats; may raise a StoreError.

    Signals:
        changed(): The lists are to be read anew, and `OpenedChatService.current`.
        chat_moved(Chat): The user wrote in it: it is new, or comes before those among
            which it stands. The lists need not be read anew.
        chats_trashed(tuple[Chat, ...]): These can be restored.
        failed(AppError): Something could not be stored, or read.
    """

    changed = Signal()
    chat_moved = Signal(Chat)
    chats_trashed = Signal(tuple)
    failed = Signal(AppError)

    def __init__(
        self,
        store: ChatStore,
        engine: EngineService,
        leave: Callable[[tuple[int, ...]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._engine = engine
        self._leave = leave

    def chats(self) -> list[Chat]:
        """All chats but archived and trashed ones, in the order of the list."""
        return self._read(self._store.chats)

    def archived_chats(self) -> list[Chat]:
        """The archived chats that are not in the trash, newest first."""
        return self._read(self._store.archived_chats)

    def trashed_chats(self) -> list[Chat]:
        """The chats in the trash, last trashed first.

        They stay there for `chats.store.TRASH_KEEPS`.
        """
        return self._read(self._store.trashed_chats)

    def folders(self) -> list[Folder]:
        """The folders by name; one is there as long as a chat lies in it."""
        return self._read(self._store.folders)

    def search(self, query: str, folder: str | None = None) -> list[SearchHit]:
        """The chats in which the words stand, for a list that follows typing.

        Args:
            query: What the user typed.
            folder: Only what lies there; None is everywhere.
        """
        return self._read(partial(self._store.search, query, folder=folder))

    def rename(self, chat_id: int, title: str) -> None:
        """Give a chat another title; a blank one changes nothing."""
        if title := title.strip():
            with self._changing():
                self._store.rename(chat_id, title)

    def set_pinned(self, *chat_ids: int, is_pinned: bool) -> None:
        """Keep chats at the top of the list, or let them go."""
        with self._changing():
            self._store.set_pinned(*chat_ids, is_pinned=is_pinned)

    def archive(self, *chat_ids: int) -> None:
        """Put chats out of the list; the search still finds them."""
        with self._changing():
            self._store.set_archived(*chat_ids, is_archived=True)

    def unarchive(self, *chat_ids: int) -> None:
        """Put chats back into the list."""
        with self._changing():
            self._store.set_archived(*chat_ids, is_archived=False)

    def set_folder(self, *chat_ids: int, folder: str) -> None:
        """Put chats into a folder; an empty name takes them out of theirs."""
        with self._changing():
            self._store.set_folder(*chat_ids, folder=folder.strip())

    def rename_folder(self, name: str, new_name: str) -> None:
        """Put all chats of a folder into another one; an empty name, into none."""
        with self._changing():
            self._store.rename_folder(name, new_name.strip())

    def trash(self, *chat_ids: int) -> None:
        """Put chats into the trash; answers under way in them are stopped."""
        with reported(self.failed.emit):
            self._leave(chat_ids)
            self._store.trash(*chat_ids)
            self.changed.emit()
            found = (self._store.chat(chat_id) for chat_id in chat_ids)
            self.chats_trashed.emit(tuple(filter(None, found)))

    def restore(self, *chat_ids: int) -> None:
        """Take chats out of the trash."""
        with self._changing():
            self._store.restore(*chat_ids)

    def delete(self, *chat_ids: int) -> None:
        """Delete chats for ever, with what the model has kept of them."""
        with self._changing():
            self._leave(chat_ids)
            self._store.delete(*chat_ids)
            self._forget(chat_ids)

    def empty_trash(self) -> None:
        """Delete what is in the trash for ever."""
        with self._changing():
            trashed = tuple(chat.id for chat in self._store.trashed_chats())
            self._leave(trashed)
            self._forget(self._store.empty_trash())

    def empty_old_trash(self) -> None:
        """Delete for ever what has lain in the trash for too long.

        With long chats that takes its time. Where it fails, it is for the next start.
        """
        try:
            old = self._store.empty_trash(older_than=TRASH_KEEPS)
        except StoreError:
            log.exception("The old trash was not emptied")
            return
        if old:
            self._forget(old)
            self.changed.emit()

    def tell_moved(self, chat_id: int) -> None:
        """Tell that the user wrote in a chat."""
        with reported(self.failed.emit):
            chat = self._store.chat(chat_id)
            assert chat is not None, "somebody wrote in it"
            self.chat_moved.emit(chat)

    def _forget(self, chat_ids: tuple[int, ...]) -> None:
        """Delete what was read of chats that are deleted."""
        for chat_id in chat_ids:
            self._engine.forget(chat_id)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Change something, and tell that, or why it failed."""
        with reported(self.failed.emit):
            yield
            self.changed.emit()

    def _read(self, read: Callable[[], list[T]]) -> list[T]:
        """What the store gives; nothing if it fails, which is told."""
        try:
            return read()
        except StoreError as error:
            self.failed.emit(error)
            return []

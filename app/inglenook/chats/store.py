"""ChatStore: all chats, in one SQLite file and, if temporary, in memory."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from inglenook.chats import copying, lists, messages, tree
from inglenook.chats.copies import forget_copies
from inglenook.chats.failures import store_errors
from inglenook.chats.message_store import MessageStore, utc_now
from inglenook.chats.records import (
    CHOOSES_NOTHING,
    FIRST_TEMPORARY_ID,
    Chat,
    ChatMessage,
    ChatSettings,
    Folder,
    SearchHit,
)
from inglenook.chats.rows import encoded
from inglenook.chats.search import find_chats

#: How long the trash keeps a chat.
TRASH_KEEPS = timedelta(days=30)

#: An id of something temporary, and one of something stored.
_ONE_OF_EACH = (FIRST_TEMPORARY_ID, 0)


class ChatStore(MessageStore):
    """Chats and their trees of messages; every change is on disk on return.

    Opening it closes the answers that were being written when the program last
    ended. Any method may raise a StoreError. To be used on one thread.

    Args:
        path: The file; made where there is none.
        clock: Gives the time, with time zone.

    Raises:
        StoreTooNew: A newer version of the program wrote the file.
        StoreLocked: Another program holds it.
        StoreDamaged: It can be repaired; see `rescue`.
        StoreError: It cannot be read or written; it is left as it is.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__(path, clock)

    def chats(self) -> list[Chat]:
        """All chats but archived and trashed ones.

        Temporary ones come first, then pinned ones, then the newest.
        """
        return self._chats(lists.LISTED)

    def archived_chats(self) -> list[Chat]:
        """The archived chats that are not in the trash, newest first."""
        return self._chats(lists.ARCHIVED)

    def trashed_chats(self) -> list[Chat]:
        """The chats in the trash, last trashed first."""
        return self._chats(lists.TRASHED)

    def folders(self) -> list[Folder]:
        """The folders by name; temporary chats lie in none."""
        with self._database() as db:
            return lists.folders(db)

    def chat(self, chat_id: int) -> Chat | None:
        """One chat, wherever it is; None where there is none."""
        with self._database(chat_id) as db:
            return lists.chat(db, chat_id)

    def settings(self, chat_id: int) -> ChatSettings:
        """What the chat has chosen for itself; nothing, if it is gone."""
        chat = self.chat(chat_id)
        return chat.settings if chat else CHOOSES_NOTHING

    def create(
        self,
        title: str,
        *,
        settings: ChatSettings = CHOOSES_NOTHING,
        folder: str = "",
        is_temporary: bool = False,
    ) -> Chat:
        """A new chat without messages."""
        now = self._clock()
        chat = Chat(
            id=FIRST_TEMPORARY_ID if is_temporary else 0,
            title=title,
            created_at=now,
            updated_at=now,
            folder=folder,
            settings=settings,
        )
        return self.put(chat, ())

    def put(
        self, chat: Chat, messages: Sequence[ChatMessage], shown_id: int | None = None
    ) -> Chat:
        """Add a chat with its messages, as an import gives them; see `copying.put`.

        Args:
            chat: Its id says only whether it is temporary.
            messages: Parents before their children; their ids are given anew.
            shown_id: The last message of the branch that is shown; None is the
                last of all.
        """
        if shown_id is None and messages:
            shown_id = messages[-1].id
        with self._database(chat.id) as db:
            chat_id = copying.put(db, chat, messages, shown_id)
        return replace(chat, id=chat_id)

    def fork(self, message_id: int, title: str) -> Chat:
        """A new chat with a copy of all that is shown up to a message.

        What is forked from a temporary chat is temporary too.
        """
        with self._database(message_id) as db:
            end = messages.message(db, message_id)
            source = lists.existing_chat(db, end.chat_id)
            branch = list(copying.branch(db, message_id))
        now = self._clock()
        fork = Chat(
            id=source.id,
            title=title,
            created_at=now,
            updated_at=now,
            folder=source.folder,
            settings=source.settings,
        )
        return self.put(fork, branch)

    def keep(self, chat_id: int) -> Chat:
        """Bring a temporary chat to disk, where it has other ids.

        To be called while no answer is written in it.
        """
        with self._database(chat_id) as db:
            temporary = lists.existing_chat(db, chat_id)
            leaf_id = tree.leaf_id(db, chat_id)
            whole = list(copying.tree(db, chat_id))
        kept = self.put(replace(temporary, id=0), whole, leaf_id)
        self.delete(chat_id)
        return kept

    def all_messages(self, chat_id: int) -> list[ChatMessage]:
        """The whole tree of a chat, removed turns too, with images."""
        with self._database(chat_id) as db:
            return list(copying.tree(db, chat_id))

    def rename(self, chat_id: int, title: str) -> None:
        """Give the chat another title."""
        self._change([chat_id], "UPDATE chat SET title = ? WHERE id = ?", title)

    def set_settings(self, chat_id: int, settings: ChatSettings) -> None:
        """Replace what the chat has chosen for itself."""
        self._change(
            [chat_id], "UPDATE chat SET settings = ? WHERE id = ?", encoded(settings)
        )

    def set_pinned(self, *chat_ids: int, is_pinned: bool) -> None:
        """Keep chats at the top of the list, or let them go."""
        self._change(chat_ids, "UPDATE chat SET is_pinned = ? WHERE id = ?", is_pinned)

    def set_archived(self, *chat_ids: int, is_archived: bool) -> None:
        """Put chats out of the list, or back into it; the search finds them."""
        self._change(
            chat_ids, "UPDATE chat SET is_archived = ? WHERE id = ?", is_archived
        )

    def set_folder(self, *chat_ids: int, folder: str) -> None:
        """Put chats into a folder; an empty name takes them out of theirs."""
        self._change(chat_ids, "UPDATE chat SET folder = ? WHERE id = ?", folder)

    def rename_folder(self, name: str, new_name: str) -> None:
        """Put all chats of a folder into another one; an empty name, into none."""
        with self._database() as db:
            db.execute("UPDATE chat SET folder = ? WHERE folder = ?", (new_name, name))

    def trash(self, *chat_ids: int) -> None:
        """Put chats into the trash."""
        self._change(
            chat_ids,
            "UPDATE chat SET trashed_at = ? WHERE id = ?",
            self._clock().timestamp(),
        )

    def restore(self, *chat_ids: int) -> None:
        """Take chats out of the trash."""
        self._change(chat_ids, "UPDATE chat SET trashed_at = ? WHERE id = ?", None)

    def delete(self, *chat_ids: int) -> None:
        """Delete chats for ever, from the copies of the file too."""
        self._change(chat_ids, "DELETE FROM chat WHERE id = ?")
        if any(chat_id < FIRST_TEMPORARY_ID for chat_id in chat_ids):
            with store_errors(self._path):
                forget_copies(self._path)

    def empty_trash(self, *, older_than: timedelta = timedelta(0)) -> tuple[int, ...]:
        """Delete for ever what has lain in the trash for so long; gives the ids."""
        limit = self._clock() - older_than
        old = tuple(
            chat.id
            for chat in self.trashed_chats()
            if chat.trashed_at and chat.trashed_at <= limit
        )
        self.delete(*old)
        return old

    def search(
        self, query: str, limit: int = 50, *, folder: str | None = None
    ) -> list[SearchHit]:
        """The chats in which all words of the query stand; see `find_chats`.

        Args:
            query: What the user typed.
            limit: Most chats that are given.
            folder: Only what lies there; None is everywhere.
        """
        hits: dict[int, str] = {}
        for some_id in _ONE_OF_EACH:
            with self._database(some_id) as db:
                hits |= find_chats(db, query, limit, folder)
        found = ((self.chat(chat_id), snippet) for chat_id, snippet in hits.items())
        return [SearchHit(chat=chat, snippet=text) for chat, text in found if chat]

    def _change(
        self, chat_ids: Iterable[int], statement: str, *values: str | float | None
    ) -> None:
        """Run a statement for each of the chats, whose id is its last value."""
        of_database = itertools.groupby(
            sorted(chat_ids), key=lambda chat_id: chat_id >= FIRST_TEMPORARY_ID
        )
        for is_temporary, ids in of_database:
            with self._database(FIRST_TEMPORARY_ID * is_temporary) as db:
                db.executemany(statement, [(*values, chat_id) for chat_id in ids])

    def _chats(self, query: str) -> list[Chat]:
        chats: list[Chat] = []
        for some_id in _ONE_OF_EACH:
            with self._database(some_id) as db:
                chats += lists.chats(db, query)
        return chats

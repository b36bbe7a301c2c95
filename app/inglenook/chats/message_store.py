"""MessageStore: the messages of all chats, on disk and in memory."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from inglenook.chats import messages, tree
from inglenook.chats.connection import connect, connect_memory
from inglenook.chats.failures import store_errors
from inglenook.chats.records import (
    FIRST_TEMPORARY_ID,
    Attachment,
    ChatMessage,
    Ending,
)
from inglenook.chats.write_ahead_log import leave_long
from inglenook.engine.messages import Role
from inglenook.errors import StoreError, StoreUnusable
from inglenook.translation import mark, translate

#: The error of an answer that was being written when the program ended.
INTERRUPTED = mark("Chats", "Inglenook ended while this was being written.")


def utc_now() -> datetime:
    """The time, with time zone."""
    return datetime.now(UTC)


class MessageStore:
    """Trees of messages, in one SQLite file; see ChatStore.

    Those of temporary chats never reach the disk: they are in a database of the
    same kind in memory. No id is in both, so each tells where it belongs.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._clock = clock
        self._closed_for: StoreError | None = None
        self.attach()
        self._memory = connect_memory()

    def attach(self) -> None:
        """Open the file, and close the answers that were being written in it.

        Where that fails, so does all that is asked for, until it is tried again.

        Raises:
            StoreError: It cannot be opened.
        """
        try:
            with store_errors(self._path):
                self._open()
        except StoreError as error:
            self._closed_for = error
            raise
        self._closed_for = None

    def detach(self) -> None:
        """Close the file, so that `rescue` can replace it; `attach` opens it anew.

        Temporary chats stay; what else is asked for meanwhile fails.
        """
        self._db.close()
        words = translate("Chats", "it is being repaired")
        self._closed_for = StoreUnusable(str(self._path), words)

    def close(self) -> None:
        """Close the file; nothing else can be called after this."""
        self._db.close()
        self._memory.close()

    def add(
        self,
        chat_id: int,
        parent_id: int | None,
        role: Role,
        text: str,
        *,
        model: str = "",
        attachments: Iterable[Attachment] = (),
    ) -> ChatMessage:
        """Put a message after another of the chat, and show its branch.

        An answer is a draft until `finish` closes it: its text can change, and
        no search finds it. It does not move its chat in the list.

        Args:
            chat_id: The chat.
            parent_id: The message that it follows; None for a first message.
            role: Who speaks.
            text: What is said, so far.
            model: Name and variant of the model that writes it.
            attachments: Files that are sent with it.
        """
        new = ChatMessage(
            id=0,
            chat_id=chat_id,
            parent_id=parent_id,
            role=role,
            text=text,
            created_at=self._clock(),
            model=model,
            attachments=tuple(attachments),
        )
        is_draft = role == "assistant"
        with self._database(chat_id) as db:
            message_id = messages.add(db, new, is_draft=is_draft)
            db.execute(
                "UPDATE chat SET leaf_id = ?,"
                " updated_at = CASE WHEN ? THEN updated_at ELSE ? END WHERE id = ?",
                (message_id, is_draft, new.created_at.timestamp(), chat_id),
            )
            return messages.message(db, message_id)

    def set_text(self, message_id: int, text: str) -> None:
        """Replace the text of a draft."""
        with self._database(message_id) as db:
            db.execute("UPDATE message SET text = ? WHERE id = ?", (text, message_id))

    def finish(self, message_id: int, text: str, ending: Ending) -> ChatMessage:
        """Close a draft with its whole text."""
        with self._database(message_id) as db:
            messages.finish(db, message_id, text, ending)
            return messages.message(db, message_id)

    def reopen(self, message_id: int) -> ChatMessage:
        """Make a draft of an answer that is over, so that it can go on."""
        with self._database(message_id) as db:
            messages.reopen(db, message_id)
            return messages.message(db, message_id)

    def message(self, message_id: int) -> ChatMessage:
        """One message, removed or not."""
        with self._database(message_id) as db:
            return messages.message(db, message_id)

    def image(self, attachment_id: int) -> bytes:
        """The image of an attachment, as it came; empty for text."""
        with self._database(attachment_id) as db:
            return messages.image(db, attachment_id)

    def leaf_id(self, chat_id: int) -> int | None:
        """The last message of the branch that is shown; None for an empty chat."""
        with self._database(chat_id) as db:
            return tree.leaf_id(db, chat_id)

    def path(self, end_id: int | None, *, limit: int = -1) -> list[ChatMessage]:
        """The messages from the first of a chat to one that is given.

        Args:
            end_id: The last of them; None gives none. Those that are removed are
                left out.
            limit: Only so many, the last ones; only these are read. -1 is all.
        """
        with self._database(end_id or 0) as db:
            return tree.path(db, end_id, limit)

    def show_version(self, message_id: int, offset: int) -> None:
        """Show another version of a message, with the newest of what follows it.

        Args:
            message_id: The version that is shown now.
            offset: How many versions further, or back; it ends at the last, or
                the first.
        """
        with self._database(message_id) as db:
            tree.show_version(db, message_id, offset)

    def remove_turn(self, message_id: int) -> None:
        """Hide a question and its answers, given one of them; see `tree`."""
        with self._database(message_id) as db:
            tree.remove_turn(db, message_id)

    def restore_turn(self, message_id: int) -> None:
        """Show a question and its answers again."""
        with self._database(message_id) as db:
            tree.restore_turn(db, message_id)

    def _open(self) -> None:
        with ExitStack() as undo:
            self._db = connect(self._path)
            undo.callback(self._db.close)
            leave_long(self._db)
            with self._db:
                messages.close_drafts(self._db, translate("Chats", INTERRUPTED))
            undo.pop_all()

    @contextmanager
    def _database(self, some_id: int = 0) -> Iterator[sqlite3.Connection]:
        """The open file, or for the id of something temporary the memory.

        What is changed in it is committed as one, or not at all.
        """
        is_temporary = some_id >= FIRST_TEMPORARY_ID
        if self._closed_for is not None and not is_temporary:
            raise self._closed_for
        db = self._memory if is_temporary else self._db
        with store_errors(self._path), db:
            yield db

"""The user's chats, for what measures by a text."""

from collections.abc import Iterator

from inglenook.chats.sharing.exporting import read_chats
from inglenook.chats.sharing.turns import shown_turns
from inglenook.chats.store import ChatStore
from inglenook.paths import Paths


def said_in_chats(store: ChatStore, paths: Paths) -> Iterator[str]:
    """What was said in all chats but temporary and trashed ones, the newest first.

    Which they are is read at once, and what they hold as it is asked for, from any
    thread.

    Raises:
        StoreError: The chats cannot be read.
    """
    chats = (*store.chats(), *store.archived_chats())
    ids = [chat.id for chat in chats if not chat.is_temporary]
    return (
        turn.text
        for whole in read_chats(paths.chats, ids)
        for turn in shown_turns(whole)
        if turn.text
    )

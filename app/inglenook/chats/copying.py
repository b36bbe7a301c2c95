"""Chats as they were elsewhere: forked, kept or imported."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import msgspec

from inglenook.chats.messages import add, image
from inglenook.chats.records import Chat, ChatMessage, ChatSettings
from inglenook.chats.rows import encoded, message_of
from inglenook.chats.tree import path


def put(
    db: sqlite3.Connection,
    chat: Chat,
    messages: Iterable[ChatMessage],
    shown_id: int | None,
) -> int:
    """Add a chat with its messages, all under new ids.

    Args:
        db: Where it goes.
        chat: Its id does not count.
        messages: Parents before their children. One whose parent is not among
            them is a first one.
        shown_id: The last message of the branch that is shown.

    Returns:
        The id of the chat.
    """
    chat_id = _put_chat(db, chat)
    ids: dict[int | None, int] = {}
    for message in messages:
        placed = replace(message, chat_id=chat_id, parent_id=ids.get(message.parent_id))
        ids[message.id] = add(db, placed, is_draft=False)
    settings = _settings_with(chat.settings, ids)
    db.execute(
        "UPDATE chat SET leaf_id = ?, settings = ? WHERE id = ?",
        (ids.get(shown_id), encoded(settings), chat_id),
    )
    return chat_id


def branch(db: sqlite3.Connection, end_id: int) -> Iterator[ChatMessage]:
    """The messages that are shown up to one, each after the other, with images."""
    parent_id = None
    for message in path(db, end_id):
        yield replace(_with_images(db, message), parent_id=parent_id)
        parent_id = message.id


def tree(db: sqlite3.Connection, chat_id: int) -> Iterator[ChatMessage]:
    """All messages of a chat, with images."""
    query = "SELECT * FROM message_version WHERE chat_id = ? ORDER BY id"
    for row in db.execute(query, (chat_id,)):
        yield _with_images(db, message_of(row))


def _with_images(db: sqlite3.Connection, message: ChatMessage) -> ChatMessage:
    attachments = tuple(
        msgspec.structs.replace(each, data=image(db, each.id))
        for each in message.attachments
    )
    return replace(message, attachments=attachments)


def _settings_with(
    settings: ChatSettings, ids: Mapping[int | None, int]
) -> ChatSettings:
    """The settings with the new ids of the messages; without a summary of others."""
    history_from = ids.get(settings.history_from, 0)
    summary = settings.summary if history_from else ""
    return msgspec.structs.replace(settings, history_from=history_from, summary=summary)


def _put_chat(db: sqlite3.Connection, chat: Chat) -> int:
    chat_id = db.execute(
        "INSERT INTO chat"
        " (title, created_at, updated_at, is_pinned, folder, is_archived, origin)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            chat.title,
            chat.created_at.timestamp(),
            chat.updated_at.timestamp(),
            chat.is_pinned,
            chat.folder,
            chat.is_archived,
            chat.origin,
        ),
    ).lastrowid
    assert chat_id is not None
    return chat_id

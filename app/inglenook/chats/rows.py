"""Rows of chats.sqlite3 as records."""

import logging
import sqlite3
from typing import TypeVar

import msgspec

from inglenook.chats.moments import time_of
from inglenook.chats.records import (
    CHOOSES_NOTHING,
    Attachment,
    Chat,
    ChatMessage,
    ChatSettings,
)
from inglenook.engine.messages import Timings

log = logging.getLogger(__name__)

T = TypeVar("T")


def chat_of(row: sqlite3.Row) -> Chat:
    """A chat, of a row of its table."""
    trashed_at = row["trashed_at"]
    return Chat(
        id=row["id"],
        title=row["title"],
        created_at=time_of(row["created_at"]),
        updated_at=time_of(row["updated_at"]),
        is_pinned=bool(row["is_pinned"]),
        trashed_at=None if trashed_at is None else time_of(trashed_at),
        folder=row["folder"],
        is_archived=bool(row["is_archived"]),
        settings=_decoded(row["settings"], ChatSettings) or CHOOSES_NOTHING,
        origin=row["origin"],
    )


def message_of(row: sqlite3.Row) -> ChatMessage:
    """A message, of a row of `message_version`."""
    return ChatMessage(
        id=row["id"],
        chat_id=row["chat_id"],
        parent_id=row["parent_id"],
        role=row["role"],
        text=row["text"],
        created_at=time_of(row["created_at"]),
        model=row["model"],
        stop_reason=row["stop_reason"],
        timings=row["timings"] and _decoded(row["timings"], Timings),
        error=row["error"],
        n_siblings=row["n_siblings"],
        sibling=row["sibling"],
        is_removed=bool(row["is_removed"]),
        thought_s=row["thought_s"],
        attachments=_decoded(row["attachments"], tuple[Attachment, ...]) or (),
    )


def encoded(value: msgspec.Struct) -> str:
    """A record as the file holds it."""
    return msgspec.json.encode(value).decode()


def _decoded(text: str, kind: type[T]) -> T | None:
    """A record of the file; None where a damaged file holds something else."""
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        log.warning("%s makes no sense: %s", kind, error)
        return None

"""Our own form of exported chats, which loses nothing.

    {"inglenook_chats": 1, "chats": [chat, …]}

The number is the version of the form. A chat is

    {"origin": str, "title": str, "created_at": time, "updated_at": time,
     "is_pinned": bool, "is_archived": bool, "folder": str, "settings": {…},
     "shown": int | null, "messages": [message, …]}

and a message is

    {"id": int, "parent": int | null, "role": "system" | "user" | "assistant",
     "text": str, "created_at": time, "model": str,
     "stop_reason": "end" | "stop_string" | "length" | "context_full" | "stopped"
        | null,
     "timings": {…} | null, "error": str, "is_removed": bool,
     "thought_s": seconds | null,
     "attachments": [{"name": str, "kind": "text" | "image", "text": str,
        "size_bytes": int, "data": Base64 of an image}, …]}

Times are as in RFC 3339. `origin` tells a chat from all others, so that it is not
imported twice. `shown` is the id of the last message of the branch on the screen;
ids count within a chat. `settings` are those of `ChatSettings`, `timings` those of
`Timings`. What has its default may be missing.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

import msgspec

from inglenook.chats.records import (
    CHOOSES_NOTHING,
    Attachment,
    Chat,
    ChatMessage,
    ChatSettings,
)
from inglenook.chats.sharing.cleaning import decoded, take_each
from inglenook.chats.sharing.records import Skipped, WholeChat
from inglenook.chats.sharing.trees import Node, arrange
from inglenook.engine.messages import Role, StopReason, Timings
from inglenook.errors import ImportTooNew

#: What tells a document from those of others.
MARK = "inglenook_chats"
VERSION = 1

_Time = Annotated[datetime, msgspec.Meta(tz=True)]


class _Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    id: int
    parent: int | None
    role: Role
    text: str
    created_at: _Time
    model: str = ""
    stop_reason: StopReason | None = None
    timings: Timings | None = None
    error: str = ""
    is_removed: bool = False
    thought_s: float | None = None
    attachments: tuple[Attachment, ...] = ()


class _Chat(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    origin: str
    title: str
    created_at: _Time
    updated_at: _Time
    is_pinned: bool = False
    is_archived: bool = False
    folder: str = ""
    settings: ChatSettings = CHOOSES_NOTHING
    shown: int | None = None
    messages: tuple[_Message, ...] = ()


class _Document(msgspec.Struct, frozen=True):
    inglenook_chats: int
    chats: list[msgspec.Raw]


class _Title(msgspec.Struct, frozen=True):
    title: str = ""


def encode(whole: WholeChat) -> bytes:
    """One chat of a document."""
    chat = whole.chat
    written = _Chat(
        origin=origin_of(chat),
        title=chat.title,
        created_at=chat.created_at,
        updated_at=chat.updated_at,
        is_pinned=chat.is_pinned,
        is_archived=chat.is_archived,
        folder=chat.folder,
        settings=chat.settings,
        shown=whole.shown_id,
        messages=tuple(map(_written, whole.messages)),
    )
    return msgspec.json.encode(written)


def chats_of(data: bytes) -> list[msgspec.Raw]:
    """The chats of a document, each by itself.

    Raises:
        ImportTooNew: A newer version has written it.
        msgspec.MsgspecError: It makes no sense.
    """
    document = msgspec.json.decode(data, type=_Document)
    if document.inglenook_chats > VERSION:
        raise ImportTooNew
    return document.chats


def decode(chats: list[msgspec.Raw]) -> Iterator[WholeChat | Skipped]:
    """The chats of a document."""
    return take_each(chats, _conversation, title_of)


def origin_of(chat: Chat) -> str:
    """What tells a chat from all others: no two begin in the same microsecond."""
    return chat.origin or f"inglenook:{chat.created_at.isoformat()}"


def title_of(chat: msgspec.Raw) -> str:
    """The title of a chat that makes no sense otherwise; empty without one."""
    read = decoded(chat, _Title)
    return read.title if read else ""


def _written(message: ChatMessage) -> _Message:
    return _Message(
        id=message.id,
        parent=message.parent_id,
        role=message.role,
        text=message.text,
        created_at=message.created_at,
        model=message.model,
        stop_reason=message.stop_reason,
        timings=message.timings,
        error=message.error,
        is_removed=message.is_removed,
        thought_s=message.thought_s,
        attachments=tuple(
            msgspec.structs.replace(each, id=0) for each in message.attachments
        ),
    )


def _conversation(raw: msgspec.Raw) -> WholeChat:
    read = msgspec.json.decode(raw, type=_Chat)
    tree = arrange(map(_node, read.messages))
    history_from = tree.ids.get(str(read.settings.history_from)) or 0
    chat = Chat(
        id=0,
        title=read.title,
        created_at=read.created_at,
        updated_at=read.updated_at,
        is_pinned=read.is_pinned,
        is_archived=read.is_archived,
        folder=read.folder,
        settings=msgspec.structs.replace(read.settings, history_from=history_from),
        origin=read.origin,
    )
    return WholeChat(
        chat=chat, messages=tree.messages, shown_id=tree.end(str(read.shown))
    )


def _node(message: _Message) -> Node:
    said = ChatMessage(
        id=0,
        chat_id=0,
        parent_id=None,
        role=message.role,
        text=message.text,
        created_at=message.created_at,
        model=message.model,
        stop_reason=message.stop_reason,
        timings=message.timings,
        error=message.error,
        is_removed=message.is_removed,
        thought_s=message.thought_s,
        attachments=message.attachments,
    )
    parent = "" if message.parent is None else str(message.parent)
    return Node(key=str(message.id), parent=parent, message=said)

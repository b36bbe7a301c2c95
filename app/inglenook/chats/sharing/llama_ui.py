"""Chats as the web UI of llama.cpp exports them.

Today it writes lines of JSON: one of type `session`, then one of type `message` for
each message; several chats are in an archive of such files. Before, it wrote
`{"conv": {…}, "messages": […]}`, or a list of these.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec

from inglenook.chats.records import Attachment, Chat, ChatMessage, ChatSettings
from inglenook.chats.sharing.cleaning import (
    answer_of,
    decoded,
    image_of_address,
    moment,
    take_each,
)
from inglenook.chats.sharing.records import Skipped, WholeChat
from inglenook.chats.sharing.trees import Node, arrange
from inglenook.engine.messages import Timings

#: What each chat has, and no other program's.
FIELDS = {"conv", "messages"}

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Extra(msgspec.Struct, frozen=True, rename="camel"):
    type: str = ""
    name: str = ""
    content: str | None = None
    base64_url: str | None = None


class _Timings(msgspec.Struct, frozen=True):
    cache_n: float | None = None
    prompt_n: float | None = None
    prompt_ms: float | None = None
    predicted_n: float | None = None
    predicted_ms: float | None = None


class _Message(msgspec.Struct, frozen=True, rename="camel"):
    id: str
    role: str
    content: str | None = None
    type: str = "text"
    timestamp: float | None = None
    parent: str | None = None
    reasoning_content: str | None = None
    thinking: str | None = None
    model: str | None = None
    timings: _Timings | None = None
    extra: list[_Extra] | None = None


class _Conv(msgspec.Struct, frozen=True, rename="camel"):
    id: str
    name: str = ""
    last_modified: float | None = None
    curr_node: str | None = None
    pinned: bool = False


class _Chat(msgspec.Struct, frozen=True):
    conv: _Conv
    messages: list[_Message]


class _Line(msgspec.Struct, frozen=True):
    type: str = ""
    message: msgspec.Raw = msgspec.Raw()


class _Named(msgspec.Struct, frozen=True):
    name: str = ""


class _Titled(msgspec.Struct, frozen=True):
    conv: _Named


def decode(chats: list[msgspec.Raw]) -> Iterator[WholeChat | Skipped]:
    """The chats of a file of the older form."""
    return take_each(chats, _conversation, _title)


def decode_lines(data: bytes) -> Iterator[WholeChat | Skipped]:
    """The chats of a file of lines; those before its first session are passed over."""
    chats: list[tuple[bytes, list[msgspec.Raw]]] = []
    for line in data.splitlines():
        if not line.strip():
            continue
        read = msgspec.json.decode(line, type=_Line)
        if read.type == "session":
            chats.append((line, []))
        elif read.type == "message" and chats:
            chats[-1][1].append(read.message)
    joined = [
        msgspec.Raw(
            msgspec.json.encode({"conv": msgspec.Raw(conv), "messages": messages})
        )
        for conv, messages in chats
    ]
    return decode(joined)


def begins_lines(data: bytes) -> bool:
    """Whether a file is one of lines."""
    first, _, _ = data.lstrip().partition(b"\n")
    line = decoded(first, _Line)
    return line is not None and line.type == "session"


def _title(raw: msgspec.Raw) -> str:
    read = decoded(raw, _Titled)
    return read.conv.name if read else ""


def _conversation(raw: msgspec.Raw) -> WholeChat:
    read = msgspec.json.decode(raw, type=_Chat)
    tree = arrange(map(_node, read.messages))
    created_at = tree.messages[0].created_at
    system = (m.content or "" for m in read.messages if m.role == "system")
    chat = Chat(
        id=0,
        title=read.conv.name,
        created_at=created_at,
        updated_at=moment(read.conv.last_modified, created_at),
        is_pinned=read.conv.pinned,
        settings=ChatSettings(system_prompt=next(filter(None, system), "")),
        origin=f"llama.cpp:{read.conv.id}",
    )
    shown_id = tree.end(read.conv.curr_node or "")
    return WholeChat(chat=chat, messages=tree.messages, shown_id=shown_id)


def _node(message: _Message) -> Node:
    is_shown = message.type != "root" and message.role in {"user", "assistant"}
    said = _said(message) if is_shown else None
    return Node(key=message.id, parent=message.parent or "", message=said)


def _said(message: _Message) -> ChatMessage:
    is_answer = message.role == "assistant"
    thought = message.reasoning_content or message.thinking or ""
    return ChatMessage(
        id=0,
        chat_id=0,
        parent_id=None,
        role="assistant" if is_answer else "user",
        text=answer_of(thought, message.content or ""),
        created_at=moment(message.timestamp, _EPOCH),
        model=(message.model or "") if is_answer else "",
        stop_reason="end" if is_answer else None,
        timings=_timings(message.timings) if message.timings else None,
        attachments=tuple(filter(None, map(_attachment, message.extra or ()))),
    )


def _attachment(extra: _Extra) -> Attachment | None:
    if extra.base64_url:
        return image_of_address(extra.name, extra.base64_url)
    if not extra.content:
        return None
    size_bytes = len(extra.content.encode())
    return Attachment(
        name=extra.name, kind="text", text=extra.content, size_bytes=size_bytes
    )


def _timings(told: _Timings) -> Timings | None:
    """What was measured, as far as we know it; None where the rate is missing."""
    if not told.predicted_n or not told.predicted_ms:
        return None
    prompt_s = (told.prompt_ms or 0) / 1000
    n_prompt = told.prompt_n or 0
    return Timings(
        prompt_tokens=int(n_prompt + (told.cache_n or 0)),
        reused_tokens=int(told.cache_n or 0),
        prompt_tokens_per_s=n_prompt / prompt_s if prompt_s > 0 else 0.0,
        time_to_first_token_s=prompt_s,
        generated_tokens=int(told.predicted_n),
        tokens_per_s=told.predicted_n * 1000 / told.predicted_ms,
    )

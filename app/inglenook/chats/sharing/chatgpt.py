"""Chats as ChatGPT exports them: conversations.json, in an archive with its images.

Each is a tree of places, `mapping`, of which some hold messages. Those of tools, of
the system and for tools are passed over, as ChatGPT itself does not show them.
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any

import msgspec

from inglenook.chats.records import Attachment, Chat, ChatMessage
from inglenook.chats.sharing.cleaning import answer_of, moment, take_each
from inglenook.chats.sharing.document import title_of
from inglenook.chats.sharing.files import Files
from inglenook.chats.sharing.records import Skipped, WholeChat
from inglenook.chats.sharing.trees import Node, arrange

#: What each chat has, and no other program's.
FIELDS = {"mapping"}

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Author(msgspec.Struct, frozen=True):
    role: str


class _Thought(msgspec.Struct, frozen=True):
    content: str | None = None


class _Content(msgspec.Struct, frozen=True):
    content_type: str = "text"
    parts: list[Any] | None = None
    text: str | None = None
    language: str | None = None
    thoughts: list[_Thought] | None = None


class _Metadata(msgspec.Struct, frozen=True):
    model_slug: str | None = None
    is_visually_hidden_from_conversation: bool | None = None


class _Message(msgspec.Struct, frozen=True):
    author: _Author
    content: _Content
    create_time: float | None = None
    metadata: _Metadata | None = None
    recipient: str | None = None


class _Place(msgspec.Struct, frozen=True):
    message: _Message | None = None
    parent: str | None = None


class _Chat(msgspec.Struct, frozen=True):
    mapping: dict[str, _Place]
    title: str | None = None
    create_time: float | None = None
    update_time: float | None = None
    current_node: str | None = None
    conversation_id: str | None = None
    id: str | None = None
    is_archived: bool | None = None


def decode(chats: list[msgspec.Raw], files: Files) -> Iterator[WholeChat | Skipped]:
    """The chats of a file.

    Args:
        chats: It.
        files: Where the images are that were sent.
    """
    images = _Images(files)
    return take_each(chats, lambda raw: _Reader(raw, images).chat(), title_of)


class _Images:
    """The images beside the chats."""

    def __init__(self, files: Files) -> None:
        self._files = files
        named = ((PurePosixPath(name).name, name) for name in files.names)
        suffixes = (".png", ".jpg", ".jpeg", ".webp", ".gif")
        self._named = sorted(each for each in named if each[0].endswith(suffixes))

    def find(self, pointer: str) -> Attachment | None:
        """The image of an address; None where it is not among the files.

        Args:
            pointer: As in `file-service://file-abc`, for `file-abc-cat.png`.
        """
        key = pointer.rpartition("/")[2]
        place = bisect_left(self._named, (key, ""))
        name, path = self._named[place] if place < len(self._named) else ("", "")
        if not key or not name.startswith(key):
            return None
        data = self._files.read(path)
        return Attachment(name=name, kind="image", data=data, size_bytes=len(data))


class _Reader:
    """Reads one chat."""

    def __init__(self, raw: msgspec.Raw, images: _Images) -> None:
        self._read = msgspec.json.decode(raw, type=_Chat)
        self._created_at = moment(self._read.create_time, _EPOCH)
        self._images = images

    def chat(self) -> WholeChat:
        """It, in our records."""
        read = self._read
        tree = arrange(self._nodes())
        known = read.conversation_id or read.id
        chat = Chat(
            id=0,
            title=read.title or "",
            created_at=self._created_at,
            updated_at=moment(read.update_time, self._created_at),
            is_archived=bool(read.is_archived),
            origin=f"chatgpt:{known or self._created_at.isoformat()}",
        )
        return WholeChat(
            chat=chat,
            messages=tree.messages,
            shown_id=tree.end(read.current_node or ""),
        )

    def _nodes(self) -> Iterator[Node]:
        thoughts = self._thoughts()
        for key, place in self._read.mapping.items():
            message = place.message
            said = None
            if message is not None and _is_shown(message):
                said = self._message(message, thoughts.get(place.parent or "", ""))
            yield Node(key=key, parent=place.parent or "", message=said)

    def _thoughts(self) -> dict[str, str]:
        """What was thought before an answer, by the place that the answer follows.

        A thought and its summary have places of their own.
        """
        found: dict[str, str] = {}
        for key, place in self._read.mapping.items():
            content = place.message and place.message.content
            if content and content.thoughts:
                thought = "\n\n".join(each.content or "" for each in content.thoughts)
                found[key] = thought
        for key, place in self._read.mapping.items():
            is_recap = (
                place.message is not None
                and place.message.content.content_type == "reasoning_recap"
            )
            if is_recap and (thought := found.get(place.parent or "", "")):
                found[key] = thought
        return found

    def _message(self, message: _Message, thought: str) -> ChatMessage:
        is_answer = message.author.role == "assistant"
        text = _text(message.content)
        model = message.metadata.model_slug if message.metadata else None
        return ChatMessage(
            id=0,
            chat_id=0,
            parent_id=None,
            role="assistant" if is_answer else "user",
            text=answer_of(thought, text) if is_answer else text,
            created_at=moment(message.create_time, self._created_at),
            model=(model or "") if is_answer else "",
            stop_reason="end" if is_answer else None,
            attachments=tuple(self._attachments(message.content)),
        )

    def _attachments(self, content: _Content) -> Iterator[Attachment]:
        for part in content.parts or ():
            pointer = part.get("asset_pointer") if isinstance(part, dict) else None
            image = self._images.find(pointer) if isinstance(pointer, str) else None
            if image is not None:
                yield image


def _is_shown(message: _Message) -> bool:
    is_hidden = (
        message.metadata is not None
        and message.metadata.is_visually_hidden_from_conversation
    )
    is_said = message.author.role in {"user", "assistant"}
    kind = message.content.content_type
    is_answer = kind in {"text", "multimodal_text", "code"}
    is_for_all = message.recipient in {None, "all"}
    is_empty = not _text(message.content).strip() and kind != "multimodal_text"
    return is_said and is_answer and is_for_all and not is_hidden and not is_empty


def _text(content: _Content) -> str:
    if content.content_type == "code":
        return f"```{content.language or ''}\n{content.text or ''}\n```"
    parts = (part if isinstance(part, str) else "" for part in content.parts or ())
    return "\n\n".join(filter(None, parts))

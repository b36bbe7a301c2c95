"""Chats as Jan keeps them: a folder each, with thread.json and messages.jsonl.

Its messages are a line of turns, not a tree.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath

import msgspec

from inglenook.chats.records import Attachment, Chat, ChatMessage, ChatSettings
from inglenook.chats.sharing.cleaning import (
    Unusable,
    answer_of,
    image_of_address,
    moment,
    take_each,
)
from inglenook.chats.sharing.document import title_of
from inglenook.chats.sharing.files import Files
from inglenook.chats.sharing.records import Skipped, WholeChat
from inglenook.chats.sharing.trees import Node, arrange
from inglenook.translation import translate

_THREAD, _MESSAGES = "thread.json", "messages.jsonl"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Text(msgspec.Struct, frozen=True):
    value: str = ""


class _Image(msgspec.Struct, frozen=True):
    url: str | None = None


class _Content(msgspec.Struct, frozen=True):
    type: str = ""
    text: _Text | None = None
    image_url: _Image | None = None


class _Message(msgspec.Struct, frozen=True):
    role: str
    content: list[_Content]
    created_at: float | None = None


class _Model(msgspec.Struct, frozen=True):
    id: str | None = None


class _Assistant(msgspec.Struct, frozen=True):
    model: _Model | None = None
    instructions: str | None = None


class _Thread(msgspec.Struct, frozen=True):
    id: str | None = None
    title: str | None = None
    assistants: list[_Assistant] | None = None
    created: float | None = None
    updated: float | None = None


def threads(names: tuple[str, ...]) -> list[str]:
    """The folders among some files that hold a chat each."""
    return [
        str(PurePosixPath(name).parent)
        for name in names
        if PurePosixPath(name).name == _THREAD
    ]


def decode(files: Files, folders: list[str]) -> Iterator[WholeChat | Skipped]:
    """The chats in some folders."""
    return take_each(
        folders,
        lambda folder: _conversation(files, folder),
        lambda folder: title_of(msgspec.Raw(files.read(_inside(folder, _THREAD)))),
    )


def _conversation(files: Files, folder: str) -> WholeChat:
    thread = msgspec.json.decode(files.read(_inside(folder, _THREAD)), type=_Thread)
    assistant = (thread.assistants or [_Assistant()])[0]
    model = (assistant.model and assistant.model.id) or ""
    if (name := _inside(folder, _MESSAGES)) not in files.names:
        raise Unusable(translate("Import", "it has no messages"))
    lines = files.read(name).splitlines()
    nodes = []
    for number, line in enumerate(filter(bytes.strip, lines)):
        message = msgspec.json.decode(line, type=_Message)
        before = str(number - 1) if number else ""
        said = _said(message, model)
        nodes.append(Node(key=str(number), parent=before, message=said))
    tree = arrange(nodes)
    created_at = moment(thread.created, tree.messages[0].created_at)
    chat = Chat(
        id=0,
        title=thread.title or "",
        created_at=created_at,
        updated_at=moment(thread.updated, created_at),
        settings=ChatSettings(system_prompt=assistant.instructions or ""),
        origin=f"jan:{thread.id or PurePosixPath(folder).name}",
    )
    shown_id = tree.messages[-1].id
    return WholeChat(chat=chat, messages=tree.messages, shown_id=shown_id)


def _said(message: _Message, model: str) -> ChatMessage | None:
    """What was said; None for what tools did."""
    if message.role not in {"user", "assistant"}:
        return None
    is_answer = message.role == "assistant"
    thought, text = (
        "\n\n".join(
            each.text.value
            for each in message.content
            if each.type == kind and each.text is not None
        )
        for kind in ("reasoning", "text")
    )
    return ChatMessage(
        id=0,
        chat_id=0,
        parent_id=None,
        role="assistant" if is_answer else "user",
        text=answer_of(thought, text),
        created_at=moment(message.created_at, _EPOCH),
        model=model if is_answer else "",
        stop_reason="end" if is_answer else None,
        attachments=tuple(_images(message.content)),
    )


def _images(contents: list[_Content]) -> Iterator[Attachment]:
    for number, content in enumerate(contents, start=1):
        address = content.image_url and content.image_url.url
        image = image_of_address(f"image-{number}", address) if address else None
        if image is not None:
            yield image


def _inside(folder: str, name: str) -> str:
    return str(PurePosixPath(folder, name))

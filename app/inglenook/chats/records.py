"""Chats and their messages, as they are stored and shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec

from inglenook.engine.messages import (
    Adapter,
    Positive,
    Role,
    StopReason,
    Timings,
)
from inglenook.prompts.presets import SamplingValue

AttachmentKind = Literal["text", "image"]

#: What is stored has smaller ids; what is only in memory begins behind it. Both,
#: negated too, fit the integers of Qt's signals.
FIRST_TEMPORARY_ID = 1_000_000_000


class ChatSettings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a chat has chosen for itself; the defaults choose nothing.

    Attributes:
        preset: Id of the preset that the chat began with.
        sampling: By the names of the fields of `engine.messages.Sampling`; what is
            not named is the preset's, else the model's.
        max_tokens: Of an answer; None is without a limit.
        format: Id of a shipped prompt format; empty is the model's own, and
            "custom" is `template`.
        template: A chat template in Jinja.
        adapters: What the model is changed by.
        history_from: Id of the first message that is still sent; 0 is all.
        summary: What was said before it, in the model's words.
    """

    preset: str = ""
    system_prompt: str = ""
    sampling: dict[str, SamplingValue] = {}
    max_tokens: Positive | None = None
    format: str = ""
    template: str = ""
    adapters: tuple[Adapter, ...] = ()
    history_from: int = 0
    summary: str = ""


#: The settings of a new chat.
CHOOSES_NOTHING = ChatSettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One conversation, as the list shows it.

    Attributes:
        title: Empty until it is named, or its first message names it.
        updated_at: When the user last wrote in it, with time zone.
        trashed_at: When it went to the trash; None while it is not there.
        folder: Name of the folder that it lies in; empty for none.
        origin: What it is known by where it was imported from; empty for a chat
            that began here.
    """

    id: int
    title: str
    created_at: datetime
    updated_at: datetime
    is_pinned: bool = False
    trashed_at: datetime | None = None
    folder: str = ""
    is_archived: bool = False
    settings: ChatSettings = CHOOSES_NOTHING
    origin: str = ""

    @property
    def is_temporary(self) -> bool:
        """Whether it is in memory only, and gone with the program."""
        return self.id >= FIRST_TEMPORARY_ID


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was sent with a message.

    Attributes:
        text: What the model reads of it; empty for an image.
        size_bytes: Of the file that was chosen.
        data: An image as it is to be stored; empty in what the store gives, which
            reads it apart.
        id: 0 before it is stored.
    """

    name: str
    kind: AttachmentKind
    text: str = ""
    size_bytes: int = 0
    data: bytes = b""
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMessage:
    """One message; with its parents it is a path through the chat's tree.

    Attributes:
        parent_id: The message that it follows; None for the first.
        model: Name and variant of the model that wrote it; empty for the user's.
        stop_reason: How an answer ended; None while it is being written, or when
            the engine broke off.
        timings: How long an answer took, once it is over.
        error: The sentence that says why it broke off; empty if it did not.
        n_siblings: Versions at this place of the tree, this one included.
        sibling: Which of them this is, from 1.
        is_removed: Whether the user deleted it; it stays in the tree.
        thought_s: Seconds that the model thought before it answered; None if it
            did not.
    """

    id: int
    chat_id: int
    parent_id: int | None
    role: Role
    text: str
    created_at: datetime
    model: str = ""
    stop_reason: StopReason | None = None
    timings: Timings | None = None
    error: str = ""
    n_siblings: int = 1
    sibling: int = 1
    is_removed: bool = False
    thought_s: float | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether an answer came to an end, or broke off."""
        return self.stop_reason is not None or bool(self.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How an answer ended; see ChatMessage."""

    stop_reason: StopReason | None = None
    timings: Timings | None = None
    error: str = ""
    thought_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder of chats; it is there as long as a chat lies in it.

    Attributes:
        n_chats: Those that the list shows: neither archived nor in the trash.
    """

    name: str
    n_chats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    r"""A chat in which the searched words stand.

    Attributes:
        snippet: The place where they stand, on one line; the words between \x02
            and \x03. Empty where they stand in the title alone.
    """

    chat: Chat
    snippet: str

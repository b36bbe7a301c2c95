"""Chats and their messages, as they are stored and shown."""

from dataclasses import dataclass
from datetime import datetime

from inglenook.engine.messages import Role, StopReason, Timings


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One conversation, as the list shows it.

    Attributes:
        title: Empty until it is named, or its first message names it.
        updated_at: When the user last wrote in it, with time zone.
        trashed_at: When it went to the trash; None while it is not there.
    """

    id: int
    title: str
    created_at: datetime
    updated_at: datetime
    is_pinned: bool = False
    trashed_at: datetime | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How an answer ended; see ChatMessage."""

    stop_reason: StopReason | None = None
    timings: Timings | None = None
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    r"""A chat in which the searched words stand.

    Attributes:
        snippet: The place where they stand, on one line; the words between \x02
            and \x03. Empty where they stand in the title alone.
    """

    chat: Chat
    snippet: str

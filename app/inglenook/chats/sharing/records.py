"""Chats outside of the store, and what an import finds."""

from dataclasses import dataclass
from typing import Literal

from inglenook.chats.records import Chat, ChatMessage

#: The forms in which chats are exported; also the suffixes of their files.
ExportForm = Literal["md", "html", "json", "pdf"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeChat:
    """A chat with all its messages.

    Attributes:
        messages: The whole tree, parents before their children.
        shown_id: The last message of the branch that is shown; None for an empty
            chat.
    """

    chat: Chat
    messages: tuple[ChatMessage, ...]
    shown_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A chat of a file that cannot be taken.

    Attributes:
        title: As far as it could be read.
        reason: A clause, in the user's language.
    """

    title: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a file holds, before the user was asked.

    Attributes:
        name: Of the file, or of the folder.
        program: Who wrote it.
        chats: Those that are not here yet.
        n_known: Those that are.
    """

    name: str
    program: str
    chats: tuple[WholeChat, ...]
    n_known: int
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many chats are done."""

    n_done: int
    n_all: int

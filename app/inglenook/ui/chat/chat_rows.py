"""The rows of the chat list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from inglenook.chats.records import Chat, SearchHit
from inglenook.ui.chat.times import day_group, short_time

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group."""

    title: str


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A chat.

    Attributes:
        time: When it was last written in; empty where a pin stands instead.
        snippet: Where the searched words stand; see SearchHit.
    """

    chat: Chat
    time: str = ""
    snippet: str = ""

    @property
    def title(self) -> str:
        """Its title, or what a chat without one is called."""
        return self.chat.title or translate("ChatRows", "New chat")


Row = Heading | ChatRow


def grouped_rows(chats: Sequence[Chat], now: datetime) -> Iterator[Row]:
    """Chats under Pinned, Today, Yesterday, Previous 7 days, and months.

    Args:
        chats: Pinned first, then newest first.
        now: What counts as today.
    """
    pinned = translate("ChatRows", "Pinned")

    def group_of(chat: Chat) -> str:
        return pinned if chat.is_pinned else day_group(chat.updated_at, now)

    for title, group in groupby(chats, key=group_of):
        yield Heading(title)
        for chat in group:
            is_timed = not chat.is_pinned
            yield ChatRow(chat, short_time(chat.updated_at, now) if is_timed else "")


def found_rows(hits: Sequence[SearchHit], now: datetime) -> Iterator[ChatRow]:
    """Chats in which the searched words stand, with the place where they do."""
    for hit in hits:
        yield ChatRow(hit.chat, short_time(hit.chat.updated_at, now), hit.snippet)


def trashed_rows(chats: Sequence[Chat], now: datetime) -> Iterator[ChatRow]:
    """Chats in the trash, with the time when they went there."""
    for chat in chats:
        yield ChatRow(chat, short_time(chat.trashed_at or chat.updated_at, now))

"""The rows of the chat list."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from inglenook.chats.records import Chat, SearchHit
from inglenook.ui.chat.times import day_group, lone_time, short_time

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group."""

    title: str


@dataclass(frozen=True, slots=True)
class FolderRow:
    """A folder, over the chats that lie in it."""

    title: str
    n_chats: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A chat.

    Attributes:
        now: What counts as today.
        snippet: Where the searched words stand; see SearchHit.
        is_inside: Whether it stands under its folder.
        is_grouped: Whether it stands under the heading of its day, or of the pins.
    """

    chat: Chat
    now: datetime
    snippet: str = ""
    is_inside: bool = False
    is_grouped: bool = False

    @property
    def title(self) -> str:
        """Its title, or what a chat without one is called."""
        return self.chat.title or translate("ChatRows", "New chat")

    @property
    def time(self) -> str:
        """When it was last written in, or trashed; empty where a pin stands instead."""
        chat = self.chat
        if not self.is_grouped:
            return lone_time(chat.trashed_at or chat.updated_at, self.now)
        return "" if chat.is_pinned else short_time(chat.updated_at, self.now)

    @property
    def found_text(self) -> str:
        """The place where the searched words stand, without the marks round them."""
        return self.snippet.replace("\x02", "").replace("\x03", "")


Row = Heading | FolderRow | ChatRow


def grouped_rows(
    chats: Sequence[Chat], now: datetime, folded: Collection[str] = ()
) -> Iterator[Row]:
    """Chats under Temporary, Pinned, their folders, Today, Yesterday, and so on.

    Args:
        chats: Temporary ones first, then pinned ones, then the newest.
        now: What counts as today.
        folded: The folders whose chats are not shown.
    """
    top: list[Chat] = []
    inside: dict[str, list[Chat]] = defaultdict(list)
    dated: list[Chat] = []
    for chat in chats:
        if chat.is_temporary or chat.is_pinned:
            top.append(chat)
        elif chat.folder:
            inside[chat.folder].append(chat)
        else:
            dated.append(chat)
    yield from _under_headings(top, now)
    for name in sorted(inside, key=str.casefold):
        yield FolderRow(name, len(inside[name]), name not in folded)
        for chat in inside[name] if name not in folded else ():
            yield ChatRow(chat, now, is_inside=True)
    yield from _under_headings(dated, now)


def _under_headings(chats: Sequence[Chat], now: datetime) -> Iterator[Row]:
    temporary = translate("ChatRows", "Temporary")
    pinned = translate("ChatRows", "Pinned")
    names: dict[date, str] = {}

    def group_of(chat: Chat) -> str:
        if chat.is_temporary:
            return temporary
        if chat.is_pinned:
            return pinned
        day = chat.updated_at.astimezone().date()
        if day not in names:
            names[day] = day_group(chat.updated_at, now)
        return names[day]

    for title, group in groupby(chats, key=group_of):
        yield Heading(title)
        for chat in group:
            yield ChatRow(chat, now, is_grouped=True)


def found_rows(hits: Sequence[SearchHit], now: datetime) -> Iterator[ChatRow]:
    """Chats in which the searched words stand, with the place where they do."""
    for hit in hits:
        yield ChatRow(hit.chat, now, hit.snippet)


def plain_rows(chats: Sequence[Chat], now: datetime) -> list[ChatRow]:
    """Chats that were put aside, as they come."""
    return [ChatRow(chat, now) for chat in chats]

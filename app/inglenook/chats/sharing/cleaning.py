"""Values of other programs, made fit for the store."""

import base64
import binascii
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

import msgspec

from inglenook.chats.moments import time_of
from inglenook.chats.records import Attachment, ChatMessage, ChatSettings
from inglenook.chats.sharing.records import Skipped, WholeChat
from inglenook.chats.titles import TITLE_LENGTH, title_of
from inglenook.translation import translate

T = TypeVar("T")

#: What msgspec raises for bytes that are not what they should be.
NONSENSE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)

#: Times beyond this many seconds are in a smaller unit.
_MOST_SECONDS = 100_000_000_000
#: What a column of the store holds.
_MOST_BYTES = 2**63 - 1


class Unusable(Exception):
    """One chat cannot be taken; its text says why, as a clause."""


def moment(number: float | None, otherwise: datetime) -> datetime:
    """A time, from seconds since 1970, or thousandths or millionths of them."""
    if number is None or not math.isfinite(number) or number <= 0:
        return otherwise
    while number > _MOST_SECONDS:
        number /= 1000
    return time_of(number)


def answer_of(thought: str, answer: str) -> str:
    """What a model wrote as one text, with the marks that most models use."""
    if not (thought := thought.strip()):
        return answer
    return f"<think>\n{thought}\n</think>\n\n{answer}"


def image_of_address(name: str, address: str) -> Attachment | None:
    """An image from its `data:` address; None for any other address."""
    head, comma, content = address.partition(",")
    if not comma or not head.startswith("data:") or not head.endswith(";base64"):
        return None
    try:
        data = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        return None
    return Attachment(name=name, kind="image", data=data, size_bytes=len(data))


def decoded(data: bytes | msgspec.Raw, kind: type[T]) -> T | None:
    """A value of JSON; None where it is something else."""
    try:
        return msgspec.json.decode(data, type=kind)
    except NONSENSE:
        return None


def take_each(
    chats: list[T], read: Callable[[T], WholeChat], title: Callable[[T], str]
) -> Iterator[WholeChat | Skipped]:
    """Read chats one by one; what is wrong with one costs only that one."""
    for chat in chats:
        try:
            yield read(chat)
        except Unusable as error:
            yield Skipped(title=title(chat), reason=str(error))
        except NONSENSE:
            reason = translate("Import", "it makes no sense")
            yield Skipped(title=title(chat), reason=reason)


def fit(whole: WholeChat) -> WholeChat:
    """A chat of a foreign file as the store and the list can hold it."""
    chat = whole.chat
    first = next((m.text for m in whole.messages if m.role == "user"), "")
    fitted = replace(
        chat,
        settings=_without_remote(chat.settings),
        title=title_of(chat.title) or title_of(first),
        folder=" ".join(chat.folder.split())[:TITLE_LENGTH],
    )
    messages = tuple(map(_fit_message, whole.messages))
    return replace(whole, chat=fitted, messages=messages)


def _without_remote(settings: ChatSettings) -> ChatSettings:
    """Without adapters on other computers: Windows tells those who is asking."""
    adapters = (a for a in settings.adapters if not a.path.startswith(("\\\\", "//")))
    return msgspec.structs.replace(settings, adapters=tuple(adapters))


def _fit_message(message: ChatMessage) -> ChatMessage:
    attachments = tuple(
        msgspec.structs.replace(each, size_bytes=min(each.size_bytes, _MOST_BYTES))
        for each in message.attachments
    )
    return replace(message, attachments=attachments)

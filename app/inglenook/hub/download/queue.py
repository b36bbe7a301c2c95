"""What is to be downloaded, in which order, and how far each item is; plain records."""

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from inglenook.errors import AppError, DownloadError
from inglenook.hub.download.journal import here_bytes
from inglenook.hub.download.layout import targets_of
from inglenook.hub.download.records import Order
from inglenook.json_file import JsonFile
from inglenook.work import drain

State = Literal["queued", "running", "paused", "failed", "done"]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A variant on its way.

    Attributes:
        done_bytes: When its state last changed.
        error_text: Why it failed, in a sentence; empty where it did not.
        error_hint: What to do about that.
    """

    order: Order
    state: State = "queued"
    done_bytes: int = 0
    error_text: str = ""
    error_hint: str = ""

    @property
    def id(self) -> str:
        """The same for the same files, and for no others."""
        source = self.order.source
        return f"{source.repo}@{source.commit}:{self.order.files[0].path}"

    @property
    def total_bytes(self) -> int:
        """Of all its files."""
        return sum(file.size_bytes for file in self.order.files)


class Queue:
    """The items in the order in which they get their turn; kept in a file.

    Args:
        path: The file, written by `save` or `saving`. What was under way when it was
            last written is paused now.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, tuple[Item, ...])
        kept = self._file.read() or ()
        self._items = {
            item.id: _as_after_restart(item) for item in kept if item.state != "done"
        }

    def __iter__(self) -> Iterator[Item]:
        return iter(tuple(self._items.values()))

    def get(self, item_id: str) -> Item | None:
        """An item; None where there is none of that id."""
        return self._items.get(item_id)

    def put(self, item: Item) -> None:
        """Add an item at the end, or take its new state in its old place."""
        self._items[item.id] = item

    def change(self, item_id: str, state: State, error: AppError | None = None) -> None:
        """Give an item another state; one that is not there stays so."""
        if (item := self.get(item_id)) is not None:
            text, hint = (error.text, error.hint) if error else ("", "")
            self.put(
                msgspec.structs.replace(
                    item, state=state, error_text=text, error_hint=hint
                )
            )

    def advance(self, item_id: str, done_bytes: int) -> None:
        """Note how far an item is; that alone is nothing to save."""
        if (item := self.get(item_id)) is not None:
            changed = msgspec.structs.replace(item, done_bytes=done_bytes)
            self._items[item_id] = changed

    def remove(self, item_ids: Iterable[str]) -> None:
        """Take items off the list."""
        for item_id in tuple(item_ids):
            self._items.pop(item_id, None)

    def put_first(self, item_id: str) -> None:
        """Give an item its turn before all others."""
        if item := self._items.pop(item_id, None):
            self._items = {item_id: item} | self._items

    def move(self, item_id: str, steps: int) -> None:
        """Let an item change places; up is negative, and the ends are the ends."""
        ids = list(self._items)
        if item_id not in ids:
            return
        place = ids.index(item_id)
        ids.insert(min(max(0, place + steps), len(ids) - 1), ids.pop(place))
        self._items = {each: self._items[each] for each in ids}

    def save(self) -> None:
        """Write the list; waits for the disk."""
        drain(self.saving())

    def saving(self) -> Generator[None, None, None]:
        """The work of writing the list as it is now."""
        return _writing(self._file, tuple(self))


def looking_for_parts(
    items: Iterable[Item], folder: Path
) -> Generator[None, None, Mapping[str, int]]:
    """How many bytes of each item are here, by their ids.

    Args:
        items: Those of a queue.
        folder: That of all models.

    Yields:
        None, before each.
    """
    found = {}
    for item in items:
        yield None
        with suppress(DownloadError):
            targets = targets_of(item.order, folder)
            found[item.id] = sum(map(here_bytes, targets))
    return found


def _writing(
    file: JsonFile[tuple[Item, ...]], items: tuple[Item, ...]
) -> Generator[None, None, None]:
    yield None
    file.write(items)


def _as_after_restart(item: Item) -> Item:
    if item.state in ("queued", "running"):
        return msgspec.structs.replace(item, state="paused")
    return item

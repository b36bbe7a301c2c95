"""Trees of messages as other programs tell them, brought into the store's order."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter

from inglenook.chats.records import ChatMessage
from inglenook.chats.sharing.cleaning import Unusable
from inglenook.translation import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A place in a tree.

    Attributes:
        key: Its id in the other program.
        parent: That of the place before it; empty for a first one.
        message: Its ids do not count. None where nothing is shown: what follows
            such a place follows the one before it.
    """

    key: str
    parent: str
    message: ChatMessage | None


@dataclass(frozen=True, slots=True)
class Tree:
    """Messages in the store's order.

    Attributes:
        messages: Parents before their children, older ones first; their ids count
            from 1.
        ids: By the key of a place, the message that is there, or the last before
            it; None where there is none.
    """

    messages: tuple[ChatMessage, ...]
    ids: Mapping[str, int | None]

    def end(self, key: str) -> int | None:
        """The message at a place; the last of all where that is not known."""
        return self.ids.get(key) or self.messages[-1].id


def arrange(nodes: Iterable[Node]) -> Tree:
    """Bring messages into an order in which they can be stored.

    Args:
        nodes: In any order. One whose parent is not among them is a first one.

    Raises:
        Unusable: Some of them follow each other in a circle, or there are none.
    """
    known = {node.key: node for node in nodes}
    children: dict[str, list[Node]] = defaultdict(list)
    for node in known.values():
        children[node.parent if node.parent in known else ""].append(node)
    messages: list[ChatMessage] = []
    ids: dict[str, int | None] = {}
    ready = _queue(children.pop("", ()), 0)
    while ready:
        _, _, node = heapq.heappop(ready)
        ids[node.key] = ids.get(node.parent)
        if node.message is not None:
            number = len(messages) + 1
            parent_id = ids[node.key]
            messages.append(replace(node.message, id=number, parent_id=parent_id))
            ids[node.key] = number
        for entry in _queue(children.pop(node.key, ()), len(known) * len(ids)):
            heapq.heappush(ready, entry)
    if len(ids) < len(known):
        raise Unusable(
            translate("Import", "its messages follow each other in a circle")
        )
    if not messages:
        raise Unusable(translate("Import", "it has no messages"))
    return Tree(tuple(messages), ids)


def _queue(nodes: Iterable[Node], first: int) -> list[tuple[float, int, Node]]:
    """Entries of a queue, the oldest first; places without a message before all."""
    entries = []
    for number, node in enumerate(nodes, first):
        when = node.message.created_at.timestamp() if node.message else 0.0
        entries.append((when, number, node))
    return sorted(entries, key=itemgetter(0, 1))

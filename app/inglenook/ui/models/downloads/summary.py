"""All downloads together, for where there is little room."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.ui.models.downloads.words import share_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All downloads together.

    Attributes:
        n_active: Those that run, or wait for their turn.
        n_failed: Those that need the user.
        share: How much of the active ones is here, 0–1.
    """

    n_active: int = 0
    n_failed: int = 0
    share: float = 0.0


def summarize(items: Iterable[Item], progress: Mapping[str, Progress]) -> Summary:
    """All downloads together.

    Args:
        items: The list.
        progress: What was told last, by the items' ids.
    """
    items = tuple(items)
    active = [item for item in items if item.state in ("queued", "running")]
    total_bytes = sum(item.total_bytes for item in active)
    done_bytes = sum(
        share_of(item, progress.get(item.id)) * item.total_bytes for item in active
    )
    return Summary(
        n_active=len(active),
        n_failed=sum(item.state == "failed" for item in items),
        share=done_bytes / total_bytes if total_bytes else 0.0,
    )

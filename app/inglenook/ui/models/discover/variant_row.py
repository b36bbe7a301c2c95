"""A variant as a row of the table: what it is, and what can be done with it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inglenook.engine.measurements.records import Speeds
from inglenook.engine.state import EngineState, Phase
from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.hub.offer import Offer
from inglenook.hub.preview import Outlook
from inglenook.hub.variants import Companion, Variant
from inglenook.library.names import parse_path
from inglenook.library.scan import LocalModel

#: What can be done with a variant, or is being done.
Standing = Literal[
    "away", "too large", "incomplete", "queued", "running", "paused", "failed",
    "here", "loading", "loaded",
]  # fmt: skip
Deed = Literal[
    "download", "download both", "load", "chat", "pause", "resume", "cancel", "explain",
    "menu",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantRow:
    """A variant on this machine's table.

    Attributes:
        outlook: How it would run; None where that is not known.
        local: It on this machine; None where it is not.
        item: Its download; None where there is none.
        progress: How far that is, as was told last.
        tokens_per_s: How fast it answered here; None where that was never measured.
        vision_part: What lets it see pictures; None where there is none.
    """

    variant: Variant
    outlook: Outlook | None
    standing: Standing
    is_best: bool = False
    local: LocalModel | None = None
    item: Item | None = None
    progress: Progress | None = None
    tokens_per_s: float | None = None
    vision_part: Companion | None = None

    @property
    def is_download(self) -> bool:
        """Whether it is on its way, or was when that broke off."""
        return self.standing in {"queued", "running", "paused", "failed"}

    @property
    def deed(self) -> Deed | None:
        """What Enter does; None for nothing."""
        deeds: dict[Standing, Deed] = {
            "away": "download",
            "too large": "explain",
            "queued": "pause",
            "running": "pause",
            "paused": "resume",
            "failed": "resume",
            "here": "load",
            "loaded": "chat",
        }
        return deeds.get(self.standing)


def rows_of(
    offer: Offer,
    models: Iterable[LocalModel],
    items: Iterable[Item],
    progress: Mapping[str, Progress],
    state: EngineState,
    speeds_of: Callable[[Path], Speeds | None] = lambda _: None,
) -> list[VariantRow]:
    """The rows of a repository, the largest variant first.

    Args:
        offer: What the repository has.
        models: Those on this machine.
        items: The list of downloads.
        progress: Of the downloads, by their id.
        state: What the engine has loaded, or is loading.
        speeds_of: What was measured of a file here; None for nothing.
    """
    here = _local_of(offer, models)
    repo, commit = offer.details.repo_id, offer.details.commit
    fetched = {each.id: each for each in items}
    rows = []
    for variant in offer.survey.files.variants:
        item = fetched.get(f"{repo}@{commit}:{variant.path}")
        outlook = offer.outlooks.get(variant.path)
        local = _find(variant, here)
        rows.append(
            VariantRow(
                variant=variant,
                outlook=outlook,
                standing=_standing(variant, outlook, local, item, state),
                is_best=offer.best is variant,
                local=local,
                item=item,
                progress=progress.get(item.id) if item else None,
                vision_part=offer.vision_part,
                tokens_per_s=_rate(speeds_of(local.path)) if local else None,
            )
        )
    return rows


def _rate(speeds: Speeds | None) -> float | None:
    return speeds.answer.tokens_per_s if speeds and speeds.answer else None


def _local_of(offer: Offer, models: Iterable[LocalModel]) -> list[LocalModel]:
    """Usable models of the repository."""
    repo = offer.details.repo_id.casefold()
    return [
        model
        for model in models
        if model.repo.casefold() == repo and model.error is None
    ]


def _find(variant: Variant, here: Iterable[LocalModel]) -> LocalModel | None:
    """The variant on this machine; None where it is not."""
    path = variant.path
    if variant.split == "raw":
        # Its pieces are joined here.
        path = f"{path.rpartition('/')[0]}/{parse_path(path).whole}.gguf"
    parts = path.casefold().strip("/").split("/")
    for model in here:
        if [part.casefold() for part in model.path.parts[-len(parts) :]] == parts:
            return model
    return None


def _standing(
    variant: Variant,
    outlook: Outlook | None,
    local: LocalModel | None,
    item: Item | None,
    state: EngineState,
) -> Standing:
    if local is not None:
        if state.path == local.path:
            if state.phase is Phase.LOADING:
                return "loading"
            if state.phase in {Phase.READY, Phase.ANSWERING}:
                return "loaded"
        return "here"
    if item is not None and item.state != "done":
        return item.state
    if not variant.is_complete:
        return "incomplete"
    if outlook is not None and outlook.plan.mode == "refuse":
        return "too large"
    return "away"

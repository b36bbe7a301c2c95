"""The rows of the list of models: which there are, and in which order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Literal

from inglenook.engine.measurements.records import Speeds
from inglenook.engine.prospects.prospects import Prospect, Prospects
from inglenook.engine.state import EngineState, Phase
from inglenook.library.scan import LocalModel

Order = Literal["model", "size", "use"]
#: What the engine does with a model.
Fire = Literal["", "loading", "loaded"]

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """Over the variants of a model.

    Attributes:
        n_params: Weights of the model; 0 where unknown.
        size_bytes: Of all its variants here, and of what goes with them.
        has_vision: Whether the part that sees pictures is here.
    """

    name: str
    publisher: str
    n_params: int
    size_bytes: int
    has_vision: bool
    is_starter: bool
    is_open: bool

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from other rows."""
        return ("", self.group)

    @property
    def group(self) -> str:
        """What tells it from other groups."""
        return f"{self.publisher}/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantRow:
    """A model that can be loaded, or says why not.

    Attributes:
        title: Its variant; with the model's name where it stands in no group.
        speeds: What was measured of it; None if nothing was.
        share: While it is loaded, the share that is, 0–1.
        is_busy: Whether it is being verified, or measured.
        is_chosen: Whether it is ticked.
        twins: Other files that are the same model.
    """

    model: LocalModel
    title: str
    prospect: Prospect
    speeds: Speeds | None = None
    fire: Fire = ""
    share: float = 0.0
    is_busy: bool = False
    is_chosen: bool = False
    twins: tuple[Path, ...] = ()

    @property
    def can_go(self) -> bool:
        """Whether it can be deleted from here."""
        model = self.model
        is_ours = not (model.is_starter or model.program or model.is_missing)
        return is_ours and not self.fire

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from other rows."""
        return (str(self.model.path), self.title)


Row = GroupRow | VariantRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the user wants to see of the models.

    Attributes:
        text: What their names have in them, in capitals or not.
        folded: Groups whose variants are not shown.
        chosen: Files that are ticked.
    """

    order: Order = "model"
    text: str = ""
    folded: frozenset[str] = frozenset()
    chosen: frozenset[Path] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the models beyond their files.

    Attributes:
        prospects: How they would run.
        speeds: How they ran.
        state: What the engine does.
        busy: Files that are being verified or measured.
        twins: For a file, others that are the same model.
    """

    prospects: Prospects = field(default_factory=dict)
    speeds: Mapping[Path, Speeds] = field(default_factory=dict)
    state: EngineState = field(default_factory=EngineState)
    busy: frozenset[Path] = frozenset()
    twins: Mapping[Path, tuple[Path, ...]] = field(default_factory=dict)


def arrange(models: Iterable[LocalModel], known: Known, shown: Shown) -> list[Row]:
    """The rows as they are shown.

    Args:
        models: All of them, by name.
        known: What else is known of them.
        shown: What of them is to be seen.
    """
    wanted = [model for model in models if _is_meant(model, shown.text)]
    if shown.order == "model":
        rows: list[Row] = []
        for group in _groups(wanted):
            heading = _heading(group, shown)
            rows.append(heading)
            if heading.is_open:
                rows += [_row(model, _variant(model), known, shown) for model in group]
        return rows
    if shown.order == "size":
        wanted.sort(key=lambda model: -model.size_bytes)
    else:
        wanted.sort(key=lambda model: model.last_used or _LONG_AGO, reverse=True)
    return [
        _row(model, f"{model.name} {model.variant}".rstrip(), known, shown)
        for model in wanted
    ]


def group_of(model: LocalModel) -> str:
    """The group that a model stands in, as `GroupRow.group` gives it."""
    return f"{publisher_of(model)}/{model.name}"


def publisher_of(model: LocalModel) -> str:
    """Whose repository it is from; empty where unknown."""
    return model.repo.partition("/")[0]


def _row(model: LocalModel, title: str, known: Known, shown: Shown) -> VariantRow:
    fire, share = _fire(model, known.state)
    return VariantRow(
        model=model,
        title=title,
        prospect=known.prospects.get(model.path, Prospect()),
        speeds=known.speeds.get(model.path),
        fire=fire,
        share=share,
        is_busy=model.path in known.busy,
        is_chosen=model.path in shown.chosen,
        twins=known.twins.get(model.path, ()),
    )


def _groups(models: list[LocalModel]) -> list[list[LocalModel]]:
    """Variants of one model together, the largest first; the starter last."""

    def key(model: LocalModel) -> tuple[bool, str, str]:
        name = model.name.casefold()
        return (model.is_starter, name, publisher_of(model).casefold())

    ordered = sorted(models, key=lambda model: (key(model), -model.size_bytes))
    return [list(group) for _, group in groupby(ordered, key)]


def _heading(group: Sequence[LocalModel], shown: Shown) -> GroupRow:
    first = group[0]
    publisher = publisher_of(first)
    companions = {each.path: each for model in group for each in model.companions}
    beside_bytes = sum(each.size_bytes for each in companions.values())
    return GroupRow(
        name=first.name,
        publisher=publisher,
        n_params=max(model.n_params for model in group),
        size_bytes=sum(model.size_bytes for model in group) + beside_bytes,
        has_vision=any(each.kind == "mmproj" for each in companions.values()),
        is_starter=first.is_starter,
        # What was looked for is shown.
        is_open=bool(shown.text) or f"{publisher}/{first.name}" not in shown.folded,
    )


def _variant(model: LocalModel) -> str:
    return model.variant or model.path.name


def _is_meant(model: LocalModel, text: str) -> bool:
    words = f"{model.name} {model.variant} {model.repo} {model.path.name}".casefold()
    return all(word in words for word in text.casefold().split())


def _fire(model: LocalModel, state: EngineState) -> tuple[Fire, float]:
    if state.path != model.path:
        return "", 0.0
    if state.phase is Phase.LOADING:
        return "loading", state.share
    is_lit = state.phase in (Phase.READY, Phase.ANSWERING)
    return ("loaded", 1.0) if is_lit else ("", 0.0)

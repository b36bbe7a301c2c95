"""The rows of the list of models: which there are, and in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Literal

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
        size_bytes: Of all its variants here.
    """

    name: str
    publisher: str
    n_params: int
    size_bytes: int
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
        share: While it is loaded, the share that is, 0–1.
        is_reading: Whether it is being verified, or will be.
    """

    model: LocalModel
    title: str
    prospect: Prospect
    fire: Fire = ""
    share: float = 0.0
    is_reading: bool = False

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
    """

    order: Order = "model"
    text: str = ""
    folded: frozenset[str] = frozenset()


def arrange(
    models: Iterable[LocalModel],
    prospects: Prospects,
    state: EngineState,
    shown: Shown,
    reading: Iterable[Path] = (),
) -> list[Row]:
    """The rows as they are shown.

    Args:
        models: All of them, by name.
        prospects: What is known of them.
        state: What the engine does.
        shown: What of them is to be seen.
        reading: Files that are being verified.
    """
    wanted = [model for model in models if _is_meant(model, shown.text)]
    is_read = set(reading)

    def row(model: LocalModel, title: str) -> VariantRow:
        fire, share = _fire(model, state)
        return VariantRow(
            model=model,
            title=title,
            prospect=prospects.get(model.path, Prospect()),
            fire=fire,
            share=share,
            is_reading=model.path in is_read,
        )

    if shown.order == "model":
        rows: list[Row] = []
        for group in _groups(wanted):
            heading = _heading(group, shown)
            rows.append(heading)
            if heading.is_open:
                rows += [row(model, _variant(model)) for model in group]
        return rows
    if shown.order == "size":
        wanted.sort(key=lambda model: -model.size_bytes)
    else:
        wanted.sort(key=lambda model: model.last_used or _LONG_AGO, reverse=True)
    return [row(model, f"{model.name} {model.variant}".rstrip()) for model in wanted]


def publisher_of(model: LocalModel) -> str:
    """Whose repository it is from; empty where unknown."""
    return model.repo.partition("/")[0]


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
    return GroupRow(
        name=first.name,
        publisher=publisher,
        n_params=max(model.n_params for model in group),
        size_bytes=sum(model.size_bytes for model in group),
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

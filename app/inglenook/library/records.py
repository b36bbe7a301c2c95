"""A model on this machine, and the names that it goes by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from inglenook.errors import AppError, ModelNotFound
from inglenook.library.names import parse_file_name
from inglenook.library.sidecars import Made


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A file that goes with a model, and is none.

    Attributes:
        kind: As `GgufHeader.kind` gives it: “mmproj” is what sees pictures.
        base: Name of the model that it goes with; empty where its name tells none.
    """

    path: Path
    kind: str
    base: str
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalModel:
    """A model on this machine.

    Attributes:
        path: Its file; of a split model, the first.
        name: As in “Qwen3-8B”.
        variant: Its quantization label, as in “Q4_K_M”; empty where unknown.
        repo: `org/repo`, where its folders tell; else empty.
        size_bytes: Of all its files, without companions.
        n_files: How many it is split into; 1 if it is not.
        companions: What lies beside it and goes with it.
        context_tokens: Length of the context that it was trained for.
        sampling: What its maker recommends for choosing tokens, unchecked.
        is_starter: Whether it is the one that comes with the program.
        program: Key of the other program that it belongs to, which alone may change
            or delete it; empty for none.
        aliases: What else that program calls it.
        made: What it was made from here; None for one that came from elsewhere.
        last_used: When it was loaded last, with time zone; None if never.
        error: Why it cannot be used; None if it can.
    """

    path: Path
    name: str
    variant: str
    repo: str
    size_bytes: int
    n_files: int = 1
    companions: tuple[Companion, ...] = ()
    architecture: str = ""
    n_params: int = 0
    context_tokens: int = 0
    sampling: Mapping[str, float] = field(default_factory=dict)
    is_starter: bool = False
    program: str = ""
    aliases: tuple[str, ...] = ()
    made: Made | None = None
    last_used: datetime | None = None
    error: AppError | None = None

    @property
    def is_missing(self) -> bool:
        """Whether it was used once, and its file is not there now."""
        return isinstance(self.error, ModelNotFound)

    @property
    def label(self) -> str:
        """Name and variant, as `Library.find` takes them: “Qwen3-8B:Q4_K_M”."""
        return f"{self.name}:{self.variant}" if self.variant else self.name


def file_names(model: LocalModel) -> set[str]:
    """What its file is called, and without its ending."""
    return {model.path.name, model.path.stem, parse_file_name(model.path.name).whole}


def labels_of(model: LocalModel) -> set[str]:
    """Its names and those of its repository, with and without the variant."""
    names = {model.name, model.repo, model.repo.rpartition("/")[2], *model.aliases}
    names -= {""}
    ends = ("", f":{model.variant}", f" {model.variant}")
    return {name + end for name in names for end in ends}


def tell_apart(models: Sequence[LocalModel]) -> list[str]:
    """For each model, its label; its path where others have the same label."""
    labels = [model.label for model in models]
    return [
        label if labels.count(label) == 1 else str(model.path)
        for label, model in zip(labels, models, strict=True)
    ]

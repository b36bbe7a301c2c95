"""Which variants are to be compared, and with which of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from inglenook.library.records import LocalModel

#: Variants that others are made of, the best first.
SOURCES = ("F32", "BF16", "F16")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Variants of one model.

    Attributes:
        models: The reference first, then by size.
    """

    models: tuple[LocalModel, ...] = ()

    @property
    def reference(self) -> Path | None:
        """The file that the others are compared with."""
        return self.models[0].path if self.models else None

    @property
    def paths(self) -> tuple[Path, ...]:
        """Their files."""
        return tuple(model.path for model in self.models)

    def referring_to(self, path: Path) -> "Chosen":
        """With another reference."""
        ordered = sorted(self.models, key=lambda model: -model.size_bytes)
        ordered.sort(key=lambda model: model.path != path)
        return replace(self, models=tuple(ordered))

    def with_model(self, model: LocalModel) -> "Chosen":
        """With one more."""
        more = replace(self, models=(*self.models, model))
        return more.referring_to(self.reference or model.path)

    def without(self, path: Path) -> "Chosen":
        """With one less; the reference stays."""
        return replace(
            self, models=tuple(each for each in self.models if each.path != path)
        )


def choose(models: Iterable[LocalModel]) -> Chosen:
    """All of these, the largest as the reference."""
    ordered = sorted(models, key=lambda model: -model.size_bytes)
    return Chosen(tuple(ordered))


def one_of_each(models: Iterable[LocalModel]) -> list[LocalModel]:
    """Without those that are here more than once, the same in another place."""
    apart = {(model.variant, model.size_bytes): model for model in models}
    return list(apart.values())


def group_by_name(models: Iterable[LocalModel]) -> dict[str, list[LocalModel]]:
    """The usable variants of each model, by its name."""
    groups: dict[str, list[LocalModel]] = {}
    for model in models:
        if model.error is None:
            groups.setdefault(model.name, []).append(model)
    return groups


def find_source(models: Iterable[LocalModel]) -> LocalModel | None:
    """The variant that others can be made of; None where all are quantized."""
    whole = [each for each in models if each.variant in SOURCES]
    return min(whole, key=lambda each: SOURCES.index(each.variant), default=None)

"""Which models are ticked, and what can be done with them together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from inglenook.library.scan import LocalModel

#: Why models cannot be compared; empty where they can.
Hindrance = Literal["", "few", "others", "damaged"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Models that are ticked.

    Attributes:
        paths: Their files.
        anchor: The file that was ticked last, where a range begins.
    """

    paths: frozenset[Path] = frozenset()
    anchor: Path | None = None

    def toggled(self, path: Path) -> "Choice":
        """With this one ticked, or not any more."""
        return Choice(self.paths ^ {path}, path)

    def extended(self, path: Path, order: Sequence[Path]) -> "Choice":
        """With all ticked from the last one to this one.

        Args:
            path: Where the range ends.
            order: The files as they are shown.
        """
        if self.anchor not in order:
            return self.toggled(path)
        first, last = sorted((order.index(self.anchor), order.index(path)))
        return replace(self, paths=self.paths | set(order[first : last + 1]))

    def within(self, models: Iterable[LocalModel]) -> "Choice":
        """Without those that are not there any more."""
        return replace(self, paths=self.paths & {model.path for model in models})


def hindrance_of(models: Sequence[LocalModel]) -> Hindrance:
    """What keeps models from being compared: they must be variants of one."""
    if any(model.error is not None for model in models):
        return "damaged"
    if len({model.name.casefold() for model in models}) > 1:
        return "others"
    return "few" if len(models) < 2 else ""

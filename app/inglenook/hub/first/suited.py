"""Which three of the well-known models suit this machine.

1.  The best that runs well: at least about as fast as people read; all of it on GPUs,
    or else in half of the RAM.
2.  A quick one: of another maker, and at most two thirds as large.
3.  The most capable one that is still fluent; where that is the first, one that is
    good at something else.

What does not fit into the RAM that is free now is left out. Where fewer than three are
found so, the most capable of the others follow.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from inglenook.hardware.records import Host, Inventory
from inglenook.hub.first.known import KnownModel, known_models, shapes_of, variants_of
from inglenook.hub.preview import Outlook, Shapes, outlooks
from inglenook.hub.recommend import recommend
from inglenook.hub.variants import Variant
from inglenook.offload.planner import Wishes

#: Why a model is among the three.
Role = Literal["best", "quick", "capable", "other"]

#: What the plans are made for where the user has not chosen a context.
CONTEXT_TOKENS = 8192
_N_CHOSEN = 3
_QUICK_SIZE = 2 / 3
#: Of the RAM, for a model to chat with beside everything else.
_RAM_SHARE = 0.5

_Rule = tuple[Role, Callable[["Suited"], bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suited:
    """A model that suits the machine, at the variant that suits it best.

    Attributes:
        role: Why it was chosen.
        variant: Its size is approximate, and its files are not those of the hub.
    """

    role: Role
    model: KnownModel
    variant: Variant
    outlook: Outlook

    @property
    def key(self) -> str:
        """What tells it from the others: `author/name:LABEL`."""
        return f"{self.model.repo}:{self.variant.label}"

    @property
    def runs_well(self) -> bool:
        """Whether it answers about as fast as people read, or faster."""
        return self.outlook.speed in ("fast", "fluent")


def choose_suited(
    inventory: Inventory, wishes: Wishes, models: Sequence[KnownModel] = ()
) -> Generator[None, None, tuple[Suited, ...]]:
    """Plan the known models, and choose three; fewer where fewer fit.

    Args:
        inventory: The machine, measured just now.
        wishes: What the user has set.
        models: To choose from, the most capable first; empty for all known ones.
    """
    wishes = replace(wishes, context_tokens=wishes.context_tokens or CONTEXT_TOKENS)
    fitting = []
    for model in models or known_models():
        if (found := _planned(model, inventory, wishes)) is not None:
            fitting.append(found)
        yield None
    return _three(fitting, inventory.host)


def _planned(model: KnownModel, inventory: Inventory, wishes: Wishes) -> Suited | None:
    """A model at its best variant; None where none fits beside what runs now."""
    known = outlooks(Shapes(found=shapes_of(model)), inventory, wishes)
    best = recommend(variants_of(model), known, inventory.host)
    if best is None:
        return None
    outlook = known[best.path]
    if outlook.plan.bytes.host.total > inventory.host.available_bytes:
        return None
    return Suited(role="other", model=model, variant=best, outlook=outlook)


def _three(fitting: Sequence[Suited], host: Host) -> tuple[Suited, ...]:
    """Choose from what fits, the most capable first."""
    best = _best(fitting, host)
    if best is None:
        return ()
    chosen = {best.key: replace(best, role="best")}
    for role, is_meant in _rules(best, fitting):
        left = (each for each in fitting if each.key not in chosen)
        if len(chosen) < _N_CHOSEN and (found := next(filter(is_meant, left), None)):
            chosen[found.key] = replace(found, role=role)
    return tuple(chosen.values())


def _best(fitting: Sequence[Suited], host: Host) -> Suited | None:
    """What to begin with; the smallest where nothing runs well."""
    well = [each for each in fitting if each.runs_well]
    whole = [each for each in well if each.outlook.plan.mode == "full"]
    most_bytes = host.ram_bytes * _RAM_SHARE
    modest = [each for each in well if each.variant.size_bytes <= most_bytes]
    return next(iter(whole or modest or fitting[-1:]), None)


def _rules(best: Suited, fitting: Sequence[Suited]) -> tuple[_Rule, ...]:
    """Who is chosen beside the best; each rule once, the first that it meets."""
    most_bytes = best.variant.size_bytes * _QUICK_SIZE
    more_capable = {each.key for each in fitting[: fitting.index(best)]}

    def is_quick(each: Suited) -> bool:
        is_small = each.variant.size_bytes <= most_bytes
        return is_small and each.runs_well and each.model.maker != best.model.maker

    def is_different(each: Suited) -> bool:
        return each.runs_well and each.model.purpose != best.model.purpose

    return (
        ("quick", is_quick),
        ("capable", lambda each: each.runs_well and each.key in more_capable),
        ("other", is_different),
        ("other", lambda each: each.runs_well),
        ("other", lambda _: True),
    )

"""The places that hold a model: its devices, and the RAM."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inglenook.offload.plan import OffloadPlan, Share
from inglenook.translation import counted, listed

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place and its part of a plan.

    Attributes:
        name: As the plan calls it.
        layers: Which layers it holds, in words; empty where it holds all.
        most_bytes: What it could have given; None where that is not known.
        measured_bytes: What it really holds; None where that is not known.
    """

    name: str
    layers: str
    share: Share
    most_bytes: int | None = None
    measured_bytes: int | None = None

    @property
    def width_bytes(self) -> int:
        """What its bar shows, the empty part included."""
        return max(self.share.total, self.most_bytes or 0)


def places_of(plan: OffloadPlan, measured: tuple[int | None, ...]) -> list[Place]:
    """The devices of a plan, and the RAM.

    Args:
        plan: What would run where.
        measured: Bytes that each really holds, as `measured_bytes` gives them; empty
            before the model is loaded.
    """
    known = measured or (None,) * (len(plan.devices) + 1)
    sums = plan.bytes
    columns = (plan.devices, plan.split, sums.shares, sums.budgets, known[:-1])
    places = [
        Place(
            name=name,
            layers=_layers(n_layers),
            share=share,
            most_bytes=budget,
            measured_bytes=held,
        )
        for name, n_layers, share, budget, held in zip(*columns, strict=True)
    ]
    in_ram = Place(
        name=translate("Places", "RAM"),
        layers=_in_ram(plan),
        share=sums.host,
        measured_bytes=known[-1],
    )
    return [*places, in_ram]


def _layers(n_layers: int) -> str:
    return counted("Places", "%n layer(s)", n_layers)


def _in_ram(plan: OffloadPlan) -> str:
    if not plan.devices:
        return ""
    n_layers = plan.n_layers - plan.gpu_layers
    held = [_layers(n_layers)] if n_layers else []
    if plan.n_cpu_moe:
        held.append(counted("Places", "experts of %n layer(s)", plan.n_cpu_moe))
    return listed(held)

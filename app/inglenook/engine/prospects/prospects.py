"""How each model on this machine would run."""

import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inglenook.engine.experience import Experience
from inglenook.engine.plans import read_shape, wishes_of
from inglenook.hardware.records import Inventory
from inglenook.library.files import parts_of
from inglenook.library.scan import LocalModel
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.shape import ModelShape
from inglenook.settings.schema import Engine

#: A window is told of several models at once.
_STEP_S = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What to expect of a model here.

    Attributes:
        plan: What of it would run where; None where its header is too odd to tell.
    """

    plan: OffloadPlan | None = None


#: By the model's file.
Prospects = dict[Path, Prospect]


class Shapes:
    """Reads shapes of models, and again only those whose files have changed.

    Used by one thread at a time.
    """

    def __init__(self) -> None:
        self._known: dict[Path, tuple[list[tuple[int, int]], ModelShape | None]] = {}

    def read(self, path: Path) -> ModelShape | None:
        """The shape of a model; None where it makes no sense."""
        stamps = [_stamp(part) for part in parts_of(path)]
        known = self._known.get(path)
        if known is not None and known[0] == stamps:
            return known[1]
        shape = read_shape(path)
        self._known[path] = (stamps, shape)
        return shape


def look_ahead(
    models: Sequence[LocalModel],
    chosen: Engine,
    take_inventory: Callable[[], Inventory],
    experience: Experience,
    shapes: Shapes,
) -> Generator[Prospects | None, None, None]:
    """Find out what to expect of models, in their order.

    Args:
        models: Damaged ones are passed over.
        chosen: The user's settings for loading.
        take_inventory: Tells what there is to compute with.
        experience: What earlier loads came to.
        shapes: What was read of the models before.

    Yields:
        What was found out since the last time, a few times a second; else None.
    """
    inventory = take_inventory()
    # As a load does it: what the user fixed counts.
    wishes = replace(wishes_of(chosen), beyond_training=True)
    margins = _margins(experience)
    found: Prospects = {}
    told_at = time.monotonic()
    for model in models:
        if model.error is None:
            plan = _plan(shapes.read(model.path), inventory, wishes, margins)
            found[model.path] = Prospect(plan=plan)
        if found and time.monotonic() - told_at >= _STEP_S:
            yield found
            found, told_at = {}, time.monotonic()
        yield None
    yield found


def try_out(
    path: Path,
    chosen: Engine,
    inventory: Callable[[], Inventory],
    experience: Experience,
    shapes: Shapes,
) -> Generator[None, None, Prospect]:
    """Find out what to expect of one model with other settings.

    Args:
        path: Its file.
        chosen: The settings, which need not be the user's.
        inventory: Tells what there is to compute with.
        experience: What earlier loads came to.
        shapes: What was read of models before.
    """
    yield None
    wishes = replace(wishes_of(chosen), beyond_training=True)
    shape = shapes.read(path)
    plan = _plan(shape, inventory(), wishes, _margins(experience))
    return Prospect(plan=plan)


def _plan(
    shape: ModelShape | None,
    inventory: Inventory,
    wishes: Wishes,
    margins: Mapping[str, int],
) -> OffloadPlan | None:
    if shape is None:
        return None
    return plan_offload(shape, inventory, wishes, margins)


def _margins(experience: Experience) -> dict[str, int]:
    """What the engine that ran last has taken beyond its plans, by backend."""
    runs = experience.runs.all()
    return experience.margins.of_build(runs[-1].build) if runs else {}


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns

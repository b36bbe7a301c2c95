"""How each model on this machine would run, and how it ran before."""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inglenook.engine.calibration.records import Calibration, Speed
from inglenook.engine.experience import Experience
from inglenook.engine.plans import read_shape, wishes_of
from inglenook.engine.runs import Run
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
        speed: As it was measured last; None if it never was.
        measured_at: When that was, with time zone.
        peak_bytes: What it took in memory when it was loaded last; 0 if it never was.
    """

    plan: OffloadPlan | None = None
    speed: Speed | None = None
    measured_at: datetime | None = None
    peak_bytes: int = 0


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
    runs = {(run.model, run.variant): run for run in experience.runs.all()}
    found: Prospects = {}
    told_at = time.monotonic()
    for model in models:
        if model.error is None:
            run = runs.get((model.path.name, model.variant))
            measured = experience.calibrations.newest(model.path)
            plan = _plan(shapes.read(model.path), inventory, wishes)
            found[model.path] = _prospect(plan, run, measured)
        if found and time.monotonic() - told_at >= _STEP_S:
            yield found
            found, told_at = {}, time.monotonic()
        yield None
    yield found


def _plan(
    shape: ModelShape | None, inventory: Inventory, wishes: Wishes
) -> OffloadPlan | None:
    return plan_offload(shape, inventory, wishes) if shape is not None else None


def _prospect(
    plan: OffloadPlan | None, run: Run | None, measured: Calibration | None
) -> Prospect:
    return Prospect(
        plan=plan,
        speed=measured.speed if measured else None,
        measured_at=measured.measured_at if measured else None,
        peak_bytes=run.measured_bytes if run else 0,
    )


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns

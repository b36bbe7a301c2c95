"""Finds the settings that are fastest for a model, by trying them."""

from collections.abc import Generator, Sequence

import msgspec

from inglenook.engine.calibration.candidates import knobs_to_try
from inglenook.engine.calibration.records import (
    Calibration,
    Progress,
    Report,
    place_of,
)
from inglenook.engine.calibration.room import holds_twice, require_room
from inglenook.engine.calibration.search import Task, search_fastest
from inglenook.engine.experience import Experience
from inglenook.engine.inventory import (
    EngineInventory,
    engine_name,
    take_engine_inventory,
)
from inglenook.engine.outcomes import model_key
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.plans import Planned, load_plan_for, read_shape, want
from inglenook.engine.recall import Recall
from inglenook.engine.rungs import plan_for_rung
from inglenook.library.scan import LocalModel
from inglenook.offload.plan import OffloadPlan
from inglenook.settings.schema import Engine


def calibrate(
    model: LocalModel,
    chosen: Engine,
    engines: Sequence[Candidate],
    experience: Experience,
    *,
    running: OffloadPlan | None = None,
    is_known_enough: bool = False,
) -> Generator[Progress | None, None, Report]:
    """Find the settings that are fastest for a model, and keep them for its next load.

    It runs in engine processes of its own. Closing the generator ends them.

    Args:
        model: It.
        chosen: The user's settings: what they fix is not tried.
        engines: What it may be loaded with, the best first; the one that it was
            loaded with last is measured.
        experience: What earlier loads came to; the outcome is kept there.
        running: The plan by which the model is loaded, if it is.
        is_known_enough: What is known already is taken without measuring anew.

    Raises:
        EngineError: There is no room for another copy of the model, or it does not
            run with the defaults either.
    """
    engine = _engine_in_use(model, engines, experience)
    start = engine.start
    client = start()
    try:
        hello = yield from client.greet()
        found = yield from take_engine_inventory(hello, start, experience.probes)
    finally:
        client.close()
    known = experience.calibrations.find(hello, found.driver, model)
    if is_known_enough and known is not None:
        return Report(calibration=known)
    margins = experience.margins.read(engine_name(hello))
    wanted = want(model, read_shape(model.path), chosen, found, margins)
    recall = Recall(experience.outcomes, engine.key(hello, found.driver), wanted)
    planned = _default_plan(recall, running, known)
    require_room(planned, model.size_bytes, found)
    task = _task(model, chosen, planned, found)
    report = yield from search_fastest(task, start)
    experience.calibrations.write(hello, found.driver, model, report.calibration)
    return report


def _engine_in_use(
    model: LocalModel, engines: Sequence[Candidate], experience: Experience
) -> Candidate:
    """The engine that the model ran on last; at first the best one."""
    usable = [each for each in engines if not each.refusal]
    key = model_key(model.path, model.size_bytes)
    runs = [each for each in experience.runs.all() if each.key == key]
    names = {run.engine for run in runs[-1:]}
    return next((each for each in usable if each.name in names), usable[0])


def _default_plan(
    recall: Recall, running: OffloadPlan | None, known: Calibration | None
) -> Planned:
    """How the model is loaded where nothing was calibrated."""
    planned = plan_for_rung(recall.wanted, recall.first_rung())
    if running is None:
        return planned
    load = load_plan_for(_uncalibrated(running, known), planned.load)
    return Planned(load=load, offload=running)


def _uncalibrated(running: OffloadPlan, known: Calibration | None) -> OffloadPlan:
    """A plan with the batches that it had before these were calibrated."""
    if known is None or "ubatch_tokens" not in known.tuned:
        return running
    if running.ubatch != known.setting.ubatch_tokens:
        return running
    return msgspec.structs.replace(running, ubatch=known.default.ubatch_tokens)


def _task(
    model: LocalModel, chosen: Engine, planned: Planned, found: EngineInventory
) -> Task:
    """What is tried: the other kernels only where RAM holds two copies for that."""
    place = place_of(planned.load, planned.offload)
    knobs = knobs_to_try(chosen, planned.load, place)
    if not holds_twice(model.size_bytes, found):
        knobs = tuple(knob for knob in knobs if knob != "use_extra_bufts")
    return Task(
        path=model.path,
        model=f"{model.name} {model.variant}".strip(),
        plan=planned.load,
        place=place,
        knobs=knobs,
    )

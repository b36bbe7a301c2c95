"""The ladder: a plan that fails is followed by one that asks for less.

A lack of memory is answered by smaller batches, a smaller KV cache, a shorter context
where the user did not fix it, fewer layers on the GPU, and then none. A GPU that fails
otherwise is answered by the next engine; the last one goes on without a GPU. A crash
without one is answered by safe CPU kernels, and then by the next engine.

Each rung is a new engine process, and the model in it has made a smoke decode before
it counts. What was found out is remembered (`engine.recall`).
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import msgspec

from inglenook.engine.client import EngineClient
from inglenook.engine.correction import correct
from inglenook.engine.experience import Experience
from inglenook.engine.inventory import (
    engine_name,
    take_engine_inventory,
    why_no_gpu,
)
from inglenook.engine.messages import Loaded, LoadProgress
from inglenook.engine.packs.records import Trial
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.packs.store import BUILT_IN
from inglenook.engine.plans import read_shape, want
from inglenook.engine.recall import Recall
from inglenook.engine.rungs import (
    GPU_CRASHES,
    NO_GPU,
    Rung,
    next_rung,
    plan_for_rung,
    reason_for_rung,
)
from inglenook.engine.runs import describe_run
from inglenook.engine.standing import Standing
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineGarbled,
    EngineHung,
    EngineNotStarted,
)
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine

#: What another engine may mend where no rung is left; the rest is the model's fault.
_OF_THE_ENGINE = (EngineCrashed, EngineHung, EngineGarbled)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    model: LocalModel
    chosen: Engine
    engines: Sequence[Candidate]
    experience: Experience


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passed:
    """An engine that the next one stands in for.

    Attributes:
        cause: Why, as a clause.
        backends: What its GPUs are used through; empty where it did not come to that.
        keep: Remembers it, for when another engine holds.
    """

    engine: Candidate
    cause: str
    backends: str = ""
    keep: Callable[[], None] = lambda: None


def climb_down(
    model: LocalModel,
    chosen: Engine,
    engines: Sequence[Candidate],
    experience: Experience,
) -> Generator[LoadProgress | None, None, Standing]:
    """Load a model on the best rung that holds.

    Closing the generator ends the engine process.

    Args:
        model: What the user chose.
        chosen: The user's settings.
        engines: What it may be loaded with, the best first.
        experience: What earlier loads came to.

    Raises:
        EngineError: No rung holds; this is what the last one failed of.
    """
    task = _Task(model=model, chosen=chosen, engines=engines, experience=experience)
    passed: list[_Passed] = []
    *others, last = engines
    for engine in others:
        tried = yield from _try_engine(task, engine, passed)
        if isinstance(tried, Standing):
            break
        passed.append(tried)
    else:
        tried = yield from _try_last(task, last, passed)
    for each in passed:
        each.keep()
    return tried


def _try_engine(
    task: _Task, engine: Candidate, passed: Sequence[_Passed]
) -> Generator[LoadProgress | None, None, Standing | _Passed]:
    """The model on an engine that others stand in for."""
    probes = task.experience.probes
    if engine.refusal:
        return _Passed(engine=engine, cause=engine.refusal)
    if engine.build and probes.read(engine.build, ""):
        return _Passed(engine=engine, cause="it does not start")
    try:
        return (yield from _climb(task, engine, passed, is_last=False))
    except EngineNotStarted as error:
        keep = partial(probes.write, engine.build, "", error.text)
        is_fault = isinstance(error.__cause__, _OF_THE_ENGINE) and engine.build
        return _Passed(
            engine=engine,
            cause="it does not start",
            keep=keep if is_fault else lambda: None,
        )


def _try_last(
    task: _Task, engine: Candidate, passed: Sequence[_Passed]
) -> Generator[LoadProgress | None, None, Standing]:
    """The model on the last engine; if not even that starts, without a GPU before."""
    try:
        standing = yield from _climb(task, engine, passed, is_last=True)
    except EngineNotStarted:
        started = next((each for each in passed if each.backends), None)
        if started is None:
            raise
        started.keep()
        standing = yield from _climb(task, started.engine, (), is_last=True)
    assert isinstance(standing, Standing), "no engine stands in for the last one"
    return standing


def _climb(
    task: _Task, engine: Candidate, passed: Sequence[_Passed], *, is_last: bool
) -> Generator[LoadProgress | None, None, Standing | _Passed]:
    """The model on this engine's best rung that holds; or why the next one is tried."""
    client = engine.start()
    standing: Standing | None = None
    try:
        recall, cause = yield from _prepare(task, engine, client)
        rung = recall.first_rung()
        if engine is not task.engines[0]:
            rung = replace(rung, engine=engine.name)
        cause = cause or _why_next(recall, rung)
        while is_last or not cause:
            try:
                standing = yield from _stand(client, engine, recall, rung, passed)
            except EngineError as error:
                rung = _below(recall, rung, error, is_last=is_last)
                cause = _why_next(recall, rung)
                client.close()
                if is_last or not cause:
                    client = engine.start()
                    yield from client.greet()
            else:
                _remember(task, standing)
                return standing
        backends = " and ".join(Trial(gpus=recall.hello.gpus).gpu_backends)
        return _Passed(engine=engine, cause=cause, backends=backends, keep=recall.keep)
    finally:
        if standing is None:
            client.close()


def _prepare(
    task: _Task, engine: Candidate, client: EngineClient
) -> Generator[None, None, tuple[Recall, str]]:
    """What is known and wanted of the model; and why none of the GPUs can be used."""
    # While the engine starts.
    shape = read_shape(task.model.path)
    hello = yield from client.greet()
    known = task.experience
    found = yield from take_engine_inventory(hello, engine.start, known.probes)
    margins = known.margins.read(engine_name(hello))
    calibrated = known.calibrations.find(hello, found.driver, task.model)
    replan = partial(want, task.model, shape, task.chosen, found, calibrated=calibrated)
    wanted = replan(margins)
    traits = (found.driver, "" if engine.name == BUILT_IN else engine.name)
    recall = Recall(known.outcomes, hello, traits, wanted)
    if not recall.first_rung().cpu_only:
        recall.wanted = yield from correct(wanted, replan, margins, engine.start)
    return recall, why_no_gpu(found)


def _stand(
    client: EngineClient,
    engine: Candidate,
    recall: Recall,
    rung: Rung,
    passed: Sequence[_Passed],
) -> Generator[LoadProgress | None, None, Standing]:
    """Load on this rung."""
    recall.begin(rung)
    planned = plan_for_rung(recall.wanted, rung)
    loaded = yield from client.load(recall.wanted.path, planned.load)
    reason = reason_for_rung(recall.wanted, rung, _lost(passed, loaded))
    offload = planned.offload
    if offload is not None and rung != Rung():
        sentence = f"{reason[0].upper()}{reason[1:]}."
        offload = msgspec.structs.replace(offload, reason=sentence)
    return Standing(
        client=client,
        engine=engine.name,
        loaded=loaded,
        plan=planned.load,
        offload=offload,
        rung=rung,
        reason=reason,
        recall=recall,
    )


def _lost(passed: Sequence[_Passed], loaded: Loaded) -> dict[str, str]:
    """What was lost with the first engine, and why."""
    if not passed:
        return {}
    first = passed[0]
    what = f"not the engine “{first.engine.name}”"
    if first.backends and not loaded.devices:
        what = NO_GPU
    elif first.backends not in {"", loaded.backend}:
        what = f"no {first.backends}"
    return {what: first.cause}


def _why_next(recall: Recall, rung: Rung) -> str:
    """Why the next engine is to be tried, as a clause; empty where it is not."""
    if recall.fails:
        return "it crashes here"
    return (rung.cause or GPU_CRASHES) if rung.has_left_gpu else ""


def _below(recall: Recall, rung: Rung, error: EngineError, *, is_last: bool) -> Rung:
    """The rung to try after a failure; the same one where only the engine is left."""
    try:
        below = next_rung(recall.wanted, rung, error)
    except EngineError:
        if is_last or not isinstance(error, _OF_THE_ENGINE):
            raise
        recall.give_up(error)
        return rung
    recall.learn(error, rung, below)
    return below


def _remember(task: _Task, standing: Standing) -> None:
    """Keep what was found out for the next load."""
    known, recall, planned = task.experience, standing.recall, standing.offload
    recall.keep()
    if planned is not None:
        engine, loaded = recall.hello, standing.loaded
        known.margins.learn(engine_name(engine), planned, loaded.buffers)
        known.runs.add(
            describe_run(task.model, standing.engine, engine.engine, planned, loaded)
        )

"""The ladder: a plan that fails is followed by one that asks for less.

A lack of memory is answered by smaller batches, a smaller KV cache, a shorter context
where the user did not fix it, fewer layers on the GPU, and then none. A GPU that fails
otherwise is answered by the next engine; the last one goes on without a GPU. A crash
without one is answered by safe CPU kernels, and then by the next engine.

Each rung is a new engine process, and the model in it has made a smoke decode before
it counts. What was found out is remembered (`engine.recall`).
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import msgspec

from inglenook.engine.correction import correct
from inglenook.engine.experience import Experience
from inglenook.engine.inventory import (
    EngineInventory,
    engine_name,
    take_engine_inventory,
    why_no_gpu,
)
from inglenook.engine.messages import Hello, LoadProgress
from inglenook.engine.packs.records import backends_of
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.passed import (
    DOES_NOT_START,
    Passed,
    known_failure,
    what_is_lost,
)
from inglenook.engine.plans import read_shape, want
from inglenook.engine.probe import AT_START
from inglenook.engine.recall import ENGINE_CRASHES, Recall
from inglenook.engine.rungs import (
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
from inglenook.offload.shape import ModelShape
from inglenook.settings.schema import Engine

#: What another engine may mend where no rung is left; the rest is the model's fault.
_OF_THE_ENGINE = (EngineCrashed, EngineHung, EngineGarbled)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    model: LocalModel
    chosen: Engine
    engines: Sequence[Candidate]
    experience: Experience


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
    passed: list[Passed] = []
    *others, last = engines
    standing = yield from _try_others(task, others, passed)
    if standing is None:
        standing = yield from _try_last(task, last, passed)
    for each in passed:
        each.keep()
    return standing


def _try_others(
    task: _Task, engines: Sequence[Candidate], passed: list[Passed]
) -> Generator[LoadProgress | None, None, Standing | None]:
    """The model on the first engine that holds it; those before are then passed."""
    for engine in engines:
        tried = yield from _try_engine(task, engine, passed)
        if isinstance(tried, Standing):
            return tried
        passed.append(tried)
    return None


def _try_engine(
    task: _Task, engine: Candidate, passed: Sequence[Passed]
) -> Generator[LoadProgress | None, None, Standing | Passed]:
    """The model on an engine that others stand in for."""
    known = task.experience
    if failed := known_failure(engine, task.model, task.chosen, known):
        return failed
    try:
        return (yield from _Attempt(task, engine, passed, is_last=False).climb())
    except EngineNotStarted as error:
        keep = partial(known.probes.learn, engine.build, AT_START, error)
        return Passed(engine=engine, cause=DOES_NOT_START, keep=keep)


def _try_last(
    task: _Task, engine: Candidate, passed: Sequence[Passed]
) -> Generator[LoadProgress | None, None, Standing]:
    """The model on the last engine; if not even that starts, without a GPU before."""
    try:
        standing = yield from _Attempt(task, engine, passed, is_last=True).climb()
    except EngineNotStarted:
        started = next((each for each in passed if each.backends), None)
        if started is None:
            raise
        started.keep()
        others = [each for each in passed if each is not started]
        again = _Attempt(task, started.engine, others, is_last=True)
        standing = yield from again.climb()
    assert isinstance(standing, Standing), "no engine stands in for the last one"
    return standing


class _Attempt:
    """A model on one engine, in one process of it after the other.

    Args:
        task: What is to be loaded.
        engine: On what.
        passed: The better engines, and why they are not used.
        is_last: Whether no other engine stands in for this one.
    """

    def __init__(
        self,
        task: _Task,
        engine: Candidate,
        passed: Sequence[Passed],
        *,
        is_last: bool,
    ) -> None:
        self._task = task
        self._engine = engine
        self._passed = passed
        self._is_last = is_last

    def climb(self) -> Generator[LoadProgress | None, None, Standing | Passed]:
        """The model on its best rung that holds; or why the next engine is tried."""
        self._client = self._engine.start()
        tried: Standing | Passed | None = None
        try:
            tried = yield from self._climb()
        finally:
            if not isinstance(tried, Standing):
                self._client.close()
        return tried

    def _climb(self) -> Generator[LoadProgress | None, None, Standing | Passed]:
        known = self._task.experience
        # While the engine starts.
        shape = read_shape(self._task.model.path)
        hello = yield from self._client.greet()
        found = yield from take_engine_inventory(
            hello, self._engine.start, known.probes
        )
        left = partial(Passed, engine=self._engine, backends=backends_of(hello.gpus))
        if not self._is_last and (cause := why_no_gpu(found)):
            return left(cause=cause)
        recall = yield from _recall(self._task, self._engine, hello, found, shape)
        stood = yield from self._descend(recall)
        if not isinstance(stood, Standing):
            return left(cause=stood, keep=recall.keep)
        _remember(self._task, hello, stood)
        return replace(stood, build=hello.engine)

    def _descend(
        self, recall: Recall
    ) -> Generator[LoadProgress | None, None, Standing | str]:
        """From rung to rung; gives why the next engine is tried where none holds."""
        rung = recall.first_rung()
        if self._engine is not self._task.engines[0]:
            rung = replace(rung, engine=self._engine.name)
        while not (cause := self._why_next(recall, rung)):
            try:
                return (yield from self._stand(recall, rung))
            except EngineError as error:
                rung = self._below(recall, rung, error)
                self._client.close()
                if not self._why_next(recall, rung):
                    self._client = self._engine.start()
                    yield from self._client.greet()
        return cause

    def _stand(
        self, recall: Recall, rung: Rung
    ) -> Generator[LoadProgress | None, None, Standing]:
        """Load on this rung."""
        recall.begin(rung)
        planned = plan_for_rung(recall.wanted, rung)
        loaded = yield from self._client.load(recall.wanted.path, planned.load)
        lost = what_is_lost(self._passed, loaded)
        reason = reason_for_rung(recall.wanted, rung, lost)
        offload = planned.offload
        if offload is not None and rung != Rung():
            sentence = f"{reason[0].upper()}{reason[1:]}."
            offload = msgspec.structs.replace(offload, reason=sentence)
        return Standing(
            client=self._client,
            engine=self._engine.name,
            loaded=loaded,
            plan=planned.load,
            offload=offload,
            rung=rung,
            reason=reason,
            recall=recall,
        )

    def _why_next(self, recall: Recall, rung: Rung) -> str:
        """Why the next engine is to be tried, as a clause; empty where it is not."""
        if self._is_last:
            return ""
        if recall.fails:
            return ENGINE_CRASHES
        return rung.cause if rung.has_left_gpu else ""

    def _below(self, recall: Recall, rung: Rung, error: EngineError) -> Rung:
        """The rung to try after a failure; the same where only the engine is left."""
        try:
            below = next_rung(recall.wanted, rung, error)
        except EngineError:
            if self._is_last or not isinstance(error, _OF_THE_ENGINE):
                raise
            recall.give_up(error)
            return rung
        recall.learn(error, rung, below)
        return below


def _recall(
    task: _Task,
    engine: Candidate,
    hello: Hello,
    found: EngineInventory,
    shape: ModelShape | None,
) -> Generator[None, None, Recall]:
    """What is wanted of the model, and known of it on this engine."""
    known = task.experience
    margins = known.margins.read(engine_name(hello))
    calibrated = known.calibrations.find(hello, found.driver, task.model)
    replan = partial(want, task.model, shape, task.chosen, found, calibrated=calibrated)
    wanted = replan(margins)
    recall = Recall(known.outcomes, engine.key(hello, found.driver), wanted)
    if not recall.first_rung().cpu_only:
        recall.wanted = yield from correct(wanted, replan, margins, engine.start)
    return recall


def _remember(task: _Task, hello: Hello, standing: Standing) -> None:
    """Keep what was found out for the next load."""
    known, planned, loaded = task.experience, standing.offload, standing.loaded
    standing.recall.keep()
    if planned is not None:
        known.margins.learn(engine_name(hello), planned, loaded.buffers)
        known.runs.add(
            describe_run(task.model, standing.engine, hello.engine, planned, loaded)
        )

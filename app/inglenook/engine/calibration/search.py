"""The search: from the defaults to what is fastest, one change at a time."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from inglenook.engine.calibration.candidates import Cores, candidates_for
from inglenook.engine.calibration.judging import (
    gain_of,
    is_better,
    is_decided,
    median_speed,
)
from inglenook.engine.calibration.records import (
    Calibration,
    Knob,
    Place,
    Progress,
    Report,
    Setting,
    Speed,
    Trial,
)
from inglenook.engine.calibration.workbench import (
    FIRST,
    Amount,
    Workbench,
    amount_for,
)
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import LoadPlan
from inglenook.errors import EngineCrashed, EngineError, EngineHung
from inglenook.hardware.processor import allowed_cpus, count_cores

#: After so many seconds nothing more is tried.
_MOST_S = 60.0
#: Batches are compared only where the larger one is read in so many seconds.
_MOST_BATCH_S = 1.5
#: Pairs of the last comparison, that of the outcome with the defaults; and the least
#: that counts as no slower there.
_LAST_PAIRS = 3
_NOT_SLOWER = 0.99

_Pairs = list[tuple[Speed, Speed]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is measured.

    Attributes:
        path: The model's file.
        model: Its name and variant.
        plan: The defaults.
        place: Where it is computed.
        knobs: What is to be tried, in this order.
    """

    path: Path
    model: str
    plan: LoadPlan
    place: Place
    knobs: tuple[Knob, ...]


@dataclass(slots=True, kw_only=True)
class _Search:
    """How far the search is.

    Attributes:
        about: About how fast the defaults are.
        best: What is fastest so far.
        pairs: The defaults and the best, where they were measured in turn.
    """

    bench: Workbench
    about: Speed
    best: Setting
    ends_at: float
    trials: list[Trial] = field(default_factory=list)
    pairs: _Pairs = field(default_factory=list)


def search_fastest(
    task: Task, start: Callable[[], EngineClient]
) -> Generator[Progress | None, None, Report]:
    """Try one thing after the other, and compare what is best with the defaults.

    Closing the generator ends its processes.

    Args:
        task: What is measured.
        start: Starts an engine process.

    Raises:
        EngineError: The model does not run with the defaults.
    """
    bench = Workbench(task.path, task.plan, start)
    try:
        yield Progress(setting=bench.default, share=0.0)
        about = yield from _measure_defaults(bench, task.place)
        search = _Search(
            bench=bench,
            about=about,
            best=bench.default,
            ends_at=time.monotonic() + _MOST_S,
        )
        for knob in task.knobs:
            share = (1 + task.knobs.index(knob)) / (len(task.knobs) + 2)
            yield from _try_knob(search, knob, share)
        yield Progress(setting=search.best, share=1 - 1 / (len(task.knobs) + 2))
        return (yield from _conclude(search, task))
    finally:
        bench.close()


def _measure_defaults(bench: Workbench, place: Place) -> Generator[None, None, Speed]:
    """About how fast they are; without the fast kernels, if those crash."""
    try:
        return (yield from bench.measure(bench.default, FIRST))
    except (EngineCrashed, EngineHung):
        if place != "cpu" or not bench.plan.use_extra_bufts:
            raise
        bench.use_safe_kernels()
        return (yield from bench.measure(bench.default, FIRST))


def _try_knob(
    search: _Search, knob: Knob, share: float
) -> Generator[Progress | None, None, None]:
    """Try the values of one knob, and keep what is faster."""
    for candidate in candidates_for(knob, search.best, _cores()):
        amount = _amount(search, knob)
        if amount is None or time.monotonic() > search.ends_at:
            return
        yield Progress(setting=candidate, share=share)
        trial = yield from _try(search, candidate, amount)
        search.trials.append(trial)
        if trial.is_kept:
            search.best = candidate


def _amount(search: _Search, knob: Knob) -> Amount | None:
    """How much to measure a knob by; None where it is not tried."""
    if knob == "ubatch_tokens":
        n_prompt = search.best.ubatch_tokens
        is_fast = n_prompt <= _MOST_BATCH_S * search.about.prompt_tokens_per_s
        return Amount(n_prompt, 0) if is_fast else None
    if knob == "use_extra_bufts" and not search.bench.default.use_extra_bufts:
        return None
    return amount_for(search.about)


def _try(
    search: _Search, candidate: Setting, amount: Amount
) -> Generator[None, None, Trial]:
    """Compare a setting with what is fastest so far."""
    try:
        pairs = yield from _compare(search.bench, search.best, candidate, amount)
    except EngineError as error:
        return Trial(setting=candidate, reason=error.text)
    gains = _gains(pairs)
    is_kept = is_better(gains)
    if is_kept and search.best == search.bench.default and amount.n_answer:
        search.pairs = pairs
    elif is_kept:
        search.pairs = []
    return Trial(
        setting=candidate,
        speed=median_speed([after for _, after in pairs]),
        gain=median(gains),
        is_kept=is_kept,
    )


def _compare(
    bench: Workbench,
    before: Setting,
    after: Setting,
    amount: Amount,
    n_pairs: int | None = None,
) -> Generator[None, None, _Pairs]:
    """Measure two settings in turn, until it is clear which one is faster."""
    pairs: _Pairs = []
    while len(pairs) < n_pairs if n_pairs else not is_decided(_gains(pairs)):
        # Every other pair the other way round: what drifts cancels out.
        settings = (before, after) if len(pairs) % 2 == 0 else (after, before)
        speeds = {}
        for setting in settings:
            speeds[setting] = yield from bench.measure(setting, amount)
        pairs.append((speeds[before], speeds[after]))
    return pairs


def _conclude(search: _Search, task: Task) -> Generator[None, None, Report]:
    """The outcome: the defaults, unless something is not slower in the end."""
    bench, amount = search.bench, amount_for(search.about)
    default = bench.default
    if search.best != default and not search.pairs:
        try:
            search.pairs = yield from _compare(
                bench, default, search.best, amount, _LAST_PAIRS
            )
        except EngineError:
            search.best = default
    gain = median(_gains(search.pairs)) if search.best != default else 1.0
    if gain < _NOT_SLOWER:
        search.best = default
    if search.best == default:
        speed = yield from bench.measure(default, amount)
        search.pairs, gain = [(speed, speed)], 1.0
    befores, afters = zip(*search.pairs, strict=True)
    calibration = Calibration(
        model=task.model,
        place=task.place,
        default=default,
        setting=search.best,
        tuned=task.knobs,
        default_speed=median_speed(befores),
        speed=median_speed(afters),
        gain=min(max(gain, 1.0), 100.0),
        measured_at=datetime.now(UTC),
    )
    return Report(calibration=calibration, trials=tuple(search.trials))


def _gains(pairs: _Pairs) -> list[float]:
    return [gain_of(before, after) for before, after in pairs]


def _cores() -> Cores:
    return Cores(n_cores=count_cores(), n_logical=len(allowed_cpus()))

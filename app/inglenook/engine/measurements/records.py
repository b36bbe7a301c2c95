"""One measurement of a model, and what several of them say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean, stdev
from typing import Literal

from inglenook.engine.calibration.records import Speed
from inglenook.engine.messages import Loaded, Timings
from inglenook.offload.plan import OffloadPlan

#: What was measured: memory alone, a real answer, or tokens that mean nothing.
Source = Literal["load", "answer", "bench"]

#: Fewer tokens tell more of the start than of the speed.
LEAST_PROMPT_TOKENS, LEAST_ANSWER_TOKENS = 64, 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """How a model was loaded; measurements of the same are comparable.

    Attributes:
        build: Version of the engine, as `Hello.engine` tells it; empty if unknown.
        backend: What computed, as in “CPU” or “CUDA”.
        gpu_layers: Layers on GPUs, the output layer counted first.
        n_layers: Layers in all, the output layer included.
        n_cpu_moe: Layers whose experts stayed with the CPU.
        context_tokens: Length of the context.
        reason: Why it was loaded with less than planned, as a clause; empty where it
            was not.
    """

    build: str = ""
    backend: str
    gpu_layers: int
    n_layers: int
    n_cpu_moe: int = 0
    context_tokens: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What was measured once.

    Attributes:
        prompt_tokens_per_s: Rate of reading; None where too little was read.
        tokens_per_s: Rate of generation; None where too little was generated.
        peak_bytes: What llama.cpp took of all memory together.
        measured_at: When, with time zone.
    """

    source: Source
    circumstances: Circumstances
    prompt_tokens_per_s: float | None = None
    tokens_per_s: float | None = None
    peak_bytes: int = 0
    measured_at: datetime

    @property
    def has_rates(self) -> bool:
        """Whether it tells any speed."""
        return self.prompt_tokens_per_s is not None or self.tokens_per_s is not None


@dataclass(frozen=True, slots=True)
class Rate:
    """A speed that was measured a few times.

    Attributes:
        tokens_per_s: The mean.
        spread: Standard deviation; 0 of a single measurement.
        n: How often it was measured.
    """

    tokens_per_s: float
    spread: float = 0.0
    n: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeds:
    """What is known of a model's file.

    Attributes:
        prompt: None if it was never measured; likewise the next.
        peak_bytes: What llama.cpp took of all memory together; 0 if unknown.
        circumstances: How it was loaded when it was measured last; None where only
            calibration measured it.
        measured_at: When last, with time zone.
    """

    prompt: Rate | None = None
    answer: Rate | None = None
    peak_bytes: int = 0
    circumstances: Circumstances | None = None
    measured_at: datetime

    @property
    def has_rates(self) -> bool:
        """Whether it tells any speed."""
        return self.prompt is not None or self.answer is not None


def circumstances_of(
    loaded: Loaded, plan: OffloadPlan | None, *, build: str = "", reason: str = ""
) -> Circumstances:
    """How a model was loaded.

    Args:
        loaded: What the engine said.
        plan: The sum behind it, if there is one.
        build: Version of the engine.
        reason: Why less than planned, as a clause.
    """
    return Circumstances(
        build=build,
        backend=loaded.backend,
        gpu_layers=plan.gpu_layers if plan is not None else loaded.gpu_layers,
        n_layers=loaded.n_layers,
        n_cpu_moe=plan.n_cpu_moe if plan is not None else 0,
        context_tokens=loaded.context_tokens,
        reason=reason,
    )


def peak_of(loaded: Loaded) -> int:
    """What llama.cpp took of all memory, in bytes."""
    return sum(each.size_bytes for each in loaded.buffers)


def rates_of(timings: Timings) -> tuple[float | None, float | None]:
    """The speeds of reading and of writing in an answer, where it was long enough."""
    n_read = timings.prompt_tokens - timings.reused_tokens
    read = timings.prompt_tokens_per_s if n_read >= LEAST_PROMPT_TOKENS else 0.0
    is_long = timings.generated_tokens >= LEAST_ANSWER_TOKENS
    written = timings.tokens_per_s if is_long else 0.0
    return read or None, written or None


def sum_up(measured: Sequence[Measurement]) -> Speeds | None:
    """What measurements of a file say, each figure as it was measured last.

    A mean is of those that were made alike. What the last one did not measure, as the
    speed of a short answer or any of a load, stands as an earlier one found it.

    Args:
        measured: The newest last; without any, nothing is known.
    """
    if not measured:
        return None
    newest = next((each for each in reversed(measured) if each.has_rates), measured[-1])
    return Speeds(
        prompt=_newest_rate(
            [(m.prompt_tokens_per_s, m.circumstances) for m in measured]
        ),
        answer=_newest_rate([(m.tokens_per_s, m.circumstances) for m in measured]),
        peak_bytes=measured[-1].peak_bytes,
        circumstances=newest.circumstances,
        measured_at=newest.measured_at,
    )


def with_speed(found: Speeds | None, speed: Speed, measured_at: datetime) -> Speeds:
    """What is known of a model that calibration alone has measured.

    Args:
        found: What else is known.
        speed: What calibration measured.
        measured_at: When it did.
    """
    return Speeds(
        prompt=_rate([speed.prompt_tokens_per_s or None]),
        answer=_rate([speed.tokens_per_s or None]),
        peak_bytes=found.peak_bytes if found is not None else 0,
        measured_at=measured_at,
    )


def _newest_rate(
    measured: Sequence[tuple[float | None, Circumstances]],
) -> Rate | None:
    """The mean of those that were made as the last one was."""
    told = [(rate, how) for rate, how in measured if rate is not None]
    return _rate([rate for rate, how in told if how == told[-1][1]])


def _rate(measured: Sequence[float | None]) -> Rate | None:
    rates = [each for each in measured if each is not None]
    if not rates:
        return None
    return Rate(fmean(rates), stdev(rates) if len(rates) > 1 else 0.0, len(rates))

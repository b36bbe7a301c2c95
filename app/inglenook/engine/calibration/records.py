"""Settings that calibration chooses between, and what it found out."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from inglenook.engine.messages import LoadPlan, Repetition
from inglenook.offload.plan import OffloadPlan

#: Where a model is computed: no layer on a GPU, some, or all.
Place = Literal["cpu", "mixed", "gpu"]
#: What settings are told apart by.
Knob = Literal["n_threads", "flash_attention", "ubatch_tokens", "use_extra_bufts"]

#: A typical turn: a question of some length, and its answer.
TURN_PROMPT_TOKENS, TURN_ANSWER_TOKENS = 256, 128

#: Where other programs take more of the processor, that is what is measured.
MOST_BUSY_PERCENT = 25.0

_Threads = Annotated[int, msgspec.Meta(ge=1, le=512)]
_Ubatch = Annotated[int, msgspec.Meta(ge=32, le=8192)]
_Rate = Annotated[float, msgspec.Meta(ge=0, le=1e7)]


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What a model can be run with; the names are those of `LoadPlan`."""

    n_threads: _Threads
    flash_attention: Literal["auto", "on", "off"]
    ubatch_tokens: _Ubatch
    use_extra_bufts: bool


class Speed(msgspec.Struct, frozen=True, kw_only=True):
    """How fast a model reads and writes, in tokens per second."""

    prompt_tokens_per_s: _Rate
    tokens_per_s: _Rate

    @property
    def turn_s(self) -> float:
        """Seconds of a typical turn, without the part that was not measured."""
        return _seconds(TURN_PROMPT_TOKENS, self.prompt_tokens_per_s) + _seconds(
            TURN_ANSWER_TOKENS, self.tokens_per_s
        )


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """What is fastest for a model on an engine and a machine.

    Attributes:
        model: Name and variant, as in “Qwen3-8B Q4_K_M”.
        place: Where it was computed; elsewhere this does not hold.
        default: llama.cpp's defaults, as our plans have them.
        setting: The fastest.
        tuned: What of it was tried; the rest is as the user, or the plan, had it.
        default_speed: With the defaults.
        speed: With the fastest setting.
        gain: How many times faster a typical turn is; 1 where the defaults are kept.
        measured_at: When, with time zone.
    """

    model: str
    place: Place
    default: Setting
    setting: Setting
    tuned: tuple[Knob, ...]
    default_speed: Speed
    speed: Speed
    gain: Annotated[float, msgspec.Meta(ge=0.5, le=100)]
    measured_at: Annotated[datetime, msgspec.Meta(tz=True)]


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """A setting that was tried.

    Attributes:
        speed: None where it failed.
        gain: How many times faster a typical turn was than with what was fastest
            before; 0 where it failed.
        is_kept: Whether it became the fastest.
        reason: Why it failed, as a sentence; empty where it did not.
    """

    setting: Setting
    speed: Speed | None = None
    gain: float = 0.0
    is_kept: bool = False
    reason: str = ""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A calibration, and how it came about.

    Attributes:
        trials: In the order in which they were made; none where the result was known.
    """

    calibration: Calibration
    trials: tuple[Trial, ...] = ()


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """What is being measured.

    Attributes:
        setting: With what.
        share: How far all of it is, 0–1; an estimate.
    """

    setting: Setting
    share: float


def setting_of(plan: LoadPlan) -> Setting:
    """The setting of a plan."""
    return Setting(
        n_threads=plan.n_threads,
        flash_attention=plan.flash_attention,
        ubatch_tokens=plan.ubatch_tokens,
        use_extra_bufts=plan.use_extra_bufts,
    )


def speed_of(repetition: Repetition) -> Speed:
    """The speed of a repetition, as the engine tells it."""
    return Speed(
        prompt_tokens_per_s=repetition.prompt_tokens_per_s,
        tokens_per_s=repetition.tokens_per_s,
    )


def place_of(load: LoadPlan, offload: OffloadPlan | None) -> Place:
    """Where a plan has the model computed."""
    if load.devices == ():
        return "cpu"
    is_all = offload is not None and offload.mode == "full"
    return "gpu" if is_all else "mixed"


def _seconds(count: int, rate: float) -> float:
    return count / rate if rate else 0.0

"""What the engine is doing, as one record that the window shows in words."""

from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from inglenook.engine.messages import Loaded, Sampling
from inglenook.errors import AppError
from inglenook.offload.plan import OffloadPlan


class Phase(Enum):
    """Where the engine stands."""

    EMPTY = auto()
    LOADING = auto()
    READY = auto()
    ANSWERING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineState:
    """What the engine is doing.

    Attributes:
        path: The model's file; None while EMPTY, and until the default is found.
        model: The model's name, as in “Qwen3-8B”.
        variant: Its quantization label, as in “Q4_K_M”; empty where unknown.
        is_starter: Whether the model is the one that comes with the program.
        sampling: How its tokens are chosen.
        share: While LOADING, the share of the weights that is loaded, 0–1.
        loaded: What runs; set while READY or ANSWERING.
        plan: What of it runs where, with the sum and the reason; None while nothing
            runs, and where the model's header is too odd to tell.
        reason: Why a better plan does not run, as a clause for the state line
            (“safe CPU kernels: the fast ones crash here”); empty if none would
            be better.
        is_fallback: Whether that is because something failed; else it was planned so.
        error: Why it FAILED.
    """

    phase: Phase = Phase.EMPTY
    path: Path | None = None
    model: str = ""
    variant: str = ""
    is_starter: bool = False
    sampling: Sampling = field(default_factory=Sampling)
    share: float = 0.0
    loaded: Loaded | None = None
    plan: OffloadPlan | None = None
    reason: str = ""
    is_fallback: bool = False
    error: AppError | None = None

"""What is tried: one change at a time, those first that need no other load."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from inglenook.engine.calibration.records import Knob, Place, Setting
from inglenook.engine.messages import LoadPlan
from inglenook.settings.schema import Engine

#: With more cores than this, hyper-threads only get into each other's way.
_FEW_CORES = 8
#: A smaller batch than the plan's needs less memory, so that the plan still fits; the
#: smallest that is tried.
_LEAST_UBATCH_TOKENS = 256
_QUANTIZED_KV_TYPES = frozenset({"q8_0", "q5_1", "q5_0", "q4_1", "q4_0", "iq4_nl"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cores:
    """What threads can run on.

    Attributes:
        n_cores: Cores that speed llama.cpp up: no hyper-threads, no small ones.
        n_logical: All CPUs that this process may use.
    """

    n_cores: int
    n_logical: int


def knobs_to_try(chosen: Engine, plan: LoadPlan, place: Place) -> tuple[Knob, ...]:
    """What is left to us: what the user fixed stays, and so does what may crash.

    Args:
        chosen: The user's settings.
        plan: The defaults.
        place: Where it is computed; on a GPU the CPU's settings do not matter.
    """
    is_quantized = plan.kv_type in _QUANTIZED_KV_TYPES
    holds: dict[Knob, bool] = {
        "n_threads": place != "gpu" and not chosen.n_threads,
        # llama.cpp cannot read a quantized cache without it.
        "flash_attention": chosen.flash_attention == "auto" and not is_quantized,
        "ubatch_tokens": plan.ubatch_tokens > _LEAST_UBATCH_TOKENS,
        # Where the plan is without them, the fast kernels crash here.
        "use_extra_bufts": place != "gpu" and plan.use_extra_bufts,
    }
    return tuple(knob for knob, is_ours in holds.items() if is_ours)


def candidates_for(knob: Knob, best: Setting, cores: Cores) -> Iterator[Setting]:
    """The settings to try, each with one change of what is fastest so far."""
    values: Sequence[object]
    match knob:
        case "n_threads":
            values = thread_counts(best.n_threads, cores)
        case "flash_attention":
            values = ("off",)
        case "ubatch_tokens":
            values = (best.ubatch_tokens // 2,)
        case "use_extra_bufts":
            values = (False,)
    for value in values:
        yield msgspec.structs.replace(best, **{knob: value})


def thread_counts(n_now: int, cores: Cores) -> tuple[int, ...]:
    """Numbers of threads to try in place of one: a core left free, half, all CPUs."""
    n = cores.n_cores
    counts = [n, n - 1, n // 2]
    if n <= _FEW_CORES:
        counts.append(cores.n_logical)
    sensible = dict.fromkeys(each for each in counts if each >= 1)
    return tuple(each for each in sensible if each != n_now)

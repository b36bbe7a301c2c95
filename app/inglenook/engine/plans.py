"""What a model is first tried with: limited by nothing but the user."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psutil

from inglenook.engine.messages import LoadPlan, Sampling
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine

#: Context where the user leaves it to us; the model may be trained for less.
AUTOMATIC_CONTEXT_TOKENS = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be loaded.

    Attributes:
        size_bytes: Size of all its files.
        plan: The plan to try first.
        fixed_context: The user fixed the context: it is never made shorter.
    """

    path: Path
    size_bytes: int
    plan: LoadPlan
    fixed_context: bool


def want(model: LocalModel, chosen: Engine) -> Wanted:
    """What is to be loaded where the user chose this model and these settings."""
    known_tokens = model.context_tokens or AUTOMATIC_CONTEXT_TOKENS
    automatic_tokens = min(AUTOMATIC_CONTEXT_TOKENS, known_tokens)
    return Wanted(
        path=model.path,
        size_bytes=model.size_bytes,
        plan=LoadPlan(
            context_tokens=chosen.context_tokens or automatic_tokens,
            n_threads=chosen.n_threads or count_cores(),
            kv_type=chosen.kv_type,
            flash_attention=chosen.flash_attention,
            mlock=chosen.keep_in_memory,
        ),
        fixed_context=bool(chosen.context_tokens),
    )


def sampling_for(model: LocalModel, **chosen: float) -> Sampling:
    """How tokens are chosen: as the user says, else as the model's maker recommends.

    What the maker recommends outside of its range is passed over.

    Args:
        model: Whose recommendation counts.
        chosen: Values of `Sampling`'s fields that the user has set.

    Raises:
        msgspec.ValidationError: The user's values are outside of their ranges.
    """
    recommended = {}
    for name, value in model.sampling.items():
        with suppress(msgspec.ValidationError):
            msgspec.convert({name: value}, Sampling)
            recommended[name] = value
    return msgspec.convert({**recommended, **chosen}, Sampling)


def count_cores() -> int:
    """Cores that this process may use; hyper-threads do not speed llama.cpp up."""
    physical = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return min(physical, len(os.sched_getaffinity(0)))
    return physical

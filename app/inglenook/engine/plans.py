"""The plan that a model is first tried with, from what the user wishes."""

import os

import msgspec
import psutil

from inglenook.engine.messages import KvType, LoadPlan

#: Context where the user leaves it to us; the model may be trained for less.
AUTOMATIC_CONTEXT_TOKENS = 8192


class LoadWishes(msgspec.Struct, frozen=True, kw_only=True):
    """What the user fixed; the rest is chosen.

    Attributes:
        context_tokens: Length of the context; None leaves it to the program,
            which may then make it shorter where memory is short.
        n_threads: CPU threads; None is one for each core.
    """

    context_tokens: int | None = None
    n_threads: int | None = None
    kv_type: KvType = "f16"
    flash_attention: str = "auto"
    mlock: bool = False


def first_plan(wishes: LoadWishes, train_tokens: int) -> LoadPlan:
    """The plan that nothing but the user's wishes limits.

    Args:
        wishes: What the user fixed.
        train_tokens: Length of the context that the model was trained for; 0
            where its file does not say.
    """
    automatic = min(AUTOMATIC_CONTEXT_TOKENS, train_tokens or AUTOMATIC_CONTEXT_TOKENS)
    return msgspec.convert(
        {
            "context_tokens": wishes.context_tokens or automatic,
            "n_threads": wishes.n_threads or count_cores(),
            "kv_type": wishes.kv_type,
            "flash_attention": wishes.flash_attention,
            "mlock": wishes.mlock,
        },
        LoadPlan,
    )


def count_cores() -> int:
    """Cores that this process may use; hyper-threads do not speed llama.cpp up."""
    physical = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return min(physical, len(os.sched_getaffinity(0)))
    return physical

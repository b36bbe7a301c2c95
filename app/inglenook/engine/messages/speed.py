"""How fast an engine is, and its memory."""

from typing import Annotated

import msgspec

from inglenook.engine.messages.bounds import NotNegative, Positive
from inglenook.engine.messages.loading import FlashAttention


class TimeMemory(msgspec.Struct, frozen=True, tag=True):
    """Tell how fast the CPU reads its memory, with so many threads."""

    n_threads: Annotated[int, msgspec.Meta(ge=1, le=512)]


class MemoryTimed(msgspec.Struct, frozen=True, tag=True):
    """How fast the CPU reads its memory."""

    bytes_per_s: float


class Bench(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Measure the speed of the loaded model, with tokens that mean nothing.

    Each repetition begins with an empty KV cache: first a prompt is read, then tokens
    are generated behind it. Only computing is timed.

    Attributes:
        n_prompt: Tokens of the prompt; with 0, generation begins at once.
        n_generate: Tokens to generate one by one; may be 0 too.
        n_threads: CPU threads; None is what the model was loaded with.
        flash_attention: In place of the loaded plan's, in a context of its own that
            is kept for the next one; None is the loaded plan's.
        ubatch_tokens: Likewise.
    """

    n_prompt: NotNegative
    n_generate: NotNegative
    repetitions: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    n_threads: Annotated[int, msgspec.Meta(ge=1, le=512)] | None = None
    flash_attention: FlashAttention | None = None
    ubatch_tokens: Positive | None = None


class BenchProgress(msgspec.Struct, frozen=True, tag=True):
    """Tokens that were computed, of how many in all repetitions."""

    n_tokens: int
    n_total: int


class Repetition(msgspec.Struct, frozen=True, kw_only=True):
    """How fast one repetition was; 0 where nothing was asked for.

    Attributes:
        prompt_tokens_per_s: Rate of reading the prompt.
        tokens_per_s: Rate of generation.
    """

    prompt_tokens_per_s: float
    tokens_per_s: float


class Benched(msgspec.Struct, frozen=True, tag=True):
    """What was measured.

    Attributes:
        repetitions: Fewer than were asked for if it was stopped; the first may be
            slower than the others, as memory is touched for the first time.
    """

    repetitions: tuple[Repetition, ...]

"""How well a model foresees a text, and how far it is from another one."""

from typing import Annotated

import msgspec

from inglenook.engine.messages.bounds import Positive
from inglenook.engine.messages.reading import Inspect


class Score(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell how well the loaded model foresees a text, just as llama-perplexity does.

    The text is cut into chunks, each of which is read with an empty memory. Scored is
    what the model expects in the second half of each: it always knows half a chunk.

    Attributes:
        chunk_tokens: Length of a chunk; what remains of the text is left out.
        most_chunks: How many are scored, from the beginning; None is all.
        base_path: File to write what the model expected to (`engine.base_file`), for
            others to be compared with it; empty for none. It is replaced wholly or
            not at all.
    """

    text: str
    chunk_tokens: Annotated[int, msgspec.Meta(ge=8, le=2**20)] = 512
    most_chunks: Positive | None = None
    base_path: str = ""


class ScoreAnswer(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell how well the loaded model foresees each token of an answer.

    Attributes:
        prompt: What was answered.
        base_path: See `Score`.
    """

    prompt: Inspect
    answer: str
    base_path: str = ""


class ScoreProgress(msgspec.Struct, frozen=True, tag=True):
    """A chunk was scored.

    Attributes:
        n_total: Chunks in all.
        nll: Of each scored token its negative log-likelihood, in nats.
    """

    n_total: int
    nll: tuple[float, ...]


class Scored(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """All chunks were scored, or those before a stop; then no file was written.

    Attributes:
        chunk_tokens: Length of a chunk.
        step_tokens: Tokens that were computed at once.
    """

    chunk_tokens: int
    n_chunks: int
    step_tokens: int


class Diverge(msgspec.Struct, frozen=True, tag=True):
    """Tell how far from another model the loaded one is in what it expects.

    Attributes:
        base_path: What the other one expected, as `Score` or `ScoreAnswer` wrote it,
            or llama-perplexity. It also holds the text, as tokens.
    """

    base_path: str


class DivergenceProgress(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """A chunk was compared; each of the fields has a value for each scored token.

    Attributes:
        n_total: Chunks in all.
        nll: Negative log-likelihood, in nats.
        base_nll: That by the other model.
        kld: Kullback-Leibler divergence from the other model, in nats.
        p_change: What the token's probability is here, less what it is there.
        same_top: Whether both models hold the same token for the likeliest.
    """

    n_total: int
    nll: tuple[float, ...]
    base_nll: tuple[float, ...]
    kld: tuple[float, ...]
    p_change: tuple[float, ...]
    same_top: tuple[bool, ...]


class Choice(msgspec.Struct, frozen=True, array_like=True):
    """A token of an answer, and what two models would have said in its place.

    Attributes:
        text: As in the answer.
        base: What the other model holds for likeliest.
        own: What the loaded model does.
    """

    text: str
    base: str
    own: str


class Diverged(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """All chunks were compared, or those before a stop.

    Attributes:
        chunk_tokens: Length of a chunk.
        step_tokens: Tokens that were computed at once.
        choices: Of each token of an answer; none for a text.
    """

    chunk_tokens: int
    n_chunks: int
    step_tokens: int
    choices: tuple[Choice, ...] = ()

"""How well variants foresee a text, and how far each is from a reference.

The reference is scored first, and what it expected is written to a file; then each
variant is compared with that file, under the same conditions. Each has an engine of
its own, so that only one model is loaded at a time.
"""

from collections.abc import Generator
from pathlib import Path
from typing import Literal

import msgspec

from inglenook.compare.statistics import (
    Compared,
    Divergence,
    Estimate,
    divergence,
    mean,
    perplexity,
)
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import (
    Diverge,
    DivergenceProgress,
    LoadPlan,
    Score,
    ScoreProgress,
)
from inglenook.errors import TokenizersDiffer
from inglenook.library.tokenizer import read_tokenizer
from inglenook.offload.rope import Rope
from inglenook.translation import mark, translate
from inglenook.work import retelling

Effort = Literal["quick", "normal", "thorough"]

CHUNK_TOKENS = 512
#: How much of a text is scored, in chunks; None is all of it.
MOST_CHUNKS: dict[Effort, int | None] = {"quick": 4, "normal": 16, "thorough": None}
#: Hardly any text has longer ones on average: what is beyond is not looked at.
_MOST_CHARACTERS_OF_TOKEN = 32
#: Fewer than most texts have in a token, on average.
_BYTES_OF_TOKEN = 3
#: What is told of the first part of two tokenizers that differs.
_DIFFERENCES = {
    "model": mark("Compare", "its tokenizer is of another kind"),
    "pre": mark("Compare", "it cuts texts into words in another way"),
    "tokens": mark("Compare", "it has another vocabulary"),
    "merges": mark("Compare", "it joins letters to tokens in another way"),
}


class ReferenceQuality(msgspec.Struct, frozen=True, kw_only=True):
    """How well the reference foresees a text.

    Attributes:
        ppl: Perplexity.
        n_tokens: How many were scored.
        n_chunks: Parts of the text that they were scored in.
    """

    ppl: Estimate
    n_tokens: int
    n_chunks: int


class VariantQuality(msgspec.Struct, frozen=True, kw_only=True):
    """How far a variant is from the reference, by so many parts of the text."""

    divergence: Divergence
    n_chunks: int


class QualityProgress(msgspec.Struct, frozen=True, kw_only=True):
    """A chunk more was scored.

    Attributes:
        ppl: Perplexity so far.
        kld: Mean divergence from the reference so far; None for the reference.
    """

    n_chunks: int
    n_total: int
    ppl: float
    kld: float | None = None


def scoring_plan(plan: LoadPlan) -> LoadPlan:
    """A plan by which all variants compute alike, wherever their layers are."""
    return msgspec.structs.replace(
        plan,
        context_tokens=CHUNK_TOKENS,
        kv_type="f16",
        flash_attention="auto",
        rope=Rope(),
    )


def score_request(text: str, effort: Effort, base_path: Path | None = None) -> Score:
    """What to ask the engine of the reference.

    Args:
        text: As it stands in its file.
        effort: How much of it to score.
        base_path: Where what it expects is to be kept.
    """
    most_chunks = MOST_CHUNKS[effort]
    if most_chunks is not None:
        text = text[: most_chunks * CHUNK_TOKENS * _MOST_CHARACTERS_OF_TOKEN]
    return Score(
        text=text.removesuffix("\n"),
        chunk_tokens=CHUNK_TOKENS,
        most_chunks=most_chunks,
        base_path=str(base_path or ""),
    )


def estimated_chunks(text: str, effort: Effort) -> int:
    """About how many chunks are scored of a text, rather too many than too few."""
    n_chunks = max(1, len(text.encode()) // (_BYTES_OF_TOKEN * CHUNK_TOKENS))
    return min(n_chunks, MOST_CHUNKS[effort] or n_chunks)


def require_same_tokenizer(path: Path, reference: Path) -> None:
    """See to it that two models can be compared.

    Raises:
        TokenizersDiffer: They cut texts into other tokens.
        ModelFileError: One of them cannot be read.
    """
    own, other = read_tokenizer(path), read_tokenizer(reference)
    for part, difference in _DIFFERENCES.items():
        if getattr(own, part) != getattr(other, part):
            told = translate("Compare", difference)
            raise TokenizersDiffer(path.name, reference.name, told)


def measure_reference(
    client: EngineClient, request: Score
) -> Generator[QualityProgress | None, None, ReferenceQuality]:
    """Score the reference.

    Closing the generator cancels it, and then no file is left.

    Args:
        client: Its engine, with the model loaded by a `scoring_plan`.
        request: From `score_request`.

    Raises:
        EngineError: It cannot be scored so, or the process failed.
    """
    so_far = _Foreseen()
    scored = yield from retelling(client.score(request), so_far.add)
    return ReferenceQuality(
        ppl=perplexity(so_far.nll),
        n_tokens=len(so_far.nll),
        n_chunks=scored.n_chunks,
    )


def measure_variant(
    client: EngineClient, base_path: Path
) -> Generator[QualityProgress | None, None, VariantQuality]:
    """Compare a variant with the reference.

    Args:
        client: Its engine, with the model loaded by a `scoring_plan`.
        base_path: What the reference expected.

    Raises:
        EngineError: They cannot be compared so, or the process failed.
    """
    so_far = _Diverged()
    request = Diverge(str(base_path.absolute()))
    diverged = yield from retelling(client.diverge(request), so_far.add)
    return VariantQuality(
        divergence=divergence(so_far.compared),
        n_chunks=diverged.n_chunks,
    )


class _Foreseen:
    """What was scored so far of a reference."""

    def __init__(self) -> None:
        self.nll: list[float] = []
        self._n_chunks = 0

    def add(self, progress: ScoreProgress) -> QualityProgress:
        """A chunk more."""
        self.nll += progress.nll
        self._n_chunks += 1
        return QualityProgress(
            n_chunks=self._n_chunks,
            n_total=progress.n_total,
            ppl=perplexity(self.nll).value,
        )


class _Diverged:
    """What was compared so far of a variant."""

    def __init__(self) -> None:
        self.compared = Compared()
        self._n_chunks = 0

    def add(self, progress: DivergenceProgress) -> QualityProgress:
        """A chunk more."""
        self.compared.add(progress)
        self._n_chunks += 1
        return QualityProgress(
            n_chunks=self._n_chunks,
            n_total=progress.n_total,
            ppl=perplexity(self.compared.nll).value,
            kld=mean(self.compared.kld).value,
        )

"""Computes importance matrices, which help to make small variants of a model."""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from inglenook.compare.records import Text
from inglenook.compare.seats import fair_settings
from inglenook.engine.experience import Experience
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import CollectImportance, ImportanceProgress
from inglenook.engine.packs.selection import Candidate
from inglenook.library.names import parse_file_name
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine
from inglenook.work import retelling

#: As llama-imatrix cuts a text.
_CHUNK_TOKENS = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportanceOrder:
    """An importance matrix that is to be computed.

    Attributes:
        text: What the model is to read.
        target: The new file; what is there is replaced.
        most_chunks: How much of the text it reads, in chunks of 512 tokens; None is
            all of it.
    """

    model: LocalModel
    text: Text
    target: Path
    most_chunks: int | None = None


@dataclass(frozen=True, slots=True)
class ReadSoFar:
    """Chunks of the text that were read, of how many."""

    n_chunks: int
    n_total: int


def importance_path(source: Path, text: Path) -> Path:
    """Where the matrix of a model goes unless told otherwise: beside it."""
    file = parse_file_name(source.name)
    return source.with_name(f"{file.base or file.whole}-{text.stem}.imatrix.gguf")


def compute_importance(
    order: ImportanceOrder,
    chosen: Engine,
    engines: Sequence[Candidate],
    experience: Experience,
) -> Generator[ReadSoFar | None, None, Path]:
    """Have a model read a text, and write what that tells of its weights.

    Args:
        order: What to compute.
        chosen: The user's settings for loading.
        engines: What the model may be loaded with, the best first.
        experience: What earlier loads came to.

    Raises:
        EngineError: The model cannot be loaded or looked into, or the text is too
            short.
    """
    request = CollectImportance(
        text=order.text.content,
        target=str(order.target.absolute()),
        dataset=order.text.name,
        chunk_tokens=_CHUNK_TOKENS,
        most_chunks=order.most_chunks,
    )
    settings = fair_settings(chosen, _CHUNK_TOKENS)
    loading = climb_down(order.model, settings, engines, experience)
    standing = yield from retelling(loading, lambda _: None)
    with closing(standing.client) as client:
        yield from retelling(client.collect_importance(request), _read_so_far)
    return order.target


def _read_so_far(progress: ImportanceProgress) -> ReadSoFar:
    return ReadSoFar(progress.n_chunks, progress.n_total)

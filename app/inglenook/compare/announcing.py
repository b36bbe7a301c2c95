"""What a comparison will take of time, memory and disk, before it begins."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from inglenook.compare.base_file import BaseFiles, announced_bytes, read_base_file
from inglenook.compare.fitting import find_needed
from inglenook.compare.quality import (
    CHUNK_TOKENS,
    estimated_chunks,
    require_same_tokenizer,
)
from inglenook.compare.records import Announcement, Order, Phase, RefusedModel
from inglenook.compare.speed import COURSES
from inglenook.engine.measurements.store import Measurements
from inglenook.errors import ModelFileError
from inglenook.library.gguf import read_header
from inglenook.library.scan import LocalModel

#: What a computer reads of its memory and its disk where nothing was measured.
_MEMORY_BYTES_PER_S, _DISK_BYTES_PER_S = 10e9, 500e6
#: How many times faster prompts are read than answers are written, at least.
_PROMPT_GAIN = 4
#: Starting an engine; and what figures of quality cost beyond the model's own part.
_START_S, _SCORING_FACTOR = 1.5, 1.5
_TOKENS_OF_PROMPT = 64


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a comparison.

    Attributes:
        round: From 1 on, of `timing`; else 0.
        seconds: What it will take, rather too much.
    """

    path: Path
    phase: Phase
    round: int = 0
    seconds: float


def tasks_of(
    order: Order, models: Sequence[LocalModel], measurements: Measurements
) -> Iterator[Task]:
    """The parts of a comparison.

    Args:
        order: What is compared.
        models: Its models, as they were found.
        measurements: What is known of their speed.
    """
    for model in models:
        prompt_rate, answer_rate, _ = _rates(model, measurements)
        course = COURSES[order.effort]
        n_answered = len(order.prompts) * order.answer_tokens
        reading_s = model.size_bytes / _DISK_BYTES_PER_S
        lap_s = 2 * course.n_prompt / prompt_rate + course.n_generate / answer_rate
        seconds: dict[Phase, float] = {
            "checking": reading_s,
            "loading": _START_S + reading_s,
            "answering": n_answered / answer_rate + n_answered / prompt_rate,
            "scoring": _SCORING_FACTOR * _scored_tokens(order) / prompt_rate,
        }
        for phase, each_s in seconds.items():
            yield Task(path=model.path, phase=phase, seconds=each_s)
        for number in range(1, course.n_rounds + 1):
            yield Task(path=model.path, phase="timing", round=number, seconds=lap_s)


def announce(
    order: Order,
    models: Sequence[LocalModel],
    measurements: Measurements,
    base_files: BaseFiles,
) -> Announcement:
    """What a comparison will take.

    Args:
        order: What is compared.
        models: Its models as they were found, the reference first.
        measurements: What is known of their speed.
        base_files: Where is kept what the reference expects.

    Raises:
        ModelFileError: The reference cannot be read.
        BaseFileUnusable: The file of what it expects is none.
    """
    reference = models[0]
    refused = tuple(_refusals(models))
    out = {each.path for each in refused}
    models = [model for model in models if model.path not in out]
    needed = find_needed([model.path for model in models], order.context_tokens)
    n_chunks = n_scored_chunks(order)
    return Announcement(
        seconds=sum(each.seconds for each in tasks_of(order, models, measurements)),
        memory_bytes=max(needed.get(model.path, model.size_bytes) for model in models),
        disk_bytes=_disk_bytes(order, reference, n_chunks),
        free_disk_bytes=_free_bytes(base_files),
        n_chunks=n_chunks,
        is_measured=all(_rates(model, measurements)[2] for model in models),
        refused=refused,
    )


def n_scored_chunks(order: Order) -> int:
    """About how many chunks are scored; 0 for none.

    Raises:
        BaseFileUnusable: What the reference expects is to be read from a file, which
            holds nothing of that kind.
    """
    if order.base is not None:
        return read_base_file(order.base).n_chunks
    if order.text is None:
        return 0
    if order.chunks is None:
        return estimated_chunks(order.text.content, order.effort)
    return min(order.chunks, estimated_chunks(order.text.content, "thorough"))


def _scored_tokens(order: Order) -> int:
    return n_scored_chunks(order) * CHUNK_TOKENS


def _refusals(models: Sequence[LocalModel]) -> Iterator[RefusedModel]:
    """The variants that are none of the reference's model."""
    reference, *others = models
    for model in others:
        try:
            require_same_tokenizer(model.path, reference.path)
        except ModelFileError as error:
            yield RefusedModel(path=model.path, reason=error.text)


def _rates(model: LocalModel, measurements: Measurements) -> tuple[float, float, bool]:
    """Speeds of reading and of writing, and whether they were measured here."""
    speeds = measurements.speeds_of(model.path)
    if speeds is not None and speeds.prompt is not None and speeds.answer is not None:
        return speeds.prompt.tokens_per_s, speeds.answer.tokens_per_s, True
    answer_rate = _MEMORY_BYTES_PER_S / max(model.size_bytes, 1)
    return _PROMPT_GAIN * answer_rate, answer_rate, False


def _disk_bytes(order: Order, reference: LocalModel, n_chunks: int) -> int:
    """What is kept of what the reference expects of the text."""
    if order.text is None:
        return 0
    return announced_bytes(read_header(reference.path), n_chunks)


def _free_bytes(base_files: BaseFiles) -> int:
    folder = base_files.path_of("").parent
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free

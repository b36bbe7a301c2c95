"""How well the model foresees a text, and how far from another model it is in that."""

import shutil
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import msgspec
import numpy as np
import numpy.typing as npt

from inglenook.engine.base_file import (
    BaseFileNonsense,
    BaseHeader,
    read_base_header,
    read_tokens,
    row_words,
)
from inglenook.engine.host.cache import common_length
from inglenook.engine.host.chunk_reader import (
    ChunkReader,
    Stopped,
    open_reader,
)
from inglenook.engine.host.expectations import (
    Divergences,
    Tokens,
    Words,
    divergences,
    negative_log_likelihoods,
    pack,
    step_length,
)
from inglenook.engine.host.inspection import told
from inglenook.engine.host.model import Model
from inglenook.engine.host.prompt import tokenize, write_prompt
from inglenook.engine.host.refused import Refused
from inglenook.engine.host.tokens import Vocabulary
from inglenook.engine.messages import (
    Answer,
    Choice,
    CollectImportance,
    Diverge,
    Diverged,
    DivergenceProgress,
    Inspect,
    Message,
    Score,
    ScoreAnswer,
    Scored,
    ScoreProgress,
)
from inglenook.new_file import new_file
from inglenook.translation import mark
from inglenook.units import format_size

Send = Callable[[Answer], None]


def score(model: Model, request: Score | ScoreAnswer, send: Send) -> Scored:
    """Tell how well the model foresees a text, or an answer, chunk by chunk.

    Raises:
        Refused: It is too short, the file cannot be written, or llama.cpp cannot go
            on.
        PromptNotRendered: The chat template failed.
    """
    header, tokens = _cut(model, request)
    n_done = 0
    with (
        suppress(Stopped),
        open_reader(model, header.chunk_tokens) as reader,
        _new_base(request.base_path, header, tokens) as base,
    ):
        for chunk in chunks_of(tokens, header):
            nll = _score_chunk(reader, chunk, header.first, base)
            send(ScoreProgress(header.n_chunks, tuple(nll)))
            n_done += 1
    return Scored(
        chunk_tokens=header.chunk_tokens,
        n_chunks=n_done,
        step_tokens=step_length(header.n_vocab, header.chunk_tokens),
    )


def diverge(model: Model, request: Diverge, send: Send) -> Diverged:
    """Compare what the model expects with what another one did.

    Raises:
        Refused: That is not known, or of another vocabulary; or llama.cpp cannot go
            on.
    """
    with _open_base(request.base_path, model.vocabulary) as (file, header):
        chunks = chunks_of(read_tokens(file, header), header)
        choices: tuple[Choice, ...] = ()
        n_done = 0
        with suppress(Stopped), open_reader(model, header.chunk_tokens) as reader:
            for chunk in chunks:
                found = _compare(reader, chunk, header, file)
                send(_divergence_progress(found, header.n_chunks))
                n_done += 1
                if header.is_answer:
                    answer = chunk[header.first + 1 :]
                    choices = tuple(_choices(model.vocabulary, answer, found))
    return Diverged(
        chunk_tokens=header.chunk_tokens,
        n_chunks=n_done,
        step_tokens=step_length(header.n_vocab, header.chunk_tokens),
        choices=choices,
    )


def _cut(model: Model, request: Score | ScoreAnswer) -> tuple[BaseHeader, list[int]]:
    """What is to be scored, as tokens and where they lie."""
    if isinstance(request, Score):
        return cut_text(model.vocabulary, request)
    return _cut_answer(model, request)


def cut_text(
    vocabulary: Vocabulary, request: Score | CollectImportance
) -> tuple[BaseHeader, list[int]]:
    """A text as tokens, and how they lie in chunks.

    Raises:
        Refused: It is too short.
    """
    text = vocabulary.tokenize(request.text, add_special=True, parse_special=False)
    n_least = 2 * request.chunk_tokens
    if len(text) < n_least:
        raise Refused("text_too_short", numbers=(len(text), n_least))
    n_chunks = len(text) // request.chunk_tokens
    n_chunks = min(n_chunks, request.most_chunks or n_chunks)
    header = BaseHeader.of_text(request.chunk_tokens, vocabulary.n_tokens, n_chunks)
    return header, text[: header.n_tokens]


def _cut_answer(model: Model, request: ScoreAnswer) -> tuple[BaseHeader, list[int]]:
    prompt = request.prompt
    asked = tokenize(model, write_prompt(model, prompt))
    tokens = tokenize(model, write_prompt(model, _answered(prompt, request.answer)))
    n_asked = common_length(asked, tokens)
    if not 0 < n_asked < len(tokens):
        raise Refused("text_too_short", numbers=(len(tokens), n_asked + 1))
    header = BaseHeader(
        chunk_tokens=len(tokens),
        n_vocab=model.vocabulary.n_tokens,
        n_chunks=1,
        first=n_asked - 1,
        is_answer=True,
    )
    return header, tokens


def _score_chunk(
    reader: ChunkReader, chunk: Tokens, first: int, base: BinaryIO | None
) -> Iterator[float]:
    for logits, targets in reader.read(chunk, first):
        nll = negative_log_likelihoods(logits, targets)
        _require_finite(nll)
        yield from nll.tolist()
        if base is not None:
            base.write(pack(logits).data)


def _compare(
    reader: ChunkReader, chunk: Tokens, header: BaseHeader, base: BinaryIO
) -> Divergences:
    blocks = []
    for logits, targets in reader.read(chunk, header.first):
        rows = _read_rows(base, len(targets), row_words(header.n_vocab))
        found = divergences(logits, rows, targets)
        _require_finite(found.kld)
        blocks.append(found)
    return Divergences(*map(np.concatenate, zip(*blocks, strict=True)))


def _divergence_progress(found: Divergences, n_total: int) -> DivergenceProgress:
    return DivergenceProgress(
        n_total=n_total,
        nll=tuple(found.nll.tolist()),
        base_nll=tuple(found.base_nll.tolist()),
        kld=tuple(found.kld.tolist()),
        p_change=tuple(found.p_change.tolist()),
        same_top=tuple((found.choice == found.base_choice).tolist()),
    )


def _choices(
    vocabulary: Vocabulary, answer: Tokens, found: Divergences
) -> Iterator[Choice]:
    texts = [token.text for token in told(answer.tolist(), vocabulary)]
    bases, owns = found.base_choice.tolist(), found.choice.tolist()
    for text, base, own in zip(texts, bases, owns, strict=True):
        yield Choice(text, _spell(vocabulary, base), _spell(vocabulary, own))


def _spell(vocabulary: Vocabulary, token: int) -> str:
    return vocabulary.name(token).decode("utf-8", "replace")


def _answered(prompt: Inspect, answer: str) -> Inspect:
    """A prompt with its answer, which ends open."""
    if not prompt.messages:
        return msgspec.structs.replace(prompt, text=prompt.text + answer)
    messages = (*prompt.messages, Message("assistant", answer))
    return msgspec.structs.replace(prompt, messages=messages, continues=True)


def chunks_of(tokens: Sequence[int], header: BaseHeader) -> Tokens:
    """The tokens, a row for each chunk."""
    return np.array(tokens, np.int32).reshape(header.n_chunks, header.chunk_tokens)


def _require_finite(values: npt.NDArray[np.float64]) -> None:
    if not np.isfinite(values).all():
        raise Refused("not_finite", mark("Refusal", "its logits are no numbers"))


@contextmanager
def _new_base(
    path: str, header: BaseHeader, tokens: Sequence[int]
) -> Iterator[BinaryIO | None]:
    """A new base file, up to its rows; None where there is no path."""
    if not path:
        yield None
        return
    target = Path(path)
    try:
        with new_file(target) as part, part.open("wb") as file:
            _require_room(target.parent, header.size_bytes)
            file.write(header.pack())
            file.write(array("i", tokens))
            yield file
    except OSError as error:
        detail = (error.strerror or str(error)).lower()
        raise Refused("base_not_written", detail) from error


def _require_room(folder: Path, needed_bytes: int) -> None:
    free_bytes = shutil.disk_usage(folder).free
    if needed_bytes > free_bytes:
        raise Refused(
            "base_not_written",
            mark("Refusal", "it needs {0} of disk space, and {1} is free"),
            format_size(needed_bytes),
            format_size(free_bytes),
        )


@contextmanager
def _open_base(
    path: str, vocabulary: Vocabulary
) -> Iterator[tuple[BinaryIO, BaseHeader]]:
    """A base file of this vocabulary, at its tokens."""
    try:
        with Path(path).open("rb") as file:
            header = read_base_header(file)
            if header.n_vocab != vocabulary.n_tokens:
                raise Refused(
                    "base_unusable",
                    mark("Refusal", "it is of {0} tokens, and the model has {1}"),
                    header.n_vocab,
                    vocabulary.n_tokens,
                )
            yield file, header
    except BaseFileNonsense as error:
        raise Refused("base_unusable", str(error)) from error
    except OSError as error:
        detail = (error.strerror or str(error)).lower()
        raise Refused("base_unusable", detail) from error


def _read_rows(file: BinaryIO, n_rows: int, n_words: int) -> Words:
    data = file.read(2 * n_rows * n_words)
    if len(data) < 2 * n_rows * n_words:
        raise BaseFileNonsense(mark("Refusal", "it is cut off, or longer than it says"))
    return np.frombuffer(data, np.uint16).reshape(n_rows, n_words)

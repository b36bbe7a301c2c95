"""What a reference expected of a text, kept in files of llama.cpp's format.

`llama-perplexity --kl-divergence-base` writes the same, and reads what we write. They
are large: 16 MB for each chunk of 512 tokens with a vocabulary of 32,000.
"""

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

import msgspec
import psutil

from inglenook.compare.quality import CHUNK_TOKENS
from inglenook.engine.base_file import BaseFileNonsense, BaseHeader, read_base_header
from inglenook.engine.messages import LoadPlan, Score, ScoreAnswer
from inglenook.errors import BaseFileUnusable, FileNotWritten
from inglenook.kept_files import KeptFiles
from inglenook.library.header import ArraySummary, GgufHeader
from inglenook.new_file import new_file
from inglenook.translation import mark, translate

#: Most that all files take between two comparisons, and of what the disk has left.
MOST_BYTES = 8 * 2**30
_SHARE_OF_DISK = 0.25
_TOKENS_KEY = "tokenizer.ggml.tokens"


class BaseFiles(KeptFiles):
    """Keeps what references expected, for a comparison with another variant later.

    They lie in a folder of this process: another one may compare at the same time.

    Args:
        folder: Where such folders are; made with the first file.
        most_bytes: Most that all files may take together, once `trim` was called.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        own = folder / str(os.getpid())
        super().__init__(own, ".kld", most_bytes, _SHARE_OF_DISK)

    def path(
        self,
        reference: Path,
        engine: str,
        plan: LoadPlan,
        request: Score | ScoreAnswer,
    ) -> Path:
        """Where belongs what a reference expects; the file need not be there yet.

        Args:
            reference: The model.
            engine: `Hello.engine` of what computes it.
            plan: How it is loaded.
            request: What is scored.

        Raises:
            OSError: There is no such model.
        """
        state = reference.stat()
        what = (
            str(reference.absolute()),
            state.st_size,
            state.st_mtime_ns,
            engine,
            (plan.kv_type, plan.flash_attention, plan.use_extra_bufts, plan.rope),
            msgspec.structs.replace(request, base_path=""),
        )
        return self.path_of(hashlib.sha256(msgspec.json.encode(what)).hexdigest())

    def find(self, path: Path) -> bool:
        """Whether a file is there, and whole; it counts as used then."""
        try:
            read_base_file(path)
        except BaseFileUnusable:
            return False
        self.use(path)
        return True

    def clear(self) -> None:
        """Delete all files, and those of processes that ended without that."""
        super().clear()
        self.sweep()
        with suppress(OSError):
            self._folder.rmdir()

    def sweep(self) -> None:
        """Delete the files of processes that ended without that."""
        for folder in self._folder.parent.glob("*"):
            name = folder.name
            if name.isdecimal() and not psutil.pid_exists(int(name)):
                shutil.rmtree(folder, ignore_errors=True)


def announced_bytes(header: GgufHeader, n_chunks: int) -> int:
    """What the file of a reference will take on the disk.

    Args:
        header: Of the model.
        n_chunks: Chunks of the text that are scored.
    """
    return BaseHeader.of_text(CHUNK_TOKENS, _n_vocab(header), n_chunks).size_bytes


def read_base_file(path: Path) -> BaseHeader:
    """What a file is of, from wherever it comes.

    Raises:
        BaseFileUnusable: It is another file, or not whole.
    """
    try:
        with path.open("rb") as file:
            header = read_base_header(file)
    except OSError as error:
        raise BaseFileUnusable((error.strerror or str(error)).lower()) from error
    except BaseFileNonsense as error:
        raise BaseFileUnusable(translate("Refusal", str(error))) from error
    return header


def require_base_of(path: Path, model: GgufHeader) -> BaseHeader:
    """See to it that a model can be compared with what is expected in a file.

    Args:
        path: The file, from wherever it comes.
        model: Header of the model.

    Raises:
        BaseFileUnusable: It is another file, not whole, of another vocabulary, or of no
            text in chunks as ours.
    """
    header, n_vocab = read_base_file(path), _n_vocab(model)
    if header.n_vocab != n_vocab:
        words = mark("Refusal", "it is of {0} tokens, and the model has {1}")
        detail = translate("Refusal", words).format(header.n_vocab, n_vocab)
        raise BaseFileUnusable(detail)
    if header.is_answer or header.chunk_tokens != CHUNK_TOKENS:
        words = translate("Compare", "it is of no text in chunks of {n} tokens")
        raise BaseFileUnusable(words.format(n=CHUNK_TOKENS))
    return header


def export_base_file(path: Path, target: Path) -> None:
    """Copy a file for llama-perplexity; it appears only when it is whole.

    Raises:
        FileNotWritten: The system cannot write there.
    """
    try:
        with new_file(target) as part:
            shutil.copyfile(path, part)
    except OSError as error:
        raise FileNotWritten(target.name) from error


def _n_vocab(header: GgufHeader) -> int:
    tokens = header.metadata.get(_TOKENS_KEY)
    return len(tokens) if isinstance(tokens, tuple | ArraySummary) else 0

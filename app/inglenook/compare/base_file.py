"""What a reference expected of a text, kept in files of llama.cpp's format.

`llama-perplexity --kl-divergence-base` writes the same, and reads what we write. They
are large: 16 MB for each chunk of 512 tokens with a vocabulary of 32,000.
"""

import hashlib
import shutil
from pathlib import Path

import msgspec

from inglenook.compare.quality import CHUNK_TOKENS
from inglenook.engine.base_file import BaseFileNonsense, BaseHeader, read_base_header
from inglenook.engine.messages import LoadPlan, Score, ScoreAnswer
from inglenook.errors import BaseFileUnusable, FileNotWritten
from inglenook.kept_files import KeptFiles
from inglenook.library.header import ArraySummary, GgufHeader
from inglenook.translation import mark, translate

#: Most that all files take between two comparisons, and of what the disk has left.
MOST_BYTES = 8 * 2**30
_SHARE_OF_DISK = 0.25
_TOKENS_KEY = "tokenizer.ggml.tokens"


class BaseFiles(KeptFiles):
    """Keeps what references expected, for a comparison with another variant later.

    Args:
        folder: Its own; made with the first file.
        most_bytes: Most that all files may take together, once `trim` was called.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        super().__init__(folder, ".kld", most_bytes, _SHARE_OF_DISK)

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


def announced_bytes(header: GgufHeader, n_chunks: int) -> int:
    """What the file of a reference will take on the disk.

    Args:
        header: Of the model.
        n_chunks: Chunks of the text that are scored.
    """
    tokens = header.metadata.get(_TOKENS_KEY)
    n_vocab = len(tokens) if isinstance(tokens, tuple | ArraySummary) else 0
    return BaseHeader.of_text(CHUNK_TOKENS, n_vocab, n_chunks).size_bytes


def read_base_file(path: Path, n_vocab: int | None = None) -> BaseHeader:
    """What a file is of, from wherever it comes.

    Args:
        path: It.
        n_vocab: Tokens that it must be of, if that is known.

    Raises:
        BaseFileUnusable: It is another file, not whole, or of another vocabulary.
    """
    try:
        with path.open("rb") as file:
            header = read_base_header(file)
    except OSError as error:
        raise BaseFileUnusable((error.strerror or str(error)).lower()) from error
    except BaseFileNonsense as error:
        raise BaseFileUnusable(translate("Refusal", str(error))) from error
    if n_vocab not in (None, header.n_vocab):
        detail = translate(
            "Refusal", mark("Refusal", "it is of {0} tokens, and the model has {1}")
        )
        raise BaseFileUnusable(detail.format(header.n_vocab, n_vocab))
    return header


def export_base_file(path: Path, target: Path) -> None:
    """Copy a file for llama-perplexity; it appears only when it is whole.

    Raises:
        FileNotWritten: The system cannot write there.
    """
    part = target.with_name(target.name + ".part")
    try:
        shutil.copyfile(path, part)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise FileNotWritten(target.name) from error

"""What of a GGUF's tokenizer says whether another model cuts texts alike."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from inglenook.library.cursor import Cursor
from inglenook.library.gguf import read_counts, read_header, read_lead

_KEY = "tokenizer.ggml."


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokenizer:
    """SHA-256 of each part of a tokenizer; empty where the file has none.

    Attributes:
        model: How it works: by pairs, by pieces.
        pre: How texts are cut into words before.
        tokens: All tokens in their order.
        merges: Which pairs become one, in their order.
    """

    model: str = ""
    pre: str = ""
    tokens: str = ""
    merges: str = ""


def read_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a model; reads its header twice, all of the vocabulary.

    Args:
        path: The GGUF file; of a split model, the first.

    Raises:
        ModelFileError: It is no GGUF, damaged, or not readable.
    """
    header = read_header(path, is_whole=False)
    buffer = read_lead(path, header)
    cursor = Cursor(buffer, header.file_bytes)
    *_, n_keys = read_counts(cursor, path.name)
    parts: dict[str, str] = {}
    for _ in range(n_keys):
        name = cursor.identifier().removeprefix(_KEY)
        start = cursor.position
        cursor.value()
        if name in Tokenizer.__slots__:
            raw = buffer[start : cursor.position]
            parts[name] = hashlib.sha256(raw).hexdigest()
    return Tokenizer(**parts)

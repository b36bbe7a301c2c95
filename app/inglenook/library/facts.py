"""What the list of models needs of each file, remembered between starts."""

from pathlib import Path

import msgspec

from inglenook.errors import ModelNotFound
from inglenook.json_file import JsonFile
from inglenook.library.gguf import read_header

#: A file can claim a name of any length.
_MAX_TEXT = 100


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The gist of a header.

    Attributes:
        modified_ns: When the file was changed last; with its size, this tells
            whether the facts still hold.
        title: What its maker calls the model, on one line.
        n_params: Weights in this file, which may be a part of the model.
        n_shards: Files that the model is split into; 1 if it is not.
        sampling: What its maker recommends for choosing tokens, unchecked.
    """

    size_bytes: int
    modified_ns: int
    kind: str
    title: str
    file_type: str
    architecture: str
    n_params: int
    context_tokens: int
    n_shards: int
    sampling: dict[str, int | float]


def read_facts(path: Path) -> Facts:
    """Read and check a file's header.

    Raises:
        ModelFileError: As `read_header` does.
    """
    size_bytes, modified_ns = _stamp(path)
    header = read_header(path)
    return Facts(
        size_bytes=size_bytes,
        modified_ns=modified_ns,
        kind=header.kind,
        title=_on_one_line(header.name),
        file_type=header.file_type,
        architecture=_on_one_line(header.architecture),
        n_params=header.n_params,
        context_tokens=header.context_tokens,
        n_shards=max(1, header.split_count),
        sampling=header.sampling,
    )


class FactsCache:
    """Reads the facts of many files, and the header only of those that changed.

    One is made for each listing: it forgets the files that the listing has not
    asked for.

    Args:
        path: Where the facts are kept.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, Facts])
        self._known = self._file.read() or {}
        self._asked: dict[str, Facts] = {}

    def read(self, path: Path) -> Facts:
        """The facts of a file.

        Raises:
            ModelFileError: As `read_header` does.
        """
        key = str(path)
        facts = self._known.get(key)
        if facts is None or (facts.size_bytes, facts.modified_ns) != _stamp(path):
            facts = read_facts(path)
        self._asked[key] = facts
        return facts

    def save(self) -> None:
        """Keep what was asked for, if it is not what was known."""
        if self._asked != self._known:
            self._file.write(self._asked)


def _on_one_line(text: str) -> str:
    """What can be seen of a text of a file."""
    line = " ".join(text.split())[:_MAX_TEXT]
    return "".join(filter(str.isprintable, line))


def _stamp(path: Path) -> tuple[int, int]:
    """What changes with a file: its size, and when it was changed."""
    try:
        status = path.stat()
    except OSError as error:
        raise ModelNotFound(str(path)) from error
    return status.st_size, status.st_mtime_ns

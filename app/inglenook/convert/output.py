"""Writes a GGUF a block at a time."""

import hashlib
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inglenook.convert.safetensors import Array
from inglenook.convert.target import Written, new_target
from inglenook.errors import FileNotWritten

#: What llama.cpp's files are aligned to, in bytes.
ALIGNMENT = 32
#: Values that are worked on at once, so that memory stays small.
BLOCK_VALUES = 4 * 2**20
#: A window is told no more often.
_STEP_S = 1 / 30


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTensor:
    """A tensor that is to be written.

    Attributes:
        name: As llama.cpp calls it.
        shape: Rows first.
        type: llama.cpp's number of how its values are packed.
        n_bytes: What it takes.
        blocks: Gives its bytes, a block after the other.
    """

    name: str
    shape: tuple[int, ...]
    type: int
    n_bytes: int
    blocks: Callable[[], Iterator[Array]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file that is to be written: all of it is known but for its weights.

    Attributes:
        header: What stands before the tensors.
        tensors: In the order in which the header lists them.
    """

    header: bytes
    tensors: list[NewTensor]

    @property
    def size_bytes(self) -> int:
        """What it takes; exact."""
        return file_bytes(self.header, self.tensors)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFile:
    """A file that was written, with its hash."""

    size_bytes: int
    sha256: str


def file_bytes(header: bytes, tensors: Iterable[NewTensor]) -> int:
    """What a file with such a header and these tensors takes."""
    weights_bytes = sum(_aligned(tensor.n_bytes) for tensor in tensors)
    return _aligned(len(header)) + weights_bytes


def write_gguf(
    target: Path, new: NewFile
) -> Generator[Written | None, None, WholeFile]:
    """Write a file; where the generator is closed, nothing is left of it.

    Args:
        target: Where it goes; nothing may be there.
        new: The file.

    Yields:
        Progress at most 30 times a second, else None.

    Raises:
        TargetTaken: There is a file already.
        NoRoomToConvert: The disk does not hold it.
        FileNotWritten: The system does not let us write it.
    """
    with new_target(target, new.size_bytes) as part:
        sha256 = yield from _write(part, new)
    return WholeFile(size_bytes=new.size_bytes, sha256=sha256)


def _write(part: Path, new: NewFile) -> Generator[Written | None, None, str]:
    """Write all of it; gives its hash."""
    with _writing(part), part.open("wb") as file:
        hashed = _Hashed(file)
        hashed.write(new.header)
        hashed.pad(len(new.header))
        told_at = 0.0
        for n_done, tensor in enumerate(new.tensors):
            for block in tensor.blocks():
                hashed.write(block.data)
                now = time.monotonic()
                is_due = now - told_at >= _STEP_S
                told_at = now if is_due else told_at
                yield _progress(file.tell(), n_done, new) if is_due else None
            hashed.pad(tensor.n_bytes)
    return hashed.sha256


def _progress(done_bytes: int, done_tensors: int, new: NewFile) -> Written:
    return Written(done_bytes, new.size_bytes, done_tensors, len(new.tensors))


class _Hashed:
    """A file whose hash is known when it is written, without reading it again."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """Of what was written so far."""
        return self._digest.hexdigest()

    def write(self, data: bytes | memoryview) -> None:
        """Write some more."""
        self._file.write(data)
        self._digest.update(data)

    def pad(self, n_bytes: int) -> None:
        """Align what follows, after so many bytes."""
        self.write(bytes(_aligned(n_bytes) - n_bytes))


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileNotWritten(path.name) from error


def _aligned(n_bytes: int) -> int:
    return -(-n_bytes // ALIGNMENT) * ALIGNMENT

"""Writes a GGUF a block at a time."""

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inglenook.convert.safetensors import Array
from inglenook.convert.target import Written, new_target, writing
from inglenook.work import thinned

#: What llama.cpp's files are aligned to, in bytes.
_ALIGNMENT = 32
#: Values that are worked on at once, so that memory stays small.
BLOCK_VALUES = 4 * 2**20


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
    weights_bytes = sum(aligned(tensor.n_bytes) for tensor in tensors)
    return aligned(len(header)) + weights_bytes


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
        AlreadyDownloading: Somebody else is just writing it.
        NoRoomToConvert: The disk does not hold it.
        FileNotWritten: The system does not let us write it.
    """
    with new_target(target, new.size_bytes) as part:
        sha256 = yield from thinned(_write(part, new))
    return WholeFile(size_bytes=new.size_bytes, sha256=sha256)


def _write(part: Path, new: NewFile) -> Generator[Written, None, str]:
    """Write all of it; gives its hash."""
    with writing(part), part.open("wb") as file:
        hashed = _Hashed(file)
        hashed.write(new.header)
        hashed.pad(len(new.header))
        for n_done, tensor in enumerate(new.tensors):
            for block in tensor.blocks():
                hashed.write(block.data)
                yield Written(file.tell(), new.size_bytes, n_done, len(new.tensors))
            hashed.pad(tensor.n_bytes)
    return hashed.sha256


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
        self.write(bytes(aligned(n_bytes) - n_bytes))


def aligned(n_bytes: int) -> int:
    """Where what follows so many bytes begins."""
    return -(-n_bytes // _ALIGNMENT) * _ALIGNMENT

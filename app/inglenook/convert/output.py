"""Writes a GGUF a block at a time."""

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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


def write_gguf(
    target: Path, tensors: list[NewTensor], write_header: Callable[[Path], None]
) -> Generator[Written | None, None, int]:
    """Write a file; where the generator is closed, nothing is left of it.

    Args:
        target: Where it goes; nothing may be there.
        tensors: In the order in which the header lists them.
        write_header: Writes all that comes before the tensors into a new file.

    Yields:
        Progress at most 30 times a second, else None.

    Returns:
        The size of the file in bytes.

    Raises:
        TargetTaken: There is a file already.
        NoRoomToConvert: The disk does not hold it.
        FileNotWritten: The system does not let us write it.
    """
    total_bytes = sum(_aligned(tensor.n_bytes) for tensor in tensors)
    with new_target(target, total_bytes) as part:
        with _writing(target):
            write_header(part)
        yield from _append(part, tensors, total_bytes)
    return target.stat().st_size


def _append(
    part: Path, tensors: list[NewTensor], total_bytes: int
) -> Generator[Written | None, None, None]:
    with _writing(part), part.open("ab") as file:
        _pad(part.stat().st_size, file.write)
        start = file.tell()
        told_at = 0.0
        for tensor in tensors:
            for block in tensor.blocks():
                file.write(block.data)
                now = time.monotonic()
                is_due = now - told_at >= _STEP_S
                told_at = now if is_due else told_at
                yield Written(file.tell() - start, total_bytes) if is_due else None
            _pad(tensor.n_bytes, file.write)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileNotWritten(path.name) from error


def _aligned(n_bytes: int) -> int:
    return -(-n_bytes // ALIGNMENT) * ALIGNMENT


def _pad(n_bytes: int, write: Callable[[bytes], object]) -> None:
    write(bytes(_aligned(n_bytes) - n_bytes))

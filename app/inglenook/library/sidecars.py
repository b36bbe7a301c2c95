"""What lies beside a model's file: what it is to become, and where it came from."""

from pathlib import Path

import msgspec

from inglenook.library.files import read_small


class Sourced(msgspec.Struct, frozen=True):
    """Where a file came from, and what it was then.

    Attributes:
        paths: In the repository; several where pieces were joined.
        sha256: Of the file.
        modified_ns: Of the file, in nanoseconds since 1970.
    """

    endpoint: str
    repo: str
    commit: str
    paths: tuple[str, ...]
    size_bytes: int
    sha256: str
    modified_ns: int


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """What a file was made from on this machine, and what it was then.

    Attributes:
        source: Name of the model's file, in its folder.
        type: What most of its weights became, as in “Q4_K_M”.
        imatrix: Name of the importance matrix's file; empty for none.
        program: What made it, with its version.
        engine: llama.cpp's version, as its host tells it.
        sha256: Of the file.
    """

    source: str
    source_bytes: int
    type: str
    imatrix: str
    program: str
    engine: str
    size_bytes: int
    sha256: str


def part_path(target: Path) -> Path:
    """Where a file grows."""
    return target.with_name(f"{target.name}.part")


def journal_path(target: Path) -> Path:
    """Where it is told what the part is to become."""
    return target.with_name(f"{target.name}.part.json")


def source_path(target: Path) -> Path:
    """Where it is told where a whole file came from."""
    return target.with_name(f"{target.name}.source.json")


def made_path(target: Path) -> Path:
    """Where it is told what a file was made from."""
    return target.with_name(f"{target.name}.made.json")


def lock_path(target: Path) -> Path:
    """What whoever writes a file holds."""
    return target.with_name(f"{target.name}.part.lock")


def noted_source(target: Path) -> Sourced | None:
    """What was noted when a file had come, whatever became of it since.

    None where nothing was, or it makes no sense.
    """
    try:
        content = read_small(source_path(target))
        return msgspec.json.decode(content, type=Sourced)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None

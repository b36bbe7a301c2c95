"""What lies beside a model's file: what it is to become, and where it came from."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

import inglenook
from inglenook.json_file import NO_JSON, JsonFile
from inglenook.library.files import read_small

Note = TypeVar("Note")


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
        source: Name of the model's file, or of the folder that it was converted from.
        type: What most of its weights became, as in “Q4_K_M”.
        size_bytes: Of the file.
        sha256: Of the file.
        imatrix: Name of the importance matrix's file; empty for none.
        adapter: Name of the adapter that was merged into it; empty for none.
        program: What made it, with its version.
        engine: llama.cpp's version, as its host tells it; empty if it had no part.
        made_at: When, with time zone; None where it was not noted.
    """

    source: str
    source_bytes: int
    type: str
    size_bytes: int
    sha256: str
    imatrix: str = ""
    adapter: str = ""
    program: str = ""
    engine: str = ""
    made_at: datetime | None = None


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
    return _read(source_path(target), Sourced)


def noted_made(target: Path) -> Made | None:
    """What was noted when a file was made here; None where nothing was."""
    return _read(made_path(target), Made)


def note_made(target: Path, made: Made) -> None:
    """Note what a file was just made from, by this program.

    Args:
        target: The file.
        made: What is known of it, but for who made it and when.
    """
    program = f"Inglenook {inglenook.__version__}"
    now = datetime.now(UTC)
    note = msgspec.structs.replace(made, program=program, made_at=now)
    # What was there before may have been a download.
    source_path(target).unlink(missing_ok=True)
    JsonFile(made_path(target), Made).write(note)


def _read(note: Path, type_: type[Note]) -> Note | None:
    try:
        return msgspec.json.decode(read_small(note), type=type_)
    except NO_JSON:
        return None

"""What a folder of others becomes: planned first, then written."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

from inglenook.convert.names import Kind, converted_name, folder_title
from inglenook.convert.output import NewFile, write_gguf
from inglenook.convert.target import Written
from inglenook.library.files import size_of
from inglenook.library.sidecars import Made, note_made


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A GGUF that can be written.

    Attributes:
        folder: What it is made from.
        architecture: llama.cpp's name of it.
        type: That of most weights, as in “F16”.
        n_params: Its weights.
        sizes: What the file would take in each type; exact.
    """

    folder: Path
    kind: Kind
    architecture: str
    type: str
    n_params: int
    file: NewFile
    sizes: Mapping[str, int]

    @property
    def target(self) -> Path:
        """Where it goes unless told otherwise: into its folder."""
        return self.folder / converted_name(self.folder, self.kind, self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A file that was written.

    Attributes:
        architecture: llama.cpp's name of it.
        type: That of most weights, as in “F16”.
    """

    path: Path
    size_bytes: int
    sha256: str
    architecture: str
    type: str
    n_tensors: int


def write_plan(
    plan: Plan, target: Path | None = None
) -> Generator[Written | None, None, Converted]:
    """Write what was planned, and note beside it what it was made from.

    Args:
        plan: As it was planned just now.
        target: The new file; None is the plan's own.

    Yields:
        Progress at most 30 times a second, else None.

    Raises:
        CheckpointInvalid: The weights have become shorter.
        ValuesTooLarge: F16 does not hold them.
        TargetTaken: There is a file already.
        AlreadyDownloading: Somebody else is just writing it.
        NoRoomToConvert: The disk does not hold the new one.
        FileNotWritten: The system does not let us write it.
    """
    target = target or plan.target
    whole = yield from write_gguf(target, plan.file)
    made = Made(
        source=folder_title(plan.folder),
        source_bytes=sum(map(size_of, plan.folder.glob("*.safetensors"))),
        type=plan.type,
        size_bytes=whole.size_bytes,
        sha256=whole.sha256,
    )
    note_made(target, made)
    return Converted(
        path=target,
        size_bytes=whole.size_bytes,
        sha256=whole.sha256,
        architecture=plan.architecture,
        type=plan.type,
        n_tensors=len(plan.file.tensors),
    )

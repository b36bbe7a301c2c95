"""What the files of a model tell: their names, their headers, and where they lie."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from inglenook.errors import ModelFileError, ModelPartMissing, ModelUnreadable
from inglenook.library.facts import Facts
from inglenook.library.files import require_all, size_of
from inglenook.library.foreign import Foreign
from inglenook.library.names import (
    FileName,
    display_name,
    parse_file_name,
    shard_name,
)
from inglenook.library.records import Companion, LocalModel
from inglenook.library.sidecars import noted_made
from inglenook.translation import translate

#: Names that are checksums tell nobody anything.
_CHECKSUM = re.compile(r"(?:sha256[-:])?[0-9a-f]{64}", re.ASCII)


class NoLanguageModel(ModelUnreadable):
    """A GGUF that goes with a model, or is none of ours.

    Args:
        name: The file's.
        kind: As `GgufHeader.kind` gives it.
    """

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            name,
            translate(
                "Gguf", "it is no language model, but of the kind “{kind}”"
            ).format(kind=kind),
            hint=translate("Gguf", "Choose the model that it goes with."),
        )
        self.kind = kind


def describe(
    parts: Sequence[Path], read: Callable[[Path], Facts], origin: Foreign
) -> LocalModel:
    """A model, if it can be loaded as far as its headers tell.

    Args:
        parts: All its files.
        read: Gives the facts of a file.
        origin: What is known of its first file without reading it.

    Raises:
        NoLanguageModel: It goes with a model, or is something else.
        ModelFileError: It cannot be loaded.
    """
    file = file_name_of(parts[0])
    facts = [read(part) for part in require_all(parts)]
    first = facts[0]
    # Drafts for speculative decoding differ from models by their names only.
    kind = "mtp" if file.kind == "mtp" else first.kind
    if kind != "model":
        raise NoLanguageModel(parts[0].name, kind)
    if first.n_shards > len(parts):
        missing = shard_name(file.whole, len(parts) + 1, first.n_shards)
        raise ModelPartMissing(missing)
    return replace(
        _named(parts, file, first.title, origin),
        variant=file.variant or first.file_type,
        size_bytes=sum(part.size_bytes for part in facts),
        architecture=first.architecture,
        n_params=sum(part.n_params for part in facts),
        context_tokens=first.context_tokens,
        sampling=first.sampling,
        made=noted_made(parts[0]),
    )


def describe_damaged(
    parts: Sequence[Path], error: ModelFileError, origin: Foreign
) -> LocalModel | None:
    """A model that cannot be loaded; None for what is none by its name.

    Args:
        parts: All its files, there or not.
        error: Why it cannot be loaded.
        origin: What is known of its first file without reading it.
    """
    file = file_name_of(parts[0])
    if file.kind != "model":
        return None
    return replace(_named(parts, file, "", origin), error=error)


def describe_companion(parts: Sequence[Path], kind: str) -> Companion:
    """A file that is no language model, and goes with one.

    Args:
        parts: All its files.
        kind: What it is.
    """
    return Companion(
        path=parts[0],
        kind=kind,
        base=file_name_of(parts[0]).base,
        size_bytes=sum(map(size_of, parts)),
    )


def file_name_of(path: Path) -> FileName:
    """What the name of a file, and that of its folder, tell."""
    file = parse_file_name(path.name, folder=path.parent.name)
    return replace(file, base="") if _CHECKSUM.fullmatch(path.name) else file


def _named(
    parts: Sequence[Path], file: FileName, title: str, origin: Foreign
) -> LocalModel:
    """A model by what is known without its header but for its title."""
    path = parts[0]
    names = origin.names or (display_name(file, title=title, folder=_folder(path)),)
    return LocalModel(
        path=path,
        name=names[0],
        variant=file.variant,
        repo=origin.repo,
        size_bytes=sum(map(size_of, parts)),
        n_files=len(parts),
        program=origin.program,
        aliases=names[1:],
    )


def _folder(path: Path) -> str:
    """The folder that may name a model: not one that is called as a variant is."""
    folder = path.parent
    is_variant = folder.name == parse_file_name("x.gguf", folder=folder.name).variant
    return folder.parent.name if is_variant else folder.name

"""Models that are here more than once: one file with several names, or copies."""

import re
from collections import defaultdict
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inglenook.errors import ModelFileError
from inglenook.library.files import parts_of
from inglenook.library.folders import identity_of
from inglenook.library.scan import LocalModel
from inglenook.library.sidecars import noted_source
from inglenook.library.verify import verify
from inglenook.work import handing_over

#: Ollama calls its blobs so, and the Hub's cache its own.
_CHECKSUM = re.compile(r"(?:sha256[-:])?([0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """Models that are the same.

    Attributes:
        kind: One file with several names, or copies of each other.
        models: Two or more.
        wasted_bytes: What the copies take, beyond one of them.
    """

    kind: Literal["names", "copies"]
    models: tuple[LocalModel, ...]
    wasted_bytes: int


def find_twins(models: Iterable[LocalModel]) -> list[Twins]:
    """The models that are known to be the same, without reading their files."""
    sound = [model for model in models if model.error is None]
    named = _grouped(sound, _identities)
    alone = [group[0] for group in named]
    copies = _grouped(alone, known_checksums)
    return [
        *_twins("names", named),
        *_twins("copies", copies),
    ]


def compare_files(
    models: Iterable[LocalModel],
) -> Generator[None, None, list[Twins]]:
    """The models that are the same, after reading those that may be.

    Only files of the same size are read, and only those whose SHA-256 nobody noted.

    Yields:
        None, a few times for each file.
    """
    sound = [model for model in models if model.error is None]
    named = _grouped(sound, _identities)
    checksums: dict[Path, Hashable] = {}
    for group in _grouped([each[0] for each in named], lambda model: model.size_bytes):
        for model in group if len(group) > 1 else ():
            known = known_checksums(model)
            checksums[model.path] = known or (yield from _read_checksums(model))
    compared = [each[0] for each in named if each[0].path in checksums]
    copies = _grouped(compared, lambda model: checksums[model.path])
    return [*_twins("names", named), *_twins("copies", copies)]


def others_by_path(all_twins: Iterable[Twins]) -> dict[Path, tuple[Path, ...]]:
    """For each model that is here more than once, where else it is."""
    others: dict[Path, tuple[Path, ...]] = {}
    for twins in all_twins:
        paths = [model.path for model in twins.models]
        for path in paths:
            elsewhere = tuple(each for each in paths if each != path)
            others[path] = others.get(path, ()) + elsewhere
    return others


def known_checksums(model: LocalModel) -> tuple[str, ...]:
    """The SHA-256 of each file of a model, where all were noted; else empty."""
    known = _named_checksum if model.program else _noted_checksum
    noted = tuple(map(known, parts_of(model.path)))
    return noted if all(noted) else ()


def _named_checksum(path: Path) -> str:
    match = _CHECKSUM.fullmatch(path.resolve().name)
    return match[1] if match else ""


def _noted_checksum(path: Path) -> str:
    """What was noted when it was downloaded, if it is still that file."""
    source = noted_source(path)
    try:
        is_same = source is not None and source.modified_ns == path.stat().st_mtime_ns
    except OSError:
        return ""
    return source.sha256 if source is not None and is_same else ""


def _read_checksums(model: LocalModel) -> Generator[None, None, tuple[str, ...]]:
    try:
        verified = yield from handing_over(verify(model.path), lambda _: None)
    except ModelFileError:
        return (str(model.path),)
    return tuple(each.sha256 for each in verified)


def _identities(model: LocalModel) -> tuple[Hashable, ...]:
    return tuple(map(identity_of, parts_of(model.path)))


def _grouped(
    models: Iterable[LocalModel], key: Callable[[LocalModel], Hashable]
) -> list[tuple[LocalModel, ...]]:
    """Models with the same key together; those without a key each alone."""
    groups: dict[Hashable, list[LocalModel]] = defaultdict(list)
    for model in models:
        groups[key(model) or model.path].append(model)
    return list(map(tuple, groups.values()))


def _twins(
    kind: Literal["names", "copies"], groups: Iterable[tuple[LocalModel, ...]]
) -> Iterator[Twins]:
    for group in groups:
        if len(group) > 1:
            wasted = sum(model.size_bytes for model in group[1:])
            yield Twins(
                kind=kind, models=group, wasted_bytes=wasted if kind == "copies" else 0
            )

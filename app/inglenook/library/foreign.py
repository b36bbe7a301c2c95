"""Models of other programs: which files they are, and what those call them."""

import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inglenook.library.files import is_file, is_listed, parts_of, size_of
from inglenook.library.folders import files_in, folders_in, identity_of, repo_in
from inglenook.library.names import parse_file_name
from inglenook.library.ollama import ollama_models
from inglenook.library.programs import Program

_REPO_FOLDER = re.compile(r"models--([\w.-]+?)--([\w.-]+)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A file of another program.

    Attributes:
        program: Its key.
        names: What the program calls it, the best first; empty where the file's own
            name tells.
        repo: `org/repo`, where its folders tell; else empty.
    """

    path: Path
    program: str
    names: tuple[str, ...] = ()
    repo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How much a program has.

    Attributes:
        program: Its key.
    """

    program: str
    n_models: int
    size_bytes: int


def foreign_files(program: Program) -> Iterator[Foreign | None]:
    """The files of a program that may be models; None after each folder."""
    match program.layout:
        case "ollama":
            yield from _blobs(program)
        case "hub":
            yield from _cached(program)
        case "plain":
            yield from _plain(program, program.folders)


def as_foreign(path: Path, programs: Iterable[Program]) -> Foreign | None:
    """What the programs make of a file; None where it is none of theirs.

    Args:
        path: By its own name in the folder that it really is in.
        programs: Those that are asked.
    """
    for program in programs:
        for folder in program.folders:
            if path.is_relative_to(folder):
                return _described(path, folder, program)
    return None


def count_models(program: Program) -> Generator[None, None, Count]:
    """How many models a program has, going by names alone, and how large they are."""
    sizes: dict[tuple[Path, ...], int] = {}
    for file in foreign_files(program):
        yield None
        if file is None or parse_file_name(file.path.name).kind != "model":
            continue
        parts = parts_of(file.path)
        if parts not in sizes:
            sizes[parts] = sum(map(size_of, parts))
    return Count(
        program=program.key, n_models=len(sizes), size_bytes=sum(sizes.values())
    )


def _described(path: Path, folder: Path, program: Program) -> Foreign:
    names: tuple[str, ...] = ()
    repo = ""
    match program.layout:
        case "ollama":
            names = ollama_models(folder).get(path, ())
        case "hub":
            repo = _repo(path.relative_to(folder).parts[0])
        case "plain":
            repo = repo_in(path, [folder])
    return Foreign(path=path, program=program.key, names=names, repo=repo)


def _plain(program: Program, folders: Iterable[Path]) -> Iterator[Foreign | None]:
    for path in files_in(folders):
        if path is None:
            yield None
        # GPT4All calls so what it has not fetched to the end.
        elif is_listed(path) and not path.name.startswith("incomplete-"):
            yield Foreign(
                path=path, program=program.key, repo=repo_in(path, program.folders)
            )


def _blobs(program: Program) -> Iterator[Foreign | None]:
    for folder in program.folders:
        for path, names in ollama_models(folder).items():
            yield Foreign(path=path, program=program.key, names=names)
        yield None


def _cached(program: Program) -> Iterator[Foreign | None]:
    """One name of each file in the Hub's cache, where commits share files."""
    for folder in program.folders:
        for repo_folder in folders_in(folder):
            if repo := _repo(repo_folder.name):
                seen = set()
                for path in files_in(reversed(folders_in(repo_folder / "snapshots"))):
                    if path is None:
                        yield None
                    elif is_listed(path) and is_file(path):
                        identity = identity_of(path)
                        if identity not in seen:
                            yield Foreign(path=path, program=program.key, repo=repo)
                        seen.add(identity)


def _repo(folder: str) -> str:
    """“org/name” of “models--org--name”; empty for another folder."""
    match = _REPO_FOLDER.fullmatch(folder)
    return f"{match[1]}/{match[2]}" if match else ""

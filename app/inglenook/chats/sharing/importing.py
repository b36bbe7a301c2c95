"""Reading chats from files, and putting them into the store."""

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing
from pathlib import Path, PurePosixPath

import msgspec

from inglenook.chats import copying
from inglenook.chats.connection import connect
from inglenook.chats.failures import store_errors
from inglenook.chats.rows import chat_of
from inglenook.chats.sharing import chatgpt, document, jan, llama_ui
from inglenook.chats.sharing.cleaning import NONSENSE, fit
from inglenook.chats.sharing.files import Files, open_files
from inglenook.chats.sharing.records import (
    Findings,
    Progress,
    Skipped,
    WholeChat,
)
from inglenook.errors import ImportDamaged, ImportUnknown
from inglenook.translation import listed

#: A chat that was read, or why not; with the name of the program that wrote it.
_Found = tuple[str, WholeChat | Skipped]

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_file(path: Path, store_path: Path) -> Generator[None, None, Findings]:
    """What a file, an archive or a folder holds; nothing is stored yet.

    Args:
        path: It.
        store_path: The file of the chats that are here already.

    Raises:
        ImportFailed: It is no file of chats, or cannot be read.
        StoreError: The chats that are here cannot be read.
    """
    known = _known_origins(store_path)
    new: list[WholeChat] = []
    skipped: list[Skipped] = []
    n_known = 0
    programs: set[str] = set()
    with open_files(path) as files:
        for program, found in _find(files):
            programs.add(program)
            yield
            if isinstance(found, Skipped):
                skipped.append(found)
            elif found.chat.origin in known:
                n_known += 1
            else:
                known.add(found.chat.origin)
                new.append(fit(found))
    if not programs:
        raise ImportUnknown(path.name)
    return Findings(
        name=path.name,
        program=listed(sorted(programs)),
        chats=tuple(new),
        n_known=n_known,
        skipped=tuple(skipped),
    )


def store_chats(
    findings: Findings, store_path: Path
) -> Generator[Progress, None, Findings]:
    """Put what was found into the store: all of it, or nothing.

    Each chat is a transaction, so that the window can write between two of them;
    what was put in is taken out again where one fails, or the generator is closed.

    Raises:
        StoreError: It takes no more.
    """
    n_all = len(findings.chats)
    with (
        store_errors(store_path),
        closing(connect(store_path)) as db,
        ExitStack() as undo,
    ):
        for n_done, each in enumerate(findings.chats, start=1):
            with db:
                chat_id = copying.put(db, each.chat, each.messages, each.shown_id)
            undo.callback(_take_out, db, chat_id)
            yield Progress(n_done=n_done, n_all=n_all)
        undo.pop_all()
    return findings


def _take_out(db: sqlite3.Connection, chat_id: int) -> None:
    with db:
        db.execute("DELETE FROM chat WHERE id = ?", (chat_id,))


def _known_origins(store_path: Path) -> set[str]:
    with store_errors(store_path), closing(connect(store_path)) as db:
        rows = db.execute("SELECT * FROM chat")
        return {document.origin_of(chat_of(row)) for row in rows}


def _find(files: Files) -> Iterator[_Found]:
    """Read each file by whatever form it has; others are passed over."""
    folders = jan.threads(files.names)
    for found in jan.decode(files, folders):
        yield "Jan", found
    suffixes = () if folders else (".json", ".jsonl")
    for inside in files.names:
        if PurePosixPath(inside).suffix.lower() in suffixes:
            try:
                yield from _read(files.read(inside), files)
            except NONSENSE as error:
                raise ImportDamaged(PurePosixPath(inside).name, str(error)) from error


def _read(data: bytes, files: Files) -> Iterator[_Found]:
    data = data.removeprefix(_BYTE_ORDER_MARK)
    if llama_ui.begins_lines(data):
        for found in llama_ui.decode_lines(data):
            yield "llama.cpp", found
        return
    chats, fields = _chats(data)
    if document.MARK in fields:
        for found in document.decode(chats):
            yield "Inglenook", found
    elif fields >= chatgpt.FIELDS:
        for found in chatgpt.decode(chats, files):
            yield "ChatGPT", found
    elif fields >= llama_ui.FIELDS:
        for found in llama_ui.decode(chats):
            yield "llama.cpp", found


def _chats(data: bytes) -> tuple[list[msgspec.Raw], set[str]]:
    """The chats of a file, and the fields that tell whose they are."""
    top = msgspec.json.decode(data, type=list[msgspec.Raw] | dict[str, msgspec.Raw])
    if isinstance(top, dict):
        if document.MARK in top:
            return document.chats_of(data), set(top)
        return [msgspec.Raw(data)], set(top)
    first = msgspec.json.decode(top[0]) if top else None
    return top, set(first) if isinstance(first, dict) else set()

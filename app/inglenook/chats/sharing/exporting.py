"""Chats of the store, written to files."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from pathvalidate import sanitize_filename

from inglenook.chats import copying, lists, tree
from inglenook.chats.connection import connect
from inglenook.chats.failures import store_errors
from inglenook.chats.sharing import document
from inglenook.chats.sharing.markdown import markdown_of
from inglenook.chats.sharing.page import page_of
from inglenook.chats.sharing.records import ExportForm, Progress, WholeChat
from inglenook.chats.sharing.turns import title_of
from inglenook.errors import FileNotWritten
from inglenook.new_file import new_file

#: Gives a chat as PDF; yields None while it works.
Print = Callable[[WholeChat], Generator[None, None, bytes]]

#: Of a file's name, in characters; Chinese takes three bytes each.
_LONGEST_NAME = 60


def read_chats(
    path: Path, chat_ids: Sequence[int], in_memory: Sequence[WholeChat] = ()
) -> Generator[WholeChat, None, None]:
    """Chats of the store's file; those that are gone are passed over.

    They are read with a connection of their own, so that the window can go on.

    Args:
        path: The file.
        chat_ids: Which of them.
        in_memory: Temporary chats, which come first.

    Raises:
        StoreError: The file cannot be read.
    """
    yield from in_memory
    with store_errors(path), closing(connect(path)) as db:
        for chat_id in chat_ids:
            if (chat := lists.chat(db, chat_id)) is not None:
                yield WholeChat(
                    chat=chat,
                    messages=tuple(copying.tree(db, chat_id)),
                    shown_id=tree.leaf_id(db, chat_id),
                )


def export_chats(
    chats: Generator[WholeChat, None, None],
    n_all: int,
    form: ExportForm,
    target: Path,
    print_pdf: Print,
) -> Generator[Progress | None, None, Path]:
    """Write chats to a file, or to a folder with a file for each of them.

    Args:
        chats: Read when they are needed.
        n_all: How many they are, for the progress.
        form: JSON always becomes one file; the others do where there is one chat.
        target: The file, or the folder, which is made; one that is there gives
            another name to the new one.
        print_pdf: Gives a chat as PDF.

    Returns:
        The file or the folder.

    Raises:
        FileNotWritten: The system does not take it.
        StoreError: The chats cannot be read.
    """
    with closing(chats):
        if form == "json":
            yield from _write_document(chats, n_all, target)
            return target
        if n_all == 1:
            for whole in chats:
                yield from _write(whole, form, target, print_pdf)
            return target
        folder = _free(target, "")
        with _errors(folder.name):
            folder.mkdir(parents=True)
        for n_done, whole in enumerate(chats, start=1):
            file = _free(folder / safe_name(title_of(whole)), f".{form}")
            yield from _write(whole, form, file, print_pdf)
            yield Progress(n_done=n_done, n_all=n_all)
        return folder


def safe_name(title: str) -> str:
    """A chat's title as a name that every system takes, without a suffix."""
    name = sanitize_filename(title[:_LONGEST_NAME], platform="universal")
    return name.strip(" .") or "chat"


def _write_document(
    chats: Iterator[WholeChat], n_all: int, target: Path
) -> Generator[Progress, None, None]:
    with _opened(target) as file:
        head = f'{{"{document.MARK}": {document.VERSION}, "chats": [\n'
        file.write(head.encode())
        for n_done, whole in enumerate(chats, start=1):
            file.write((b",\n" if n_done > 1 else b"") + document.encode(whole))
            yield Progress(n_done=n_done, n_all=n_all)
        file.write(b"\n]}\n")


def _write(
    whole: WholeChat, form: ExportForm, target: Path, print_pdf: Print
) -> Generator[None, None, None]:
    yield
    if form == "pdf":
        content = yield from print_pdf(whole)
    else:
        text = markdown_of(whole) if form == "md" else page_of(whole)
        content = text.encode(errors="replace")
    with _opened(target) as file:
        file.write(content)


@contextmanager
def _opened(target: Path) -> Iterator[IO[bytes]]:
    """A new file, in a folder that is there: one that was mistyped is not made."""
    with _errors(target.name):
        target.parent.stat()
        with new_file(target) as part, part.open("wb") as file:
            yield file


@contextmanager
def _errors(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileNotWritten(name) from error


def _free(path: Path, suffix: str) -> Path:
    """The path, or one with a number behind its name that nobody has."""
    free, number = path.with_name(path.name + suffix), 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name} {number}{suffix}")
    return free

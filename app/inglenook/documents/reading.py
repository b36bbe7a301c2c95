"""A file as a model reads it."""

import stat
from collections.abc import Generator, Sequence
from pathlib import Path

from inglenook.documents.decoding import decode
from inglenook.documents.process import extract
from inglenook.documents.recognition import BEGINNING_BYTES, recognize
from inglenook.documents.records import MOST_CHARACTERS, Document, Extract, Format
from inglenook.errors import (
    DocumentLocked,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    DocumentWithoutText,
)
from inglenook.translation import listed, translate

#: The largest files that are read. Pictures and fonts make most of a large document,
#: which must be parsed for all that.
MOST_TEXT_BYTES = 20_000_000
MOST_DOCUMENT_BYTES = 200_000_000
#: Of what is missing in a file; a warning is read in a tooltip.
_MOST_NAMED = 3


def read_document(path: Path) -> Generator[None, None, Document]:
    """Read the text of a file.

    Yields:
        None, while it is read.

    Raises:
        DocumentError: It has no text, or none that could be read; see the classes.
    """
    beginning, size_bytes = read_beginning(path)
    yield None
    kind = recognize(path, beginning)
    most_bytes = MOST_TEXT_BYTES if kind == "text" else MOST_DOCUMENT_BYTES
    if size_bytes > most_bytes:
        raise DocumentTooLarge(path.name, size_bytes, most_bytes)
    if kind == "text":
        document = _read_text(path, size_bytes)
    else:
        document = yield from _read_parsed(path, kind, size_bytes)
    if not document.text.strip():
        raise DocumentWithoutText(path.name)
    return document


def read_beginning(path: Path) -> tuple[bytes, int]:
    """How a file begins, and its size in bytes.

    Raises:
        DocumentError: It cannot be read, or is something else than a file.
    """
    try:
        status = path.stat()
        # A pipe would be waited for.
        if not stat.S_ISREG(status.st_mode):
            raise DocumentUnsupported(path.name, translate("Documents", "not text"))
        with path.open("rb") as file:
            return file.read(BEGINNING_BYTES), status.st_size
    except OSError as error:
        raise DocumentUnreadable(path.name, error.strerror or str(error)) from error


def _read_text(path: Path, size_bytes: int) -> Document:
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise DocumentUnreadable(path.name, error.strerror or str(error)) from error
    if decoded is None:
        raise DocumentUnsupported(path.name, translate("Documents", "not text"))
    warnings = []
    if decoded.guess:
        words = translate("Documents", "Its encoding was guessed: {encoding}.")
        warnings.append(words.format(encoding=decoded.guess))
    if not decoded.is_whole:
        warnings.append(translate("Documents", "Some characters could not be read."))
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MOST_CHARACTERS:
        warnings.append(_cut_words())
    return Document(
        name=path.name,
        format="text",
        text=text[:MOST_CHARACTERS],
        size_bytes=size_bytes,
        warnings=tuple(warnings),
    )


def _read_parsed(
    path: Path, kind: Format, size_bytes: int
) -> Generator[None, None, Document]:
    answer = yield from extract(path, kind)
    if not isinstance(answer, Extract):
        raise DocumentLocked(path.name)
    return Document(
        name=path.name,
        format=kind,
        text=answer.text[:MOST_CHARACTERS],
        size_bytes=size_bytes,
        n_pages=answer.n_pages,
        warnings=tuple(_warnings(answer)),
    )


def _warnings(answer: Extract) -> list[str]:
    warnings = []
    if answer.n_pages is not None and answer.n_read < answer.n_pages:
        words = translate(
            "Documents", "Only the first {read} of {all} pages were read."
        )
        warnings.append(words.format(read=answer.n_read, all=answer.n_pages))
    elif len(answer.text) >= MOST_CHARACTERS:
        warnings.append(_cut_words())
    if answer.n_blank and answer.text.strip():
        words = translate(
            "Documents", "{blank} of {all} pages hold no text: scans, or pictures."
        )
        warnings.append(words.format(blank=answer.n_blank, all=answer.n_read))
    if answer.missing:
        words = translate("Documents", "These chapters could not be read: {names}.")
        warnings.append(words.format(names=_named(answer.missing)))
    return warnings


def _named(missing: Sequence[str]) -> str:
    """The first of many names, and that there are more."""
    more = ("…",) if len(missing) > _MOST_NAMED else ()
    return listed([*missing[:_MOST_NAMED], *more])


def _cut_words() -> str:
    return translate("Documents", "It is so long that only its beginning was read.")

"""The entry of the process: reads the file that it is told, and prints its text."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from inglenook.documents.extraction import docx, epub, html, odt, pdf
from inglenook.documents.extraction.locked import HasPassword
from inglenook.documents.records import Extract, Locked

_READERS: dict[str, Callable[[Path], Extract]] = {
    "pdf": pdf.read,
    "docx": docx.read,
    "odt": odt.read,
    "epub": epub.read,
    "html": html.read,
}


def main() -> None:
    """Print an `Extract`, or that it is `Locked`, as JSON.

    For what else a parser raises Python ends the process, and says why.
    """
    kind, path = sys.argv[2:]
    # What a parser prints must not be taken for the text.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    output.write(msgspec.json.encode(_read(kind, Path(path))))
    output.close()
    # What a parser has made of a hostile file is better not taken apart.
    os._exit(0)


def _read(kind: str, path: Path) -> Extract | Locked:
    try:
        return _READERS[kind](path)
    except HasPassword:
        return Locked()

"""What is read of a file, and what the process that reads it says."""

from dataclasses import dataclass
from typing import Literal

import msgspec

#: What a file is, told by its beginning: a name can say anything.
Format = Literal["text", "html", "pdf", "docx", "odt", "epub"]

#: Where a text is cut: about half a million tokens, more than most contexts.
MOST_CHARACTERS = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as a model reads it.

    Attributes:
        name: Of the file, without its folder.
        text: As it is, or in Markdown where the file says what is a heading, a list
            or a table.
        size_bytes: Of the file.
        n_pages: None for what has no pages.
        warnings: What is missing in the text or may be wrong, a sentence each.
    """

    name: str
    format: Format
    text: str
    size_bytes: int
    n_pages: int | None = None
    warnings: tuple[str, ...] = ()


class Extract(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The text of a file.

    Attributes:
        n_pages: All pages of the file; None for what has none.
        n_read: Pages that were read before the text was long enough.
        n_blank: Those of them that hold no text: scans, and pictures.
        missing: Files of its chapters that are not there, or damaged.
    """

    text: str
    n_pages: int | None = None
    n_read: int = 0
    n_blank: int = 0
    missing: tuple[str, ...] = ()


class Locked(msgspec.Struct, frozen=True, tag=True):
    """The file can be read with a password only."""

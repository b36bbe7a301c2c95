"""A file as it is attached to a message: a text, or an image."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from inglenook.chats.records import Attachment
from inglenook.documents.reading import read_beginning, read_document
from inglenook.ui.chat.files.pictures import is_picture, read_picture


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read of a file.

    Attributes:
        warnings: What is missing in it or may be wrong, a sentence each.
    """

    attachment: Attachment
    warnings: tuple[str, ...] = ()


def read_file(path: Path) -> Generator[None, None, ReadFile]:
    """Read a file of any kind.

    Yields:
        None, while it is read.

    Raises:
        DocumentError: It cannot be attached.
    """
    yield None
    beginning, _ = read_beginning(path)
    if is_picture(beginning):
        return ReadFile((yield from read_picture(path)))
    document = yield from read_document(path)
    attachment = Attachment(
        name=document.name,
        kind="text",
        text=document.text,
        size_bytes=document.size_bytes,
    )
    return ReadFile(attachment, document.warnings)

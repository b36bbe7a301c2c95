"""Files as the model reads them, before the text of their message."""

import re
from collections.abc import Callable, Iterable

import msgspec

from inglenook.chats.records import Attachment

_FENCES = re.compile(r"`{3,}")


def with_files(text: str, attachments: Iterable[Attachment]) -> str:
    """What the user said, after the texts of the files that go with it."""
    files = [fenced(each) for each in attachments if each.kind == "text"]
    return "\n\n".join(filter(None, [*files, text]))


def fenced(file: Attachment) -> str:
    """A file's name and text, in a fence that the text cannot end."""
    longest = max(map(len, _FENCES.findall(file.text)), default=2)
    fence = "`" * (longest + 1)
    # A name may hold line breaks.
    name = " ".join(file.name.split())
    return f"File “{name}”:\n{fence}\n{file.text.rstrip()}\n{fence}"


def with_images(
    files: Iterable[Attachment], image: Callable[[int], bytes]
) -> tuple[Attachment, ...]:
    """Stored files with the images that the store reads apart.

    Args:
        files: As the store gives them.
        image: The image of an attachment, by its id.
    """
    return tuple(
        msgspec.structs.replace(file, data=image(file.id))
        if file.kind == "image"
        else file
        for file in files
    )

"""Files that are packages of files: DOCX, ODT, EPUB."""

import zipfile
from pathlib import Path

#: What may come out of a package; one of a thousandth of that can claim any size.
MOST_UNPACKED_BYTES = 500_000_000


class TooMuchInside(ValueError):
    """A package that unpacks to more than anybody wrote."""


def check_size(path: Path) -> None:
    """Refuse a package that is small only while it is packed.

    No file in it gives more than it claims: what is beyond that is never read.

    Raises:
        TooMuchInside: It is a bomb.
    """
    with zipfile.ZipFile(path) as package:
        unpacked_bytes = sum(each.file_size for each in package.infolist())
    if unpacked_bytes > MOST_UNPACKED_BYTES:
        raise TooMuchInside(f"it unpacks to {unpacked_bytes} bytes")

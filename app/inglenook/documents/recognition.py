"""What a file is, by how it begins."""

import re
import zipfile
from pathlib import Path

from inglenook.documents.records import Format
from inglenook.errors import DocumentUnreadable, DocumentUnsupported
from inglenook.translation import translate

#: How much of a file is enough to tell what it is.
BEGINNING_BYTES = 8192

_PDF_MARK = re.compile(rb"%PDF-\d")
#: What a PDF is made of, and what no text says that only speaks of the mark.
_PDF_OBJECT = re.compile(rb"\b\d+\s+\d+\s+obj\b")
_HTML = re.compile(rb"\s*(<!doctype html|<html)", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: What text of 16 or 32 bits a letter begins with; it may hold any byte.
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_PACKED: dict[str, Format] = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/epub+zip": "epub",
}


def recognize(path: Path, beginning: bytes) -> Format:
    """The format of a file.

    Args:
        path: The file; it is opened again only if it is a package of files.
        beginning: The first `BEGINNING_BYTES` of it.

    Raises:
        DocumentUnsupported: Nothing that can be read as text.
        DocumentUnreadable: A package that is damaged.
    """
    if _is_pdf(path, beginning):
        return "pdf"
    if beginning.startswith(b"PK\x03\x04"):
        return _packed(path)
    if beginning.startswith(_OLE):
        raise DocumentUnsupported(
            path.name,
            translate("Documents", "an old Office file, or one with a password"),
            hint=translate("Documents", "Save it as .docx without a password."),
        )
    if beginning.startswith(b"{\\rtf"):
        raise DocumentUnsupported(path.name, translate("Documents", "a rich text file"))
    if b"\0" in beginning and not is_wide(beginning):
        raise DocumentUnsupported(path.name, translate("Documents", "not text"))
    return "html" if _HTML.match(beginning) else "text"


def is_wide(beginning: bytes) -> bool:
    """Whether text has 16 or 32 bits a letter; without a mark, by its zero bytes."""
    if beginning.startswith(_WIDE_MARKS):
        return True
    even, odd = beginning[::2].count(0), beginning[1::2].count(0)
    return max(even, odd) > len(beginning) // 5 > 20 * min(even, odd)


def _is_pdf(path: Path, beginning: bytes) -> bool:
    """Whether it is a PDF, or was one before it was damaged."""
    if not _PDF_MARK.search(beginning, 0, 1024):
        return False
    return path.suffix.lower() == ".pdf" or bool(_PDF_OBJECT.search(beginning))


def _packed(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            if "word/document.xml" in names:
                return "docx"
            kind = b""
            if "mimetype" in names:
                with package.open("mimetype") as file:
                    kind = file.read(100)
    except (OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise DocumentUnreadable(path.name, str(error)) from error
    except zipfile.BadZipFile as error:
        raise DocumentUnreadable(path.name, str(error)) from error
    found = _PACKED.get(kind.decode("ascii", "replace").strip())
    if found is None:
        what = translate("Documents", "a package of files")
        raise DocumentUnsupported(path.name, what)
    return found

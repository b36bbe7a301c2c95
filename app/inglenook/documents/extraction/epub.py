"""The text of an electronic book, chapter by chapter."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from inglenook.documents.decoding import decode
from inglenook.documents.extraction.html import text_of
from inglenook.documents.extraction.locked import HasPassword
from inglenook.documents.extraction.markdown import cut
from inglenook.documents.extraction.package import check_size
from inglenook.documents.records import Extract

_CONTAINER = "META-INF/container.xml"
_SHOP_LOCK = "META-INF/rights.xml"


def read(path: Path) -> Extract:
    """The chapters in their order, in Markdown.

    Raises:
        HasPassword: A shop has locked it.
        KeyError: None of its chapters is there.
    """
    check_size(path)
    with zipfile.ZipFile(path) as package:
        if _SHOP_LOCK in package.namelist():
            raise HasPassword
        missing: list[str] = []
        text = cut(_chapters(package, missing))
    if missing and not text:
        raise KeyError(missing[0])
    return Extract(text=text, missing=tuple(missing))


def _chapters(package: zipfile.ZipFile, missing: list[str]) -> Iterator[str]:
    """The texts of the chapters; the names of those that cannot be read are added."""
    root = _parse(package.read(_CONTAINER))
    outline_name = root.find(".//{*}rootfile").get("full-path")
    outline = _parse(package.read(outline_name))
    files = {item.get("id"): item.get("href", "") for item in outline.iter("{*}item")}
    folder = posixpath.dirname(outline_name)
    for reference in outline.iter("{*}itemref"):
        name = unquote(files.get(reference.get("idref"), ""))
        try:
            decoded = decode(package.read(posixpath.join(folder, name)))
        except (KeyError, zipfile.BadZipFile, zlib.error):
            decoded = None
        if decoded is None:
            missing.append(posixpath.basename(name) or reference.get("idref", "?"))
        else:
            yield text_of(decoded.text)


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(data, parser)

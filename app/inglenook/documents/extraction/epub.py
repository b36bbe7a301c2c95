"""The text of an electronic book, chapter by chapter."""

import posixpath
import zipfile
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
    """
    check_size(path)
    with zipfile.ZipFile(path) as package:
        if _SHOP_LOCK in package.namelist():
            raise HasPassword
        return Extract(text=cut(_chapters(package)))


def _chapters(package: zipfile.ZipFile) -> Iterator[str]:
    root = _parse(package.read(_CONTAINER))
    outline_name = root.find(".//{*}rootfile").get("full-path")
    outline = _parse(package.read(outline_name))
    files = {item.get("id"): item.get("href") for item in outline.iter("{*}item")}
    folder = posixpath.dirname(outline_name)
    for reference in outline.iter("{*}itemref"):
        href = files.get(reference.get("idref"), "")
        decoded = decode(package.read(posixpath.join(folder, unquote(href))))
        yield text_of(decoded.text) if decoded else ""


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(data, parser)

"""The text of an OpenDocument text, in Markdown."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from inglenook.documents.extraction.locked import HasPassword
from inglenook.documents.extraction.markdown import cut, heading, table
from inglenook.documents.extraction.package import check_size
from inglenook.documents.records import Extract

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def read(path: Path) -> Extract:
    """The paragraphs, lists and tables in their order.

    Raises:
        HasPassword: It has a password.
    """
    check_size(path)
    with zipfile.ZipFile(path) as package:
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise HasPassword
        data = package.read("content.xml")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    body = etree.fromstring(data, parser).find(f".//{_OFFICE}text")
    return Extract(text=cut(_blocks(body)) if body is not None else "")


def _blocks(element: etree._Element) -> Iterator[str]:
    for child in element:
        match child.tag:
            case tag if tag == f"{_TEXT}h":
                level = child.get(f"{_TEXT}outline-level", "1")
                yield heading(int(level) if level.isdecimal() else 1, _line(child))
            case tag if tag == f"{_TEXT}p":
                yield _line(child)
            case tag if tag == f"{_TEXT}list-item":
                yield from (f"- {block}" for block in _blocks(child) if block)
            case tag if tag == f"{_TABLE}table":
                yield _table(child)
            case _:
                yield from _blocks(child)


def _table(element: etree._Element) -> str:
    rows = (
        row.iter(f"{_TABLE}table-cell") for row in element.iter(f"{_TABLE}table-row")
    )
    return table([_line(cell) for cell in row] for row in rows)


def _line(element: etree._Element) -> str:
    return " ".join("".join(_words(element)).split())


def _words(element: etree._Element) -> Iterator[str]:
    """The text within an element, with the spaces that are elements."""
    yield element.text or ""
    for child in element:
        if child.tag in {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"}:
            yield " "
        elif isinstance(child.tag, str) and child.tag != f"{_OFFICE}annotation":
            yield from _words(child)
        yield child.tail or ""

"""The text of a web page, in Markdown."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html
from lxml.html import defs

from inglenook.documents.decoding import decode
from inglenook.documents.extraction.markdown import cut, heading, table
from inglenook.documents.records import Extract

_UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: What ends a line of text.
_BLOCKS = defs.block_tags | {"body", "br", "dd", "dt", "html", "li", "main"}


def read(path: Path) -> Extract:
    """What a reader sees of the page: neither scripts nor styles."""
    decoded = decode(path.read_bytes())
    return Extract(text=text_of(decoded.text if decoded else ""))


def text_of(source: str) -> str:
    """The text of HTML or XHTML."""
    # As bytes: lxml refuses a text that names an encoding.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    if not source.strip():
        return ""
    root = html.document_fromstring(source.encode(), parser=parser)
    for element in list(root.iter(*_UNSEEN)):
        element.drop_tree()
    return cut(_blocks(root))


def _blocks(element: Any) -> Iterator[str]:
    """The blocks in an element; words outside of any are one of their own."""
    words = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            block = _block(child)
            if block is None:
                words.append(child.text_content())
            else:
                yield _line(words)
                words = []
                yield from block
        words.append(child.tail or "")
    yield _line(words)


def _block(element: Any) -> Iterator[str] | None:
    """What an element sets apart; None where it stands within a line."""
    match element.tag:
        case tag if tag in _HEADINGS:
            return iter([heading(int(tag[1]), _line([element.text_content()]))])
        case "pre":
            return iter([f"```\n{element.text_content().strip()}\n```"])
        case "table":
            return iter([_table(element)])
        case "li":
            return (f"- {block}" for block in _blocks(element) if block)
        case tag if tag in _BLOCKS or element.find(".//p") is not None:
            return _blocks(element)
    return None


def _table(element: Any) -> str:
    rows = (row.iterchildren("td", "th") for row in element.iter("tr"))
    return table([cell.text_content() for cell in row] for row in rows)


def _line(words: list[str]) -> str:
    return " ".join("".join(words).split())

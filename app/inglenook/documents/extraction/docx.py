"""The text of a Word document, in Markdown."""

from collections.abc import Iterator
from pathlib import Path

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from inglenook.documents.extraction.markdown import cut, heading, table
from inglenook.documents.extraction.package import check_size
from inglenook.documents.records import Extract


def read(path: Path) -> Extract:
    """The paragraphs, lists and tables in their order; neither headers nor notes."""
    check_size(path)
    return Extract(text=cut(_blocks(path)))


def _blocks(path: Path) -> Iterator[str]:
    for block in docx.Document(str(path)).iter_inner_content():
        yield _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    style = (paragraph.style.name if paragraph.style else None) or ""
    kind, _, level = style.rpartition(" ")
    if style == "Title":
        return heading(1, text)
    if kind == "Heading" and level.isdecimal():
        return heading(int(level), text)
    if style.startswith("List") and text:
        return f"- {text}"
    return text


def _table(block: Table) -> str:
    return table([cell.text for cell in row.cells] for row in block.rows)

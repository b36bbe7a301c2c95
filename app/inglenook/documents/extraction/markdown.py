"""Pieces of Markdown, for what a file says of its text."""

from collections.abc import Iterable

from inglenook.documents.records import MOST_CHARACTERS

_MOST_LEVELS = 6


def heading(level: int, text: str) -> str:
    """A heading; nothing where it has no words."""
    marks = "#" * min(max(level, 1), _MOST_LEVELS)
    return f"{marks} {text}" if text else ""


def table(rows: Iterable[Iterable[str]]) -> str:
    """A table, the first row of which is its head."""
    lines = ["| " + " | ".join(map(_cell, row)) + " |" for row in rows]
    if lines:
        n_columns = lines[0].count(" | ") + 1
        lines.insert(1, "|" + " --- |" * n_columns)
    return "\n".join(lines)


def cut(blocks: Iterable[str]) -> str:
    """The blocks under each other, until that is long enough."""
    kept: list[str] = []
    n_characters, last = 0, ""
    for block in filter(None, blocks):
        is_list = block.startswith("- ") and last.startswith("- ")
        kept.append(("\n" if is_list else "\n\n") + block)
        n_characters += len(kept[-1])
        last = block
        if n_characters >= MOST_CHARACTERS:
            break
    return "".join(kept).lstrip("\n")[:MOST_CHARACTERS]


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())

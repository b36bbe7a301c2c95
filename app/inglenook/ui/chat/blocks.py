"""Cuts the Markdown of an answer into the blocks that the window shows one by one.

Each block becomes one widget. While an answer streams only its last blocks
change, so the text before them is neither parsed nor laid out again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: A run of text longer than this is cut at its next blank line, so that the end
#: of a long answer is parsed and laid out in a few milliseconds.
CUT_CHARS = 4_000

_FENCE = re.compile(r"(?P<indent>\s*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
_THINK_OPEN = "<think>"
_THINK_CLOSE = "</think>"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Some paragraphs, lists and tables."""

    markdown: str


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fenced block, without its fences.

    Attributes:
        language: The first word after the fence; empty if there is none.
    """

    code: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ThoughtBlock:
    """What a reasoning model wrote before its answer.

    Attributes:
        is_over: Whether the model went on to the answer itself.
    """

    markdown: str
    is_over: bool


Block = TextBlock | CodeBlock | ThoughtBlock


def split_blocks(answer: str) -> list[Block]:
    """The blocks of an answer, which may still be growing.

    Fences may be indented, as they are in lists. Reasoning is set apart only at
    the very beginning: anywhere else its tags are words like others.
    """
    start = answer.lstrip()
    if not start.startswith(_THINK_OPEN):
        return list(_split_markdown(answer))
    thought, closing, rest = start.removeprefix(_THINK_OPEN).partition(_THINK_CLOSE)
    is_over = bool(closing)
    thoughts = [ThoughtBlock(thought.strip(), is_over)] if thought.strip() else []
    return [*thoughts, *_split_markdown(rest)]


def _split_markdown(markdown: str) -> Iterator[TextBlock | CodeBlock]:
    lines = iter(markdown.split("\n"))
    text: list[str] = []
    for line in lines:
        if fence := _FENCE.match(line):
            yield from _cut(text)
            text = []
            yield _read_code(lines, fence)
        else:
            text.append(line)
    yield from _cut(text)


def _read_code(lines: Iterator[str], fence: re.Match[str]) -> CodeBlock:
    """Take the lines up to the closing fence, or to the end."""
    mark, indent = fence["mark"], len(fence["indent"])
    info = fence["info"].split()
    code: list[str] = []
    for line in lines:
        words = line.strip()
        if len(words) >= len(mark) and not words.strip(mark[0]):
            break
        code.append(line[min(indent, len(line) - len(line.lstrip())) :])
    return CodeBlock("\n".join(code), info[0] if info else "")


def _cut(lines: list[str]) -> Iterator[TextBlock]:
    """Make blocks of about `CUT_CHARS`; a cut never parts a list's item."""
    part: list[str] = []
    n_chars = 0
    for line in lines:
        is_seam = bool(part) and not part[-1].strip() and line[:1].strip() != ""
        if is_seam and n_chars > CUT_CHARS:
            yield TextBlock("\n".join(part).strip("\n"))
            part, n_chars = [], 0
        part.append(line)
        n_chars += len(line) + 1
    markdown = "\n".join(part).strip("\n")
    if markdown.strip():
        yield TextBlock(markdown)

"""Cuts the Markdown of an answer into the blocks that the window shows one by one.

Each block becomes one widget. While an answer streams only its last blocks
change, so the text before them is neither parsed nor laid out again.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from inglenook.prompts.thoughts import split_thought

#: A run of text longer than this is cut at its next blank line, so that the end
#: of a long answer is parsed and laid out in a few milliseconds.
CUT_CHARS = 4_000

_FENCE = re.compile(r"(?P<indent>\s*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
_DISPLAY = re.compile(r"\s*(?P<mark>\$\$|\\\[)")
_DISPLAY_END = {"$$": "$$", "\\[": "\\]"}

#: No formula has more lines.
_MOST_FORMULA_LINES = 60


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


@dataclass(frozen=True, slots=True)
class MathsBlock:
    """A formula on lines of its own.

    Attributes:
        source: It with its delimiters, as the answer has it.
        is_whole: Whether its end has come.
    """

    latex: str
    source: str
    is_whole: bool = True


Block = TextBlock | CodeBlock | ThoughtBlock | MathsBlock


def split_blocks(answer: str, *, is_growing: bool = False) -> list[Block]:
    """The blocks of an answer.

    Fences may be indented, as they are in lists. Reasoning is set apart only at
    the very beginning: anywhere else its marks are words like others.

    Args:
        answer: All of it so far.
        is_growing: Whether more will come.
    """
    reply = split_thought(answer, is_growing=is_growing)
    thoughts: list[Block] = []
    if reply.thought:
        thoughts = [ThoughtBlock(reply.thought, is_over=not reply.is_thinking)]
    return [*thoughts, *_split_markdown(reply.answer)]


def _split_markdown(markdown: str) -> Iterator[TextBlock | CodeBlock | MathsBlock]:
    lines = deque(markdown.split("\n"))
    text: list[str] = []
    while lines:
        block = _take_code(lines) or _take_maths(lines)
        if block is None:
            text.append(lines.popleft())
        else:
            yield from _cut(text)
            text = []
            yield block
    yield from _cut(text)


def _take_code(lines: deque[str]) -> CodeBlock | None:
    """Take a fenced block up to its end, or to that of the lines, if one begins."""
    fence = _FENCE.match(lines[0])
    if fence is None:
        return None
    lines.popleft()
    mark, indent = fence["mark"], len(fence["indent"])
    info = fence["info"].split()
    code: list[str] = []
    while lines:
        line = lines.popleft()
        words = line.strip()
        if len(words) >= len(mark) and not words.strip(mark[0]):
            break
        code.append(line[min(indent, len(line) - len(line.lstrip())) :])
    return CodeBlock("\n".join(code), info[0] if info else "")


def _take_maths(lines: deque[str]) -> MathsBlock | None:
    """Take a formula that has its lines for itself, if one begins.

    A blank line is the end of none. One that is still growing is taken to be one
    if its mark stands alone.
    """
    opening = _DISPLAY.match(lines[0])
    if opening is None:
        return None
    end = _DISPLAY_END[opening["mark"]]
    latex: list[str] = []
    for n_before, line in enumerate(islice(lines, _MOST_FORMULA_LINES)):
        words, is_end, rest = line[0 if n_before else opening.end() :].partition(end)
        latex.append(words)
        if is_end:
            return None if rest.strip() else _maths(lines, latex, is_whole=True)
        if n_before and not words.strip():
            return None
    if latex[0].strip() or len(latex) < len(lines):
        return None
    return _maths(lines, latex, is_whole=False)


def _maths(lines: deque[str], latex: list[str], *, is_whole: bool) -> MathsBlock | None:
    """Take as many lines as a formula has."""
    formula = "\n".join(latex).strip()
    if not formula:
        return None
    source = "\n".join(lines.popleft().strip() for _ in latex)
    return MathsBlock(formula, source, is_whole)


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

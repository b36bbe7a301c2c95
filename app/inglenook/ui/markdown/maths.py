"""Finds the formulas in Markdown, which knows none."""

import re
from dataclasses import dataclass

#: A longer formula stays text.
MOST_CHARS = 1_000

#: Each formula is one character of its own while Markdown is read: the first of a
#: plane that no text uses.
_FIRST_MARK = 0xF0000
MARKS = "[\U000f0000-\U000ffffd]"

_BODY = rf"(?:(?!\n[ \t]*\n).){{1,{MOST_CHARS}}}?"
_FORMULA = re.compile(
    rf"""
    (?P<code>(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))
    | \\\[(?P<bracket>{_BODY})\\\]
    | \\\((?P<paren>{_BODY})\\\)
    | \\.
    | \$\$(?P<dollars>(?:(?!\$\$)(?!\n[ \t]*\n).){{1,{MOST_CHARS}}})\$\$
    # “$5 and $6” is money: no space within the dollars, no digit after them.
    | (?<![A-Za-z0-9$])\$(?=\S)
      (?P<dollar>(?:\\.|[^$\\\n`]){{1,{MOST_CHARS}}})(?<!\s)\$(?![0-9$])
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Formula:
    """A piece of LaTeX maths.

    Attributes:
        source: It with its delimiters, as the answer has it.
        is_display: Set large, as on a line of its own.
    """

    latex: str
    source: str
    is_display: bool


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Markdown in which each formula is one character.

    Attributes:
        formulas: By that character.
    """

    markdown: str
    formulas: dict[str, Formula]

    def restore(self, text: str) -> str:
        """Some of the text with the formulas' sources in their places."""
        return re.sub(MARKS, lambda mark: self.formulas[mark[0]].source, text)


def mark_formulas(markdown: str) -> MarkedText:
    r"""Put a character in the place of each formula: $…$, $$…$$, \(…\) or \[…\].

    What stands in code is code.
    """
    formulas: dict[str, Formula] = {}

    def mark(found: re.Match[str]) -> str:
        formula = _formula(found)
        if formula is None:
            return found[0]
        character = chr(_FIRST_MARK + len(formulas))
        formulas[character] = formula
        return character

    return MarkedText(_FORMULA.sub(mark, re.sub(MARKS, "\ufffd", markdown)), formulas)


def _formula(found: re.Match[str]) -> Formula | None:
    inline = found["paren"] or found["dollar"]
    display = found["bracket"] or found["dollars"]
    latex = (inline or display or "").strip()
    return Formula(latex, found[0], is_display=bool(display)) if latex else None

"""Texts that would hold the window up if they were laid out like others."""

import re

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

#: Finding where to wrap so long a word takes Qt seconds.
_LONG_WORD = re.compile(r"\S{2000}")

#: No line of a dialog is shorter, in letters.
_LINE = re.compile(r"(\S{30})(?=\S)")


def breakable(text: str) -> str:
    """The text for a label: a long name in it may go on in the next line."""
    return _LINE.sub("\\1\N{ZERO WIDTH SPACE}", text)


def choose_wrapping(edit: QPlainTextEdit, text: str) -> None:
    """Have a field wrap a text between its words, as far as that is not felt."""
    modes = QTextOption.WrapMode
    is_long = _LONG_WORD.search(text) is not None
    edit.setWordWrapMode(
        modes.WrapAnywhere if is_long else modes.WrapAtWordBoundaryOrAnywhere
    )


def beginning(text: str, most_chars: int, note: str) -> str:
    """As much of a text as is shown, and a line that says where it is cut.

    Args:
        text: All of it.
        most_chars: No more of it is shown.
        note: What that line says.
    """
    return text if len(text) <= most_chars else f"{text[:most_chars]}…\n\n{note}"

"""Sentences on the page, and words that stand back behind others."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

Label = TypeVar("Label", bound=QLabel)


def plain_words(text: str = "") -> QLabel:
    """Sentences, perhaps with words of others in them; they wrap, and are no markup."""
    return QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)


def quiet_words(text: str = "") -> QLabel:
    """A sentence beside what is more important; it wraps, and is no markup."""
    label = plain_words(text)
    label.setProperty("tone", "text2")
    return label


def small_print(text: str = "") -> QLabel:
    """A sentence under what it explains; it wraps, and is no markup."""
    return in_small_print(quiet_words(text))


def in_small_print(label: Label) -> Label:
    """Dress a label of another kind as small print."""
    label.setProperty("tone", "text2")
    label.setProperty("scale", "small")
    return label

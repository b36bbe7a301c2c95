"""Words of others where Qt would look for markup."""

from html import escape

from PySide6.QtGui import Qt


def literal_tooltip(text: str) -> str:
    """A tooltip that shows a text as it is, whatever tags stand in it."""
    if not Qt.mightBeRichText(text):
        return text
    lines = escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>"

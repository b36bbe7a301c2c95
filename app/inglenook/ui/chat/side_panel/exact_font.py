"""Type for text that must be read letter by letter."""

from PySide6.QtGui import QFont

from inglenook.ui.markdown.fonts import code_font


def exact_font() -> QFont:
    """The font of code without ligatures, which would make one sign of several."""
    font = code_font()
    for feature in ("calt", "liga"):
        font.setFeature(QFont.Tag(feature), 0)
    return font

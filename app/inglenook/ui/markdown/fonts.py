"""The type of the conversation, and the column that it is set in."""

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from inglenook.ui.style import SCALE

#: Height of a line, as a ratio of the size of its type.
READING_LEADING = 1.57
CODE_LEADING = 1.5
HEADING_LEADING = 1.3

#: Width of the column in ems; some eighty characters of most languages.
READING_EMS = 43.7

#: Least room at the sides of the column.
MARGIN_PX = 24

#: How far icons stand out of the column, so that they look aligned with its text.
BLEED_PX = 5

_CODE_RATIO = 0.96
_INDENT_EMS = 1.5

#: Height of a header, and the least that two lines of words need there.
_HEADER_PX, _HEADER_EMS = 56, 2.7


def reading_font() -> QFont:
    """The font of messages."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * SCALE["reading"])
    return font


def code_font() -> QFont:
    """The font of code, in blocks and in lines."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(QApplication.font().pointSizeF() * _CODE_RATIO)
    return font


def em_px(font: QFont) -> float:
    """Size of the type in pixels, which fonts agree on, unlike on their height."""
    return font.pointSizeF() * QFontMetricsF(font).fontDpi() / 72


def line_px(font: QFont, leading: float) -> int:
    """Height of a line in pixels, of `leading` ems."""
    return round(em_px(font) * leading)


def reading_width() -> int:
    """Width in pixels of the column that messages and composer share."""
    return round(em_px(reading_font()) * READING_EMS)


def indent_px() -> int:
    """How far lists and quotes are set in, in pixels."""
    return round(em_px(QApplication.font()) * _INDENT_EMS)


def header_height() -> int:
    """Least height in pixels of what stands over the columns of the page."""
    return max(_HEADER_PX, round(em_px(QApplication.font()) * _HEADER_EMS))


def column_width(available_px: int) -> int:
    """Width of that column where there is so much room, its margins kept free."""
    return max(min(reading_width(), available_px - 2 * MARGIN_PX), 1)

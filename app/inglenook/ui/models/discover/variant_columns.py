"""How wide the columns of the variants are: as their widest cell, within reason."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetrics

from inglenook.ui.models.discover.variant_item_model import Column, VariantItemModel
from inglenook.ui.models.discover.variant_words import outlook_look
from inglenook.ui.widgets.pill_brush import PillBrush, scaled

translate = QCoreApplication.translate

#: Room at both sides of a cell, and after the buttons.
EDGE_PX, ACTION_EDGE_PX = 12, 6
#: Digits of one width, so that numbers stand under each other.
EVEN_DIGITS = QFont.Tag("tnum")
#: In pixels at the usual size of type.
_LEAST_PX = {Column.VARIANT: 84, Column.RUNS: 112, Column.MEASURED: 88}
_MOST_VARIANT_PX = 168
_ARROW_PX = 14


def column_widths(
    variants: VariantItemModel, brush: PillBrush, font: QFont, scale: float
) -> dict[Column, int]:
    """What each column needs in pixels; “Good for” takes the rest.

    Args:
        variants: What is in the cells.
        brush: Paints their pills and buttons.
        font: The base font.
        scale: How much larger the type is than usual.
    """
    least = {column: round(px * scale) for column, px in _LEAST_PX.items()}

    def texts(column: Column) -> int:
        numbers = range(variants.rowCount())
        cells = [variants.index(n, column).data() for n in numbers]
        title = variants.headerData(column, Qt.Orientation.Horizontal)
        # The arrow of the column that sorts stands beside its title.
        title_px = _text_width(title, font) + round(_ARROW_PX * scale)
        return max([title_px, *(_text_width(cell, font) for cell in cells)])

    looks = [brush.pill_size(outlook_look(row)).width() for row in variants.rows]
    labels = min(texts(Column.VARIANT), round(_MOST_VARIANT_PX * scale))
    return {
        Column.VARIANT: max(least[Column.VARIANT], labels),
        Column.BITS: texts(Column.BITS),
        Column.SIZE: texts(Column.SIZE),
        Column.RUNS: max([least[Column.RUNS], *(px + 2 * EDGE_PX for px in looks)]),
        Column.SPEED: texts(Column.SPEED),
        Column.MEASURED: max(least[Column.MEASURED], texts(Column.MEASURED)),
        Column.ACTION: _action_width(brush),
    }


def _text_width(words: str, font: QFont) -> int:
    """Room for words in a cell, were they semibold."""
    wide = scaled(font, "base", QFont.Weight.DemiBold)
    wide.setFeature(EVEN_DIGITS, 1)
    return QFontMetrics(wide).horizontalAdvance(words) + 2 * EDGE_PX + 1


def _action_width(brush: PillBrush) -> int:
    """Room for the button of any variant that is not on its way."""
    words = (translate("Discover", "Download"), translate("Discover", "Load"))
    widest = max(brush.button_size(each, "ph.play").width() for each in words)
    return widest + EDGE_PX + ACTION_EDGE_PX

"""Puts formulas into a document that was made of marked Markdown."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import (
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from inglenook.ui.markdown.fonts import code_font
from inglenook.ui.markdown.formula_object import FormulaObject
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.maths import MARKS, MarkedText


def put_formulas(
    document: QTextDocument, marked: MarkedText, formulas: Formulas
) -> bool:
    """Put formulas in the places of their marks; their source where none is drawn.

    Args:
        document: What was made of the marked text.
        marked: The text, and what its marks stand for.
        formulas: What draws them.

    Returns:
        Whether some of them are still to be drawn.
    """
    _restore_links(document, marked)
    drawn = FormulaObject(document)
    cursor = document.find(QRegularExpression(MARKS))
    is_waiting = False
    while not cursor.isNull():
        formula = marked.formulas[cursor.selectedText()]
        is_code = cursor.charFormat().fontFixedPitch()
        drawing = None if is_code else formulas.drawing(formula)
        if drawing is not None:
            height_px = drawn.insert(cursor, drawing, formula.source)
            if height_px > cursor.blockFormat().lineHeight():
                _let_lines_grow(cursor)
        else:
            cursor.insertText(formula.source.replace("\n", " "), _code_type(cursor))
            is_waiting = is_waiting or not (is_code or formulas.knows(formula))
        cursor = document.find(QRegularExpression(MARKS), cursor)
    return is_waiting


def _restore_links(document: QTextDocument, marked: MarkedText) -> None:
    """What looks like maths in an address is part of the address."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        for stretch in block.textFormats():
            address = stretch.format.anchorHref()
            restored = marked.restore(address)
            if restored != address:
                start = block.position() + stretch.start
                cursor.setPosition(start)
                cursor.setPosition(start + stretch.length, cursor.MoveMode.KeepAnchor)
                link = QTextCharFormat()
                link.setAnchorHref(restored)
                cursor.mergeCharFormat(link)
        block = block.next()


def _let_lines_grow(cursor: QTextCursor) -> None:
    """Set the lines of a paragraph apart by a gap, however high they are."""
    kinds = QTextBlockFormat.LineHeightTypes
    lines = QTextBlockFormat(cursor.blockFormat())
    if lines.lineHeightType() != kinds.FixedHeight.value:
        return
    natural_px = QFontMetrics(cursor.document().defaultFont()).height()
    gap_px = max(0, round(lines.lineHeight()) - natural_px)
    lines.setLineHeight(gap_px, kinds.LineDistanceHeight.value)
    lines.setTopMargin(lines.topMargin() + gap_px / 2)
    lines.setBottomMargin(max(0, lines.bottomMargin() - gap_px / 2))
    cursor.setBlockFormat(lines)


def _code_type(cursor: QTextCursor) -> QTextCharFormat:
    made = QTextCharFormat(cursor.charFormat())
    font = code_font()
    made.setFontFamilies([font.family()])
    made.setFontPointSize(font.pointSizeF())
    return made

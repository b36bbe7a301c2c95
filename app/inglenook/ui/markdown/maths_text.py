"""A formula on a line of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.blocks import MathsBlock
from inglenook.ui.markdown.fonts import code_font, reading_font
from inglenook.ui.markdown.formula_object import FormulaObject
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.maths import Formula
from inglenook.ui.markdown.wide_text import WideText


class MathsText(WideText):
    """A formula in the middle of the column; its source while it is not drawn.

    Lives on the GUI thread.
    """

    def __init__(
        self,
        appearance: Appearance,
        formulas: Formulas,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._formulas = formulas
        self._block = MathsBlock("", "")
        self._is_waiting = False
        self.setAccessibleName(self.tr("Formula"))
        appearance.theme_changed.connect(self._render)
        formulas.drawn.connect(self._on_formulas_drawn)

    def show_block(self, block: MathsBlock) -> None:
        """Show a formula; nothing is done where it is the same."""
        if block != self._block:
            self._block = block
            self._render()

    def _render(self) -> None:
        document = QTextDocument(documentMargin=2, undoRedoEnabled=False)
        document.setDefaultFont(reading_font())
        cursor = QTextCursor(document)
        formula = Formula(self._block.latex, self._block.source, is_display=True)
        drawing = self._formulas.drawing(formula) if self._block.is_whole else None
        self._is_waiting = self._block.is_whole and not self._formulas.knows(formula)
        if drawing is not None:
            centred = QTextBlockFormat()
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            cursor.setBlockFormat(centred)
            ink = QTextCharFormat()
            ink.setForeground(QColor(self._appearance.theme.text))
            cursor.setBlockCharFormat(ink)
            FormulaObject(document).insert(cursor, drawing, formula.source)
        else:
            source = QTextCharFormat()
            source.setFont(code_font())
            source.setForeground(QColor(self._appearance.theme.text2))
            cursor.insertText(formula.source, source)
        self._show_document(document)

    def _on_formulas_drawn(self) -> None:
        if self._is_waiting:
            self._render()

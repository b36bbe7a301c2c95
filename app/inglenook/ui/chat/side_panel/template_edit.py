"""An editor of lines that are numbered."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.exact_font import exact_font
from inglenook.ui.markdown.highlight import CodeHighlighter, find_lexer

_PADDING_PX = 8


class TemplateEdit(QPlainTextEdit):
    """A Jinja template in its colours; one line can be marked as wrong.

    Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._wrong_line: int | None = None
        self._colored = ""
        self._numbers = _Numbers(self)
        self._lexer = find_lexer("jinja")
        self._highlighter = CodeHighlighter(self.document(), appearance.theme)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._on_update_request)
        self.textChanged.connect(self._color)
        appearance.theme_changed.connect(self._set_type)
        self._set_type()

    def mark_line(self, line: int | None) -> None:
        """Mark a line, counted from 1, as wrong; None for no line."""
        self._wrong_line = line
        selections = []
        if line is not None and line <= self.blockCount():
            selection = QTextEdit.ExtraSelection()
            theme = self._appearance.theme
            selection.format.setBackground(QColor(theme.bad_bg))
            selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003
            block = self.document().findBlockByNumber(line - 1)
            selection.cursor = QTextCursor(block)
            selections.append(selection)
        self.setExtraSelections(selections)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the lines."""
        super().resizeEvent(event)
        self._make_room()

    def numbers_width(self) -> int:
        """Room for the largest number."""
        digits = max(2, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + 2 * _PADDING_PX

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that are seen."""
        theme = self._appearance.theme
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), QColor(theme.inset))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text3))
        block = self.firstVisibleBlock()
        width = self._numbers.width() - _PADDING_PX
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > event.rect().bottom():
                return
            line = QRect(0, round(place.top()), width, round(place.height()))
            painter.drawText(
                line, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1)
            )
            block = block.next()

    def _make_room(self) -> None:
        width = self.numbers_width()
        self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self._numbers.setGeometry(inside.left(), inside.top(), width, inside.height())

    def _on_update_request(self, rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _color(self) -> None:
        # Colours count as a change of the text, too.
        if (text := self.toPlainText()) != self._colored:
            self._colored = text
            self._highlighter.read(text, self._lexer)

    def _set_type(self) -> None:
        self.setFont(exact_font())
        self._highlighter.set_theme(self._appearance.theme)
        self.mark_line(self._wrong_line)
        self._make_room()


class _Numbers(QWidget):
    def __init__(self, edit: TemplateEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        """As wide as the largest number."""
        return QSize(self._edit.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have the editor draw the numbers, for it knows the lines."""
        self._edit.paint_numbers(event)

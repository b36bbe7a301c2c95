"""Formulas within a document, on the line that its letters stand on."""

from typing import cast

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from inglenook.ui.markdown.fonts import em_px
from inglenook.ui.markdown.typesetting import Drawing

_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_NUMBER = QTextFormat.Property.UserProperty.value + 1

#: Its letters are small beside those of a system's font.
_SIZE = 1.08

#: The LaTeX source of a formula, in its character's format.
SOURCE = QTextFormat.Property.UserProperty.value + 2

#: What stands in a document for what it draws itself.
OBJECT_CHARACTER = "\ufffc"


class FormulaObject(QPyTextObject):
    """Draws the formulas of one document. Lives on the GUI thread."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._drawings: list[Drawing] = []
        self._renderers: dict[tuple[int, str], QSvgRenderer] = {}
        document.documentLayout().registerHandler(_KIND, self)

    def insert(self, cursor: QTextCursor, drawing: Drawing, source: str) -> float:
        """Put a formula where a cursor stands, in the type that is there.

        Returns:
            How high it is, in pixels.
        """
        made = QTextCharFormat(cursor.charFormat())
        made.setObjectType(_KIND)
        made.setProperty(_NUMBER, len(self._drawings))
        made.setProperty(SOURCE, source)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._drawings.append(drawing)
        cursor.insertText(OBJECT_CHARACTER, made)
        return self.intrinsicSize(
            cursor.document(), cursor.position() - 1, made
        ).height()

    def intrinsicSize(
        self, document: QTextDocument, _place: int, found: QTextFormat
    ) -> QSizeF:
        """The room that a formula takes; Qt asks."""
        drawing = self._drawings[cast("int", found.property(_NUMBER))]
        font = _font(document, found)
        em = em_px(font) * _SIZE
        # Qt makes room for it as if its middle were a quarter of an x up.
        rise = QFontMetrics(font).xHeight() / 2
        height = max(2 * drawing.ascent * em - rise, 2 * drawing.descent * em + rise)
        return QSizeF(drawing.width * em, height)

    def drawObject(
        self,
        painter: QPainter,
        room: QRectF | QRect,
        document: QTextDocument,
        place: int,
        found: QTextFormat,
    ) -> None:
        """Draw a formula in its room; Qt asks."""
        number = cast("int", found.property(_NUMBER))
        drawing = self._drawings[number]
        font = _font(document, found)
        em = em_px(font) * _SIZE
        block = document.findBlock(place)
        line = block.layout().lineForTextPosition(place - block.position())
        # Qt gives the room in the middle of the line, wherever its letters stand.
        room = QRectF(room)
        baseline = room.center().y() - line.height() / 2 + line.ascent()
        top = baseline - drawing.ascent * em
        height = (drawing.ascent + drawing.descent) * em
        # The colour of the letters beside it, selected ones too.
        renderer = self._renderer(number, painter.pen().color().name())
        renderer.render(painter, QRectF(room.x(), top, drawing.width * em, height))

    def _renderer(self, number: int, color: str) -> QSvgRenderer:
        if (number, color) not in self._renderers:
            svg = self._drawings[number].colored(color)
            self._renderers[number, color] = QSvgRenderer(svg, self)
        return self._renderers[number, color]


def _font(document: QTextDocument, found: QTextFormat) -> QFont:
    size = found.toCharFormat().fontPointSize()
    font = document.defaultFont()
    if size:
        font.setPointSizeF(size)
    return font


def plain_text(cursor: QTextCursor) -> str:
    """What a cursor has selected, formulas as their LaTeX source."""
    return _with_sources(cursor.selection().toPlainText(), cursor)


def selected_markdown(cursor: QTextCursor) -> str:
    """What a cursor has selected as Markdown, formulas as their LaTeX source."""
    return _with_sources(cursor.selection().toMarkdown(), cursor).strip()


def _with_sources(text: str, cursor: QTextCursor) -> str:
    """Put the sources of the selected formulas where the text has but a mark."""
    if OBJECT_CHARACTER not in text:
        return text
    document, probe = cursor.document(), QTextCursor(cursor.document())
    for place in range(cursor.selectionStart(), cursor.selectionEnd()):
        if document.characterAt(place) == OBJECT_CHARACTER:
            probe.setPosition(place + 1)
            source = str(probe.charFormat().property(SOURCE))
            text = text.replace(OBJECT_CHARACTER, source, 1)
    return text

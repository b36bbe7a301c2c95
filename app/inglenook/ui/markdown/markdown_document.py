"""Markdown as a document in the type and colours of the conversation."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextImageFormat,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
)

from inglenook.ui.markdown.fonts import (
    HEADING_LEADING,
    READING_LEADING,
    code_font,
    indent_px,
    line_px,
    reading_font,
)
from inglenook.ui.theme import Theme

# md4c's flags, which Qt hands on: links by address and by “www.”, tables, struck
# out words, task lists; neither HTML nor code by indentation. Qt's own set for
# GitHub's dialect also swallows what stands between two “---” at the beginning,
# and underlines what “_” should set in italics.
DIALECT = QTextDocument.MarkdownFeature(0x4 | 0x10 | 0x60 | 0x100 | 0x200 | 0xC00)

_HEADING_RATIOS = {1: 1.32, 2: 1.18, 3: 1.08}

_GAP_PX = 8

#: Quotes within quotes are set in no further than this.
MOST_QUOTES = 5

#: Room before and after code within a line, for the edges of its ground.
_CODE_GAP_PX = 5

#: The ends of a paragraph, and of a table's cells.
_ENDS = ("\u2029", "\ufdd0", "\ufdd1")

Property = QTextFormat.Property


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one paragraph, by places in its document."""

    start: int
    end: int


@dataclass(slots=True)
class Marks:
    """What in a document is drawn in a way of its own.

    Attributes:
        code: Code within lines.
        quotes: Where paragraphs begin that are quoted.
    """

    code: list[Span] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)


def markdown_document(markdown: str, theme: Theme, text_color: str) -> QTextDocument:
    """A document that shows Markdown; it has no resources and loads none.

    Images become links to their address, in the words that stand for them.

    Args:
        markdown: What a model wrote; any text is some Markdown.
        theme: Where the colours come from.
        text_color: That of the text itself, as `#rrggbb`.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setIndentWidth(indent_px())
    document.setDefaultFont(reading_font())
    document.setMarkdown(markdown, DIALECT)
    _Dresser(document, theme, text_color).dress()
    return document


def read_marks(document: QTextDocument) -> Marks:
    """What in a document is drawn in a way of its own."""
    marks = Marks()
    for block in _blocks(document):
        if block.blockFormat().hasProperty(Property.BlockQuoteLevel):
            marks.quotes.append(block.position())
        for fragment in _fragments(block):
            if fragment.charFormat().fontFixedPitch():
                start = fragment.position()
                _add_span(marks.code, Span(start, start + fragment.length()))
    return marks


def _add_span(spans: list[Span], span: Span) -> None:
    """Add a stretch to those before it, as one with the last where they touch."""
    if spans and spans[-1].end == span.start:
        span = replace(spans.pop(), end=span.end)
    spans.append(span)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    fragments = []
    place = block.begin()
    while not place.atEnd():
        fragments.append(place.fragment())
        place += 1
    return fragments


class _Dresser:
    """Sets what Qt's Markdown leaves to its defaults: leading, gaps, code, links."""

    def __init__(self, document: QTextDocument, theme: Theme, text_color: str) -> None:
        self._document = document
        self._theme = theme
        self._cursor = QTextCursor(document)
        self._base = reading_font()
        self._code = code_font()
        self._text = QTextCharFormat()
        self._text.setForeground(QColor(text_color))
        self._line_px = line_px(self._base, READING_LEADING)

    def dress(self) -> None:
        self._cursor.beginEditBlock()
        self._cursor.select(QTextCursor.SelectionType.Document)
        self._cursor.mergeCharFormat(self._text)
        for block in _blocks(self._document):
            self._dress_block(block)
            heading = self._heading_font(block.blockFormat().headingLevel())
            for fragment in reversed(_fragments(block)):
                self._dress_fragment(fragment, heading)
        for frame in self._document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        self._cursor.endEditBlock()

    def _dress_block(self, block: QTextBlock) -> None:
        dressed = QTextBlockFormat(block.blockFormat())
        dressed.setTopMargin(0)
        dressed.setBottomMargin(self._gap_after(block))
        _set_line_height(dressed, self._line_px)
        if heading := self._heading_font(dressed.headingLevel()):
            _set_line_height(dressed, line_px(heading, HEADING_LEADING))
            dressed.setTopMargin(2 * _GAP_PX if block.blockNumber() else 0)
        elif quoted := dressed.intProperty(Property.BlockQuoteLevel):
            is_rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
            set_in_px = indent_px() * min(quoted, MOST_QUOTES)
            dressed.setLeftMargin(0 if is_rtl else set_in_px)
            dressed.setRightMargin(set_in_px if is_rtl else 0)
        elif dressed.hasProperty(Property.BlockTrailingHorizontalRulerWidth):
            dressed.setBackground(QColor(self._theme.line))
        elif not block.text() and block.next().isValid():
            # Qt leaves an empty paragraph after each table.
            _set_line_height(dressed, 1)
        self._cursor.setPosition(block.position())
        self._cursor.setBlockFormat(dressed)

    def _gap_after(self, block: QTextBlock) -> int:
        following = block.next()
        if not following.isValid():
            return 0
        return 2 if block.textList() and following.textList() else _GAP_PX

    def _heading_font(self, level: int) -> QFont | None:
        if not level:
            return None
        font = QFont(self._base)
        font.setPointSizeF(font.pointSizeF() * _HEADING_RATIOS.get(level, 1.0))
        return font

    def _dress_fragment(self, fragment: QTextFragment, heading: QFont | None) -> None:
        dressed = QTextCharFormat(fragment.charFormat())
        is_code, is_link = dressed.fontFixedPitch(), dressed.isAnchor()
        if not (heading or is_code or is_link or dressed.isImageFormat()):
            return
        start, end = fragment.position(), fragment.position() + fragment.length()
        self._select(start, end)
        if dressed.isImageFormat():
            self._replace_image(dressed.toImageFormat())
            return
        if heading:
            dressed.clearProperty(Property.FontSizeAdjustment)
            dressed.setFontPointSize(heading.pointSizeF())
            dressed.setFontWeight(QFont.Weight.DemiBold)
        if is_link:
            dressed.setAnchorHref(_address(dressed.anchorHref(), fragment.text()))
            dressed.setForeground(QColor(self._theme.accent))
            dressed.setFontUnderline(True)
        if is_code:
            dressed.setFontFamilies([self._code.family()])
            dressed.setFontPointSize(self._code.pointSizeF())
        self._cursor.setCharFormat(dressed)
        if is_code:
            self._space_out(end - 1)
            self._space_out(start - 1)

    def _space_out(self, place: int) -> None:
        """Leave some room after the character at a place, if its line has one."""
        if place < 0 or self._document.characterAt(place) in _ENDS:
            return
        spaced = QTextCharFormat()
        spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        spaced.setFontLetterSpacing(_CODE_GAP_PX)
        self._select(place, place + 1)
        self._cursor.mergeCharFormat(spaced)

    def _replace_image(self, image: QTextImageFormat) -> None:
        # Qt itself leaves out images without any words.
        words = image.stringProperty(Property.ImageAltText)
        link = QTextCharFormat(self._text)
        link.setAnchor(True)
        link.setAnchorHref(image.name())
        link.setForeground(QColor(self._theme.accent))
        link.setFontUnderline(True)
        self._cursor.insertText(words, link)

    def _dress_table(self, table: QTextTable) -> None:
        whole = table.format()
        whole.setBorder(0)
        whole.setCellSpacing(0)
        table.setFormat(whole)
        for row in range(table.rows()):
            for column in range(table.columns()):
                self._dress_cell(table.cellAt(row, column), is_header=not row)

    def _dress_cell(self, cell: QTextTableCell, *, is_header: bool) -> None:
        inner = cell.firstCursorPosition()
        if is_header:
            # Qt forgets the first one after a quote.
            self._select(cell.firstPosition(), cell.lastPosition())
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold)
            self._cursor.mergeCharFormat(bold)
        tight = inner.blockFormat()
        tight.setBottomMargin(0)
        inner.setBlockFormat(tight)
        lined = QTextTableCellFormat(cell.format().toTableCellFormat())
        lined.setPadding(6)
        lined.setBottomBorder(1)
        lined.setBottomBorderBrush(QBrush(QColor(self._theme.line)))
        lined.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        cell.setFormat(lined)

    def _select(self, start: int, end: int) -> None:
        self._cursor.setPosition(start)
        self._cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _address(address: str, words: str) -> str:
    """Where a link leads, without the stop of the sentence that it ends."""
    # md4c takes that for part of an address that stands in the text as it is.
    return address.rstrip(".,:;!?") if address.endswith(words) else address


def _set_line_height(block_format: QTextBlockFormat, height_px: int) -> None:
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
    block_format.setLineHeight(height_px, fixed.value)

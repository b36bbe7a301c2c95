"""Markdown on the page."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.fonts import code_font, indent_px
from inglenook.ui.markdown.formula_object import selected_markdown
from inglenook.ui.markdown.formula_places import put_formulas
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.markdown_document import (
    MOST_QUOTES,
    Marks,
    Span,
    markdown_document,
    read_marks,
)
from inglenook.ui.markdown.maths import mark_formulas
from inglenook.ui.markdown.wide_text import WideText
from inglenook.ui.widgets.line_places import x_of


class MarkdownText(WideText):
    """Some paragraphs, lists and tables of Markdown. Lives on the GUI thread.

    Args:
        is_quiet: In the colour of second lines.
        formulas: What sets maths in type; without it, maths is text.
    """

    def __init__(
        self,
        appearance: Appearance,
        *,
        is_quiet: bool = False,
        formulas: Formulas | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._is_quiet = is_quiet
        self._formulas = formulas
        self._is_waiting = False
        self._markdown: str | None = None
        self._marks = Marks()
        self.setAccessibleName(self.tr("Answer"))
        appearance.theme_changed.connect(self._render)
        if formulas is not None:
            formulas.drawn.connect(self._on_formulas_drawn)

    @property
    def markdown(self) -> str:
        """The text as it came."""
        return self._markdown or ""

    @property
    def selected_markdown(self) -> str:
        """What is selected, with its markup."""
        if self.is_all_selected:
            return self.markdown
        return selected_markdown(self.textCursor())

    def show_markdown(self, markdown: str) -> None:
        """Show a text; nothing is done where it is the same."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._render()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds of code and the bars of quotes, then the text."""
        if self._marks.code or self._marks.quotes:
            self._paint_grounds()
        super().paintEvent(event)

    def _render(self) -> None:
        theme = self._appearance.theme
        color = theme.text2 if self._is_quiet else theme.text
        markdown = self._bounded(self._markdown or "")
        if self._formulas is None:
            document = markdown_document(markdown, theme, color)
        else:
            marked = mark_formulas(markdown)
            document = markdown_document(marked.markdown, theme, color)
            self._is_waiting = bool(marked.formulas) and put_formulas(
                document, marked, self._formulas
            )
        self._marks = read_marks(document)
        self._show_document(document)

    def _on_formulas_drawn(self) -> None:
        if self._is_waiting:
            self._render()

    def _paint_grounds(self) -> None:
        theme = self._appearance.theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.inset))
        for span in self._marks.code:
            for chip in self._chips(span):
                painter.drawRoundedRect(chip, 4, 4)
        for place in self._marks.quotes:
            for bar in self._bars(self.document().findBlock(place)):
                painter.fillRect(bar, QColor(theme.ctl))

    def _bars(self, block: QTextBlock) -> list[QRectF]:
        """The bars beside a quoted paragraph, one for each quote that it is in."""
        layout = self.document().documentLayout()
        room = layout.blockBoundingRect(block)
        following = block.next()
        is_rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        bars = []
        for level in range(_quotes(block)):
            x = self.viewport().width() - 2 if is_rtl else 0
            x += level * (-indent_px() if is_rtl else indent_px())
            bottom = room.bottom()
            if level < _quotes(following):
                bottom = layout.blockBoundingRect(following).top()
            bars.append(QRectF(x, room.top(), 2, bottom - room.top()))
        return bars

    def _chips(self, span: Span) -> list[QRectF]:
        """The grounds of a stretch of code, one a line."""
        block = self.document().findBlock(span.start)
        layout, first = block.layout(), block.position()
        # The layout's own position is within the cell, where there is one.
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        metrics = QFontMetricsF(code_font())
        chips = []
        place, end = span.start - first, span.end - first
        while place < end:
            line = layout.lineForTextPosition(place)
            if not line.isValid():
                break
            stop = min(end, line.textStart() + line.textLength())
            left, right = x_of(line, place), x_of(line, stop)
            baseline = line.y() + line.ascent()
            chip = QRectF(left, baseline - metrics.ascent(), right - left, 0)
            chip.setHeight(metrics.height())
            chip = chip.normalized().translated(corner)
            chips.append(chip.adjusted(-4, -1.5, -1, -0.5))
            place = max(stop, place + 1)
        return chips


def _quotes(block: QTextBlock) -> int:
    """How many quotes a paragraph stands in, as far as they are shown."""
    level = block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel)
    return min(level, MOST_QUOTES) if block.isValid() else 0

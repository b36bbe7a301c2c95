"""Markdown on the page."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
)
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.flow_text import FlowText, x_of
from inglenook.ui.chat.fonts import code_font
from inglenook.ui.chat.markdown_document import (
    Marks,
    Span,
    markdown_document,
    read_marks,
)


class MarkdownText(FlowText):
    """Some paragraphs, lists and tables of Markdown. Lives on the GUI thread.

    Args:
        is_quiet: In the colour of second lines.
    """

    def __init__(
        self,
        appearance: Appearance,
        *,
        is_quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._is_quiet = is_quiet
        self._markdown: str | None = None
        self._marks = Marks()
        self.setAccessibleName(self.tr("Answer"))
        appearance.theme_changed.connect(self._render)

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
        document = markdown_document(markdown, theme, color)
        self._marks = read_marks(document)
        self._show_document(document)

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
            block = self.document().findBlock(place)
            painter.fillRect(self._bar(block), QColor(theme.ctl))

    def _bar(self, block: QTextBlock) -> QRectF:
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        is_rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        x = self.viewport().width() - 2 if is_rtl else 0
        height = block.layout().lineCount() * block.blockFormat().lineHeight()
        if block.next().position() in self._marks.quotes:
            height += block.blockFormat().bottomMargin()
        return QRectF(x, corner.y(), 2, height)

    def _chips(self, span: Span) -> list[QRectF]:
        """The grounds of a stretch of code, one a line."""
        block = self.document().findBlock(span.start)
        layout, first = block.layout(), block.position()
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
            chip = chip.normalized().translated(layout.position())
            chips.append(chip.adjusted(-4, -1.5, -1, -0.5))
            place = max(stop, place + 1)
        return chips

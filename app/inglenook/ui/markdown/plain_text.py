"""Text as it was typed."""

import math

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.flow_text import FlowText
from inglenook.ui.markdown.fonts import READING_LEADING, line_px, reading_font


class PlainText(FlowText):
    """What the user wrote; nothing in it is markup. Lives on the GUI thread."""

    def __init__(
        self, text: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, parent)
        self._text = text
        self._natural_width = 0
        self.setAccessibleName(self.tr("You said"))
        self._render()
        appearance.theme_changed.connect(self._render)

    @property
    def natural_width(self) -> int:
        """How wide it is, in pixels, where no line wraps."""
        return self._natural_width

    def _render(self) -> None:
        document = QTextDocument(documentMargin=0, undoRedoEnabled=False)
        document.setDefaultFont(reading_font())
        document.setPlainText(self._bounded(self._text))
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(line_px(reading_font(), READING_LEADING), fixed.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        self._natural_width = math.ceil(document.idealWidth())
        self._show_document(document)

"""A field of text that grows with what is in it."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

_LEAST_LINES, _MOST_LINES = 3, 9


class GrowingEdit(QPlainTextEdit):
    """Some lines; when it has grown enough, it scrolls. Lives on the GUI thread.

    Tab goes on to the next control. A text is replaced so that it can be undone.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text; nothing is done where it is the same."""
        if text != self.toPlainText():
            self.selectAll()
            self.insertPlainText(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(80, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap elsewhere now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Plain-text documents measure their height in lines.
        n_lines = round(self.document().size().height())
        shown = min(max(n_lines, _LEAST_LINES), _MOST_LINES)
        edges = 2 * self.document().documentMargin() + 10
        line_px = self.fontMetrics().lineSpacing()
        self.setFixedHeight(math.ceil(shown * line_px + edges))

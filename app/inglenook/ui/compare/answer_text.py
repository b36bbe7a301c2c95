"""An answer, with what differs from the reference's."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from inglenook.compare.differences import Differences, find_differences
from inglenook.ui.appearance import Appearance

_BAR_PX = 2
_LINE_PERCENT = 125
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class AnswerText(QTextEdit):
    """Words that differ are underlined, a bar stands before the first of them.

    As high as its words. Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._answer = ""
        self._differences: Differences | None = None
        self._first: int | None = None
        self.setProperty("kind", "bare")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        appearance.theme_changed.connect(self._write)

    def show_answer(self, answer: str, reference: str | None) -> None:
        """Show an answer; None for the reference's own, or where there is none."""
        self._answer = answer
        self._differences = (
            None if reference is None else find_differences(answer, reference)
        )
        self._write()

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(200, round(self.document().size().height()) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its words wrap elsewhere now."""
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the bar before the first that differs."""
        super().paintEvent(event)
        if self._first is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._first)
        place = self.cursorRect(cursor)
        place.setWidth(_BAR_PX)
        QPainter(self.viewport()).fillRect(
            place, QColor(self._appearance.theme.diff_line)
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, and let what it stands in know."""
        super().mousePressEvent(event)
        event.ignore()

    def _write(self) -> None:
        self.clear()
        self._first = None
        cursor = self.textCursor()
        block = QTextBlockFormat()
        block.setLineHeight(_LINE_PERCENT, _PROPORTIONAL)
        cursor.setBlockFormat(block)
        if self._differences is None:
            cursor.insertText(self._answer)
        else:
            self._write_words(cursor, self._differences)
        self.setFixedHeight(self.sizeHint().height())

    def _write_words(self, cursor: QTextCursor, differences: Differences) -> None:
        same, other = QTextCharFormat(), self._other_format()
        for number, word in enumerate(differences.words):
            if number == differences.first:
                self._first = cursor.position()
            bare = word.text.rstrip()
            cursor.insertText(bare, other if word.differs else same)
            cursor.insertText(word.text[len(bare) :], same)
        if differences.first is not None and self._first is None:
            self._first = cursor.position()

    def _other_format(self) -> QTextCharFormat:
        theme, form = self._appearance.theme, QTextCharFormat()
        form.setBackground(QColor(theme.diff))
        form.setFontUnderline(True)
        form.setUnderlineColor(QColor(theme.diff_line))
        return form

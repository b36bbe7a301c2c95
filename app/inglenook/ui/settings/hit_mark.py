"""What is looked for, underlined on views that are no settings."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QStyle, QWidget

from inglenook.ui.widgets.line_places import x_of

#: Between a button's picture and its words, as Qt has it.
_PICTURE_GAP_PX = 4


class HitMark(QWidget):
    """A line under what is looked for, over the widget that says it.

    Where the words are markup or stand on a button, the line is under all of them.
    Lives on the GUI thread.

    Args:
        worded: The label or button.
        query: What is looked for.
    """

    def __init__(self, worded: QLabel | QAbstractButton, query: str) -> None:
        super().__init__(worded)
        self._worded = worded
        self._query = query
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(worded.rect())
        worded.installEventFilter(self)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the widget at any size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._worded.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines in the colour of what can be acted on."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().highlight(), 2))
        painter.drawLines(list(self._lines()))

    def _lines(self) -> Iterator[QLineF]:
        worded = self._worded
        if isinstance(worded, QAbstractButton):
            yield _line_under_words(worded)
        elif _is_markup(worded):
            room = QRectF(self.rect()).adjusted(0, 0, 0, -2)
            yield QLineF(room.bottomLeft(), room.bottomRight())
        else:
            yield from _underlines(worded, self._query)


def _line_under_words(button: QAbstractButton) -> QLineF:
    """A line under all words of a button, which has them in its middle."""
    metrics = button.fontMetrics()
    has_picture = not button.icon().isNull()
    picture = button.iconSize().width() + _PICTURE_GAP_PX if has_picture else 0
    before = 0 if button.isRightToLeft() else picture
    words = metrics.horizontalAdvance(button.text())
    left = (button.width() - picture - words) / 2 + before
    y = (button.height() + metrics.ascent() - metrics.descent()) / 2 + 2
    return QLineF(left, y, left + words, y)


def _is_markup(label: QLabel) -> bool:
    """Whether its words are laid out by a document of their own."""
    if label.textFormat() == Qt.TextFormat.AutoText:
        return "<" in label.text()
    return label.textFormat() != Qt.TextFormat.PlainText


def _underlines(label: QLabel, query: str) -> Iterator[QLineF]:
    """A line under the first of what is looked for, in each line of text it is on."""
    start = label.text().casefold().find(query.casefold())
    if start < 0:
        # It says something else meanwhile.
        return
    layout = _laid_out(label)
    size = layout.boundingRect().size().toSize()
    placed = QStyle.alignedRect(
        label.layoutDirection(), label.alignment(), size, label.contentsRect()
    )
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(start + len(query), line.textStart() + line.textLength())
        if first < last:
            y = placed.y() + line.y() + line.ascent() + 2
            ends = (x_of(line, first), x_of(line, last))
            yield QLineF(*(QPointF(placed.x() + x, y) for x in ends))


def _laid_out(label: QLabel) -> QTextLayout:
    """The label's text, broken into lines as the label does."""
    wrap = QTextOption.WrapMode
    option = QTextOption(label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(wrap.WordWrap if label.wordWrap() else wrap.NoWrap)
    option.setTextDirection(label.layoutDirection())
    layout = QTextLayout(label.text(), label.font())
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.contentsRect().width())
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout

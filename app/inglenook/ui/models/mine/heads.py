"""What the columns of the list of models are."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.columns import GAP_PX, Column
from inglenook.ui.models.mine.mine_view import MineView
from inglenook.ui.style import SCALE

_NUMBERS: tuple[Column, ...] = ("bits", "size", "prompt", "answer", "peak")


class Heads(QWidget):
    """The names of the columns, over a list that is as wide.

    Rows tell screen readers what their numbers are. Lives on the GUI thread.
    """

    def __init__(
        self, view: MineView, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._appearance = appearance
        self._words = self._told()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        view.columns_changed.connect(self.update)
        appearance.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(200, max(40, 2 * self.fontMetrics().height() + 6))

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the type needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write each name as its column is aligned."""
        theme = self._appearance.theme
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SCALE["small"])
        painter.setFont(font)
        painter.setPen(QColor(theme.text2))
        row = QRect(0, 0, self._view.viewport().width(), self.height())
        for column, words in self._words.items():
            place = self._view.columns.rect(column, row)
            if not place.isEmpty():
                # Words may be wider than what stands under them.
                if column in _NUMBERS:
                    place.setLeft(place.left() - GAP_PX)
                else:
                    place.setRight(place.right() + GAP_PX)
                placed = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
                painter.drawText(placed, self._flags(column), words)
        foot = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(foot, QColor(theme.line))

    def _flags(self, column: Column) -> int:
        side = Qt.AlignmentFlag.AlignLeft
        if column in _NUMBERS:
            side = Qt.AlignmentFlag.AlignRight
        both = side | Qt.AlignmentFlag.AlignVCenter
        return int(QStyle.visualAlignment(self.layoutDirection(), both))

    def _told(self) -> dict[Column, str]:
        return {
            "title": self.tr("Variant"),
            "bits": self.tr("Bits"),
            "size": self.tr("Size"),
            "plan": self.tr("Runs here"),
            "prompt": self.tr("Prompt\ntok/s"),
            "answer": self.tr("Answer\ntok/s"),
            "peak": self.tr("Peak\nGiB"),
            "used": self.tr("Last used"),
            "place": self.tr("Folder"),
        }

"""The first column of a table, which stays where it is while the rest scrolls."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QTableView

from inglenook.ui.appearance import Appearance


class FrozenColumn(QTableView):
    """Lies over the table once that is scrolled sideways.

    It has the table's rows, and its own current one is the table's. Lives on the GUI
    thread.

    Args:
        table: Has its model and its delegate; its rows are all of one height.
        appearance: What the ground is painted with.
    """

    def __init__(self, table: QTableView, appearance: Appearance) -> None:
        super().__init__(table)
        self._table = table
        self._appearance = appearance
        self.setModel(table.model())
        self.setItemDelegate(table.itemDelegate())
        self.setSelectionModel(table.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setProperty("kind", "figures")
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in range(1, table.model().columnCount()):
            self.hideColumn(column)
        table.horizontalScrollBar().valueChanged.connect(self.put)
        self.hide()

    def put(self) -> None:
        """Lie where the first column would be, if that is not all to be seen."""
        table = self._table
        self.setVisible(table.horizontalScrollBar().value() > 0)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        header.setFixedHeight(table.horizontalHeader().height())
        self.setColumnWidth(0, table.columnWidth(0))
        place = QRect(table.viewport().geometry())
        place.setTop(table.horizontalHeader().geometry().top())
        first = QRect(place.topLeft(), place.size())
        first.setWidth(table.columnWidth(0) + 1)
        self.setGeometry(QStyle.visualRect(table.layoutDirection(), place, first))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover what is under it, and draw an edge."""
        theme, painter = self._appearance.theme, QPainter(self.viewport())
        ground = self.viewport().rect()
        painter.fillRect(ground, QColor(theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(ground.topRight(), ground.bottomRight())
        painter.end()
        super().paintEvent(event)

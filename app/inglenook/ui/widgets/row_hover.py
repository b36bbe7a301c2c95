"""Which row of a table is under the pointer."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTableView


class RowHover(QObject):
    """Qt tells of the cell only. Lives on the GUI thread, with its table.

    Signals:
        changed(int): The row is another one, counted from 0; -1 for none.
    """

    changed = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._row = -1
        table.setMouseTracking(True)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._enter(self._table.rowAt(event.position().toPoint().y()))
        elif event.type() == QEvent.Type.Leave:
            self._enter(-1)
        return super().eventFilter(watched, event)

    def _enter(self, row: int) -> None:
        if row != self._row:
            self._row = row
            self.changed.emit(row)

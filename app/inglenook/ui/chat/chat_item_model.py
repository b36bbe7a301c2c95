"""The chat list as Qt's views take it."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex

from inglenook.ui.chat.chat_rows import ChatRow, Heading, Row

#: Gives the Row itself.
ROW_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | PersistentIndex
_ROOT = QModelIndex()


class ChatItemModel(QAbstractListModel):
    """Headings and chats. Lives on the GUI thread.

    Signals:
        renamed(int, str): The user wants the chat of this id to have this title.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._current_id: int | None = None

    @property
    def current_id(self) -> int | None:
        """The chat on the screen."""
        return self._current_id

    def set_current(self, chat_id: int | None) -> None:
        """Mark the chat on the screen."""
        self._current_id = chat_id
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: _Index) -> Row | None:
        """What stands at a place; None outside of the list."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, chat_id: int | None) -> QModelIndex:
        """Where a chat stands; an invalid index where it does not."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ChatRow) and row.chat.id == chat_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        row = self.row(index)
        if row is None or role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, ChatRow):
            return f"{row.title} {row.time}".strip()
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are passed over."""
        row = self.row(index)
        if row is None or isinstance(row, Heading):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
        )

    def setData(
        self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for another title."""
        row = self.row(index)
        if role != Qt.ItemDataRole.EditRole or not isinstance(row, ChatRow):
            return False
        if value.strip() and value != row.chat.title:
            self.renamed.emit(row.chat.id, value.strip())
        return True

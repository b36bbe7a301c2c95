"""The chat list as Qt's views take it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex

from inglenook.translation import listed
from inglenook.ui.chat.chat_rows import ChatRow, FolderRow, Heading, Row

#: Gives the Row itself.
ROW_ROLE = Qt.ItemDataRole.UserRole

#: What chats are dragged as: their ids, as JSON.
CHATS_TYPE = "application/x-inglenook-chats"

#: Files that may hold the chats of another program.
_SUFFIXES = {".json", ".jsonl", ".zip"}

_Index = QModelIndex | PersistentIndex
_ROOT = QModelIndex()


class ChatItemModel(QAbstractListModel):
    """Headings, folders and chats. Lives on the GUI thread.

    Signals:
        renamed(int, str): The user wants the chat of this id to have this title.
        folder_renamed(str, str): The user wants a folder to have this name.
        chats_dropped(tuple[int, ...], str): The user wants chats to lie in this
            folder; in none, where it is empty.
        file_dropped(Path): The user wants the chats of a file, or of a folder.
    """

    renamed = Signal(int, str)
    folder_renamed = Signal(str, str)
    chats_dropped = Signal(tuple, str)
    file_dropped = Signal(Path)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._numbers: dict[int, int] = {}
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
        self._numbers = {
            row.chat.id: number
            for number, row in enumerate(self._rows)
            if isinstance(row, ChatRow)
        }
        self.endResetModel()

    def row(self, index: _Index) -> Row | None:
        """What stands at a place; None outside of the list."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, chat_id: int | None) -> QModelIndex:
        """Where a chat stands; an invalid index where it does not."""
        number = self._numbers.get(-1 if chat_id is None else chat_id)
        return QModelIndex() if number is None else self.index(number)

    def folder_index(self, name: str) -> QModelIndex:
        """Where a folder stands; an invalid index where it does not."""
        for number, row in enumerate(self._rows):
            if isinstance(row, FolderRow) and row.title == name:
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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are passed over; folders cannot be selected."""
        row = self.row(index)
        flag = Qt.ItemFlag
        if row is None:
            return flag.ItemIsDropEnabled
        if isinstance(row, Heading):
            return flag.NoItemFlags
        known = flag.ItemIsEnabled | flag.ItemIsEditable | flag.ItemIsDropEnabled
        if isinstance(row, FolderRow):
            return known
        return known | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def setData(
        self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for another title."""
        row = self.row(index)
        if role != Qt.ItemDataRole.EditRole or row is None or isinstance(row, Heading):
            return False
        if not (title := value.strip()) or value == row.title:
            return True
        if isinstance(row, FolderRow):
            self.folder_renamed.emit(row.title, title)
        elif value != row.chat.title:
            self.renamed.emit(row.chat.id, title)
        return True

    def mimeTypes(self) -> list[str]:
        """What can be dropped: chats, and files."""
        return [CHATS_TYPE, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Chats on their way to a folder."""
        rows = map(self.row, indexes)
        ids = [row.chat.id for row in rows if isinstance(row, ChatRow)]
        data = QMimeData()
        data.setData(CHATS_TYPE, msgspec.json.encode(ids))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Chats are moved; files are read."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, column: int, at: _Index
    ) -> bool:
        """Take chats onto folders and dates, and files of chats anywhere."""
        del row, column
        if data.hasFormat(CHATS_TYPE):
            return self._folder_at(at) is not None
        return _file_of(data) is not None

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, column: int, at: _Index
    ) -> bool:
        """Ask for what was dropped; nothing is moved here."""
        del row, column
        if data.hasFormat(CHATS_TYPE):
            ids = msgspec.json.decode(
                data.data(CHATS_TYPE).data(), type=tuple[int, ...]
            )
            folder = self._folder_at(at)
            if folder is None:
                return False
            self.chats_dropped.emit(ids, folder)
        elif file := _file_of(data):
            self.file_dropped.emit(file)
        return True

    def _folder_at(self, index: _Index) -> str | None:
        """The folder that a place belongs to; None where nothing can be dropped."""
        row = self.row(index)
        if isinstance(row, FolderRow):
            return row.title
        if isinstance(row, ChatRow):
            return row.chat.folder if row.is_inside else ""
        return ""

    def _spoken(self, row: Row) -> str | None:
        if isinstance(row, ChatRow):
            return listed((f"{row.title} {row.time}".strip(), *self._states(row)))
        if isinstance(row, FolderRow):
            state = self.tr("open") if row.is_open else self.tr("closed")
            words = self.tr("Folder {name}, chats: {count}, {state}")
            return words.format(name=row.title, count=row.n_chats, state=state)
        return None

    def _states(self, row: ChatRow) -> Iterator[str]:
        """What a row's pictures, ground and second line tell those who see them."""
        if row.chat.is_temporary:
            yield self.tr("temporary")
        if row.chat.is_pinned:
            yield self.tr("pinned")
        if row.chat.id == self._current_id:
            yield self.tr("open")
        if row.chat.folder and not row.is_inside:
            yield self.tr("in {folder}").format(folder=row.chat.folder)
        yield row.found_text


def _file_of(data: QMimeData) -> Path | None:
    """A file that may hold chats, or a folder, if it is all that is dragged."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in _SUFFIXES or path.is_dir() else None

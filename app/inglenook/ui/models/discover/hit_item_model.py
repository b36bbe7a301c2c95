"""What a search found, as Qt's views take it."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex

from inglenook.hub.records import Hit
from inglenook.ui.models.discover.words import params_words, short_count

#: Gives the Hit itself.
HIT_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | PersistentIndex
_ROOT = QModelIndex()


class HitItemModel(QAbstractListModel):
    """Repositories in the order of the hub. Lives on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._seen: set[str] = set()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show these in place of all."""
        self.beginResetModel()
        self._hits, self._seen = [], set()
        self._hits = self._unseen(hits)
        self.endResetModel()

    def add_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show more; the order of the hub may have changed, but none comes twice."""
        if new := self._unseen(hits):
            first = len(self._hits)
            self.beginInsertRows(_ROOT, first, first + len(new) - 1)
            self._hits += new
            self.endInsertRows()

    def hit(self, index: _Index) -> Hit | None:
        """What stands at a place; None outside of the list."""
        return self._hits[index.row()] if index.isValid() else None

    def index_of(self, repo_id: str) -> QModelIndex:
        """Where a repository stands; an invalid index where it does not."""
        for number, hit in enumerate(self._hits):
            if hit.repo_id == repo_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        hit = self.hit(index)
        if hit is None or role == HIT_ROLE:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return hit.repo_id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hit)
        return None

    def _unseen(self, hits: tuple[Hit, ...]) -> list[Hit]:
        new = {hit.repo_id: hit for hit in hits if hit.repo_id not in self._seen}
        self._seen |= new.keys()
        return list(new.values())

    def _spoken(self, hit: Hit) -> str:
        words = self.tr("{name} by {author}, {downloads} downloads, {likes} likes")
        parts = [
            words.format(
                name=hit.repo_id.rpartition("/")[2],
                author=hit.author,
                downloads=short_count(hit.downloads),
                likes=short_count(hit.likes),
            )
        ]
        if hit.n_params:
            words = self.tr("{count} parameters")
            parts.append(words.format(count=params_words(hit.n_params)))
        if hit.gate:
            parts.append(self.tr("its licence must be accepted"))
        return ", ".join(parts)

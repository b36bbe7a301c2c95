"""What a search found, as Qt's views take it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex

from inglenook.hub.estimate import Estimate
from inglenook.hub.records import Hit
from inglenook.translation import listed
from inglenook.ui.models.discover.words import (
    date_words,
    estimate_look,
    short_count,
)
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.units import format_context, format_params

#: Gives the Hit itself, and what it could do here: an Estimate or None.
HIT_ROLE = Qt.ItemDataRole.UserRole
ESTIMATE_ROLE = HIT_ROLE + 1
_DOT = " · "

translate = QCoreApplication.translate

_Index = QModelIndex | PersistentIndex
_ROOT = QModelIndex()


class HitItemModel(QAbstractListModel):
    """Repositories in the order of the hub. Lives on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._seen: set[str] = set()
        self._estimates: Mapping[str, Estimate] = {}

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

    def show_estimates(self, found: Mapping[str, Estimate]) -> None:
        """Say what these could do here; those of before stay."""
        self._estimates = {**self._estimates, **found}
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

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
        if role == ESTIMATE_ROLE:
            return self._estimates.get(hit.repo_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.repo_id
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tooltip("\n".join(self._lines(hit)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hit)
        return None

    def _unseen(self, hits: tuple[Hit, ...]) -> list[Hit]:
        new = {hit.repo_id: hit for hit in hits if hit.repo_id not in self._seen}
        self._seen |= new.keys()
        return list(new.values())

    def _lines(self, hit: Hit) -> list[str]:
        """All of a hit that has no room in its row."""
        lines = [hit.repo_id]
        if facts := facts_of(hit):
            lines.append(facts)
        if hit.repo_id in self._estimates:
            words = self.tr("Estimated from its size, exact once it is opened: {best}")
            look = estimate_look(self._estimates[hit.repo_id])
            lines.append(words.format(best=look.words))
        return lines

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
            parts.append(words.format(count=format_params(hit.n_params)))
        if hit.repo_id in self._estimates:
            parts.append(estimate_look(self._estimates[hit.repo_id]).words)
        if hit.gate:
            parts.append(self.tr("its licence must be accepted"))
        return listed(parts)


def facts_of(hit: Hit) -> str:
    """What the hub tells of a model besides its size."""
    parts = [hit.architecture]
    if hit.context_tokens:
        words = translate("Discover", "{length} context")
        parts.append(words.format(length=format_context(hit.context_tokens)))
    if hit.updated:
        words = translate("Discover", "updated {date}")
        parts.append(words.format(date=date_words(hit.updated)))
    return _DOT.join(filter(None, parts))

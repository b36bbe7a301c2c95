"""The repositories that a search found."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from inglenook.hub.estimate import Estimate
from inglenook.hub.records import Hit
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.hit_delegate import HitDelegate
from inglenook.ui.models.discover.hit_item_model import HitItemModel

#: More are asked for when fewer screens than this are left below.
_SCREENS_AHEAD = 1


class HitList(QListView):
    """Rows that the pointer opens by a click, the keyboard by Enter.

    Lives on the GUI thread.

    Signals:
        hit_opened(Hit): The user wants to see this repository.
        end_neared(): There is little left below what is seen.
    """

    hit_opened = Signal(Hit)
    end_neared = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = HitItemModel(self)
        self._delegate = HitDelegate(appearance, self)
        self.setModel(self._hits)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Models found"))
        self.clicked.connect(self._on_activated)
        self.activated.connect(self._on_activated)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self.verticalScrollBar().rangeChanged.connect(self._look_ahead)
        appearance.theme_changed.connect(self.viewport().update)

    @property
    def n_hits(self) -> int:
        """How many there are."""
        return self._hits.rowCount()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show these from the top."""
        self._hits.show_hits(hits)
        self.scrollToTop()

    def add_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show more below; nothing moves."""
        self._hits.add_hits(hits)

    def show_estimates(self, found: Mapping[str, Estimate]) -> None:
        """Say what models could do here."""
        self._hits.show_estimates(found)

    def mark(self, repo_id: str) -> None:
        """Mark the repository that is shown; empty for none."""
        self._delegate.mark(repo_id)
        index = self._hits.index_of(repo_id)
        if index.isValid():
            self.setCurrentIndex(index)
        self.viewport().update()

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        left_px = bar.maximum() - bar.value()
        if self.n_hits and left_px <= _SCREENS_AHEAD * self.viewport().height():
            self.end_neared.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        if (hit := self._hits.hit(index)) is not None:
            self.hit_opened.emit(hit)

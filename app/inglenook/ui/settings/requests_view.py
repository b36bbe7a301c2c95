"""Every request that was made in this run: when, how, of whom and what for."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from inglenook.network.records import Asked
from inglenook.network.service import NetworkService
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.ui.widgets.quiet_words import quiet_words

_ROW_HEIGHT = 28
#: Of the style sheet's header, less what the style itself leaves free in a cell.
_PADDING = 9
#: Rows that are seen at once; the rest is scrolled to.
_MOST_ROWS = 10
_PURPOSE = 3

_Index = QModelIndex | QPersistentModelIndex


class RequestItemModel(QAbstractTableModel):
    """The requests, the newest first. Lives on the GUI thread."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Asked] = ()
        self._titles = (
            self.tr("Time"),
            self.tr("Method"),
            self.tr("Host"),
            self.tr("What for"),
        )

    def show_requests(self, asked: Sequence[Asked]) -> None:
        """Show these, which are given oldest first."""
        self.beginResetModel()
        self._rows = asked[::-1]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many requests there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Time, method, host, and what for."""
        return 0 if parent.isValid() else len(self._titles)

    def data(
        self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The words of a cell; a tooltip for those that may be cut."""
        words = self._words(self._rows[index.row()])[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.ToolTipRole:
                return literal_tooltip(words)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | int | None:
        """The title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, asked: Asked) -> tuple[str, ...]:
        when = asked.at.astimezone().strftime("%H:%M:%S")
        return when, asked.method, asked.host, asked.purpose


class _Cells(QStyledItemDelegate):
    """Words that stand under those of the header, as the style sheet has it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.rect.adjust(_PADDING, 0, -_PADDING, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return (
            super().sizeHint(option, index).grownBy(QMargins(_PADDING, 0, _PADDING, 0))
        )


class RequestsView(QWidget):
    """The list of requests, kept up to date while it is seen.

    Lives on the GUI thread.

    Attributes:
        clear: Begins the list anew; for the heading's line.
    """

    def __init__(self, network: NetworkService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network = network
        self._items = RequestItemModel(self)
        self._table = self._make_table()
        self._nothing = quiet_words(
            self.tr("Nothing was sent or fetched since Inglenook was started.")
        )
        self.clear = QPushButton(self.tr("Clear"))
        self.clear.setProperty("dense", "row")
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear.clicked.connect(network.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self._table)
        network.asked_changed.connect(self._show_requests)
        self._show_requests()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look for new requests."""
        super().showEvent(event)
        self._network.watch(is_wanted=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the list as it is."""
        super().hideEvent(event)
        self._network.watch(is_wanted=False)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._items)
        table.setAccessibleName(self.tr("Requests of this run"))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setItemDelegate(_Cells(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_PURPOSE, QHeaderView.ResizeMode.Stretch)
        return table

    def _show_requests(self) -> None:
        asked = self._network.asked
        self._items.show_requests(asked)
        n_rows = min(len(asked), _MOST_ROWS)
        edges = self._table.horizontalHeader().sizeHint().height() + 2
        self._table.setFixedHeight(n_rows * _ROW_HEIGHT + edges)
        self._table.setVisible(bool(asked))
        self._nothing.setVisible(not asked)
        self.clear.setEnabled(bool(asked))

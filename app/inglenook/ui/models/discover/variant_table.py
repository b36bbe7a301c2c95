"""The variants of a repository, one row each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.variant_columns import column_widths
from inglenook.ui.models.discover.variant_delegate import VariantDelegate
from inglenook.ui.models.discover.variant_item_model import Column, VariantItemModel
from inglenook.ui.models.discover.variant_menu import VariantMenu
from inglenook.ui.models.discover.variant_row import Deed, VariantRow

#: What a download takes, its bar and its buttons.
_PROGRESS_PX = 210
#: Height of the usual type, which fonts agree on more than on its width.
_USUAL_LINE_PX = 16
#: Narrower than these, the class of speed and what was measured share a column, what
#: a variant is good for goes under its label, and more is left out.
_JOINED_WIDTH, _TWO_LINES_WIDTH, _NO_SPEED_WIDTH = 960, 700, 560
_BEFORE_ACTION = (Column.SPEED, Column.MEASURED)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VariantTable(QTableView):
    """Rows with the keys of a list: Enter does the main thing, Space explains.

    Lives on the GUI thread.

    Signals:
        deed_requested(VariantRow, str): The user wants this done with the variant;
            one of `variant_row.Deed`.
    """

    deed_requested = Signal(VariantRow, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._repo_id = ""
        self._variants = VariantItemModel(self)
        self._delegate = VariantDelegate(appearance, self)
        self.setModel(self._variants)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Variants"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._set_headers()
        appearance.theme_changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> Sequence[VariantRow]:
        """As they are shown."""
        return self._variants.rows

    def show_rows(self, rows: Sequence[VariantRow], repo_id: str = "") -> None:
        """Show these variants of a repository."""
        self._repo_id = repo_id
        self._variants.show_rows(rows)
        self._fit_columns()
        self._mark_current()

    def choose(self, path: str) -> None:
        """Go to the variant of that first file."""
        index = self._variants.index_of(path)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._mark_current()

    def pill_place(self, row: VariantRow) -> QRect:
        """Where a variant's pill is, on the screen."""
        index = self._variants.index_of(row.variant.path)
        index = index.siblingAtColumn(Column.RUNS)
        cell = self._delegate.inside(self.visualRect(index), Column.RUNS)
        place = self._delegate.pill_place(cell, row)
        corner = self.viewport().mapToGlobal(place.topLeft())
        return QRect(corner, place.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the main thing by Enter, explain the plan by Space."""
        row = self._variants.row(self.currentIndex())
        if row is not None and event.key() in _ENTER and row.deed:
            self.deed_requested.emit(row, row.deed)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.deed_requested.emit(row, "explain")
        else:
            super().keyPressEvent(event)
            self._mark_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press what was painted under the pointer."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        where = event.position().toPoint()
        index = self.indexAt(where)
        row = self._variants.row(index)
        if row is not None and (deed := self._deed_at(index, row, where)):
            if deed == "menu":
                self._open_menu(row, self.viewport().mapToGlobal(where))
            else:
                self.deed_requested.emit(row, deed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer all that can be done with a variant."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._variants.row(index)
        if row is None:
            return
        place = event.globalPos()
        if by_key:
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self._open_menu(row, place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the pointer when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row, unless a click chooses another."""
        super().focusInEvent(event)
        by_click = event.reason() == Qt.FocusReason.MouseFocusReason
        is_lost = not self.currentIndex().isValid() and self._variants.rowCount()
        if is_lost and not by_click:
            self.setCurrentIndex(self._variants.index(0, 0))
        self._mark_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._mark_current()

    def sizeHint(self) -> QSize:
        """As little as will do: it takes what is left, and no words give way to it."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit_columns()

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents
        )
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.GOOD_FOR, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.SIZE, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        header.sortIndicatorChanged.connect(self._on_sorted)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column its room, and leave out what there is none for."""
        scale = max(1.0, self.fontMetrics().height() / _USUAL_LINE_PX)
        room = self.viewport().width() / scale
        is_joined = room < _JOINED_WIDTH
        has_two_lines = room < _TWO_LINES_WIDTH
        self._variants.set_joined(is_joined=is_joined)
        self._set_two_lines(is_wanted=has_two_lines)
        self.setColumnHidden(Column.MEASURED, is_joined)
        self.setColumnHidden(Column.GOOD_FOR, has_two_lines)
        self.setColumnHidden(Column.BITS, has_two_lines)
        self.setColumnHidden(Column.SPEED, room < _NO_SPEED_WIDTH)
        widths = column_widths(self._variants, self._delegate.brush, self.font(), scale)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._span_downloads(round(_PROGRESS_PX * scale))

    def _set_two_lines(self, *, is_wanted: bool) -> None:
        """Put what a variant is good for under its label, or beside it."""
        if is_wanted == self._delegate.has_two_lines:
            return
        self._delegate.has_two_lines = is_wanted
        mode = QHeaderView.ResizeMode
        header = self.horizontalHeader()
        header.setSectionResizeMode(
            Column.VARIANT, mode.Stretch if is_wanted else mode.Fixed
        )
        header.setSectionResizeMode(
            Column.GOOD_FOR, mode.Fixed if is_wanted else mode.Stretch
        )
        self.resizeRowsToContents()

    def _span_downloads(self, needed_px: int) -> None:
        """Give downloads the room of what is measured as well."""
        self.clearSpans()
        downloads = [n for n, row in enumerate(self._variants.rows) if row.is_download]
        shown = [c for c in _BEFORE_ACTION if not self.isColumnHidden(c)][-1:]
        width = self.columnWidth(Column.ACTION) + sum(map(self.columnWidth, shown))
        if downloads and width < needed_px:
            more_px = needed_px - width
            action_px = self.columnWidth(Column.ACTION)
            self.setColumnWidth(Column.ACTION, action_px + more_px)
        self._delegate.progress_column = shown[0] if shown else Column.ACTION
        for number in downloads if shown else ():
            self.setSpan(number, shown[0], 1, Column.ACTION - shown[0] + 1)

    def _deed_at(
        self, index: QModelIndex, row: VariantRow, where: QPoint
    ) -> Deed | None:
        cell = self.visualRect(index)
        if index.column() == Column.ACTION or (
            row.is_download and index.column() == self._delegate.progress_column
        ):
            part = self._delegate.part_at(cell, row, where)
            return part.deed if part else None
        if index.column() == Column.RUNS and row.outlook is not None:
            inside = self._delegate.inside(cell, Column.RUNS)
            if self._delegate.pill_place(inside, row).contains(where):
                return "explain"
        return None

    def _open_menu(self, row: VariantRow, place: QPoint) -> None:
        name = f"{self._repo_id}:{row.variant.title}"
        menu = VariantMenu(row, name, self._appearance, self)
        menu.deed_chosen.connect(lambda deed: self.deed_requested.emit(row, deed))
        menu.popup(place)

    def _point_at(self, where: QPoint | None) -> None:
        index = self.indexAt(where) if where is not None else QModelIndex()
        row = self._variants.row(index)
        self._delegate.pointer = where
        self._delegate.hovered_row = index.row() if index.isValid() else -1
        is_button = (
            row is not None
            and where is not None
            and self._deed_at(index, row, where) is not None
        )
        shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape if is_button else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _mark_current(self) -> None:
        """Ring the row of the keyboard, unless the pointer brought it there."""
        by_click = bool(QGuiApplication.mouseButtons())
        is_ringed = self.hasFocus() and not by_click
        index = self.currentIndex()
        self._delegate.ringed_row = index.row() if is_ringed else -1
        self.viewport().update()

    def _on_sorted(self) -> None:
        self._fit_columns()
        self._mark_current()

    def _on_theme_changed(self) -> None:
        self._fit_columns()
        self.viewport().update()

"""The variants of a repository, one row each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.models.discover.action_parts import action_parts
from inglenook.ui.models.discover.variant_delegate import VariantDelegate
from inglenook.ui.models.discover.variant_item_model import Column, VariantItemModel
from inglenook.ui.models.discover.variant_row import Deed, VariantRow

#: Widths at the usual size of type; “Good for” takes the rest.
_WIDTHS = {
    Column.VARIANT: 116,
    Column.BITS: 62,
    Column.SIZE: 82,
    Column.RUNS: 160,
    Column.SPEED: 76,
    Column.ACTION: 108,
}
#: Of the last column, where a download takes it alone.
_PROGRESS_PX = 186
#: Height of the usual type, which fonts agree on more than on its width.
_USUAL_LINE_PX = 16
#: Narrower than the first, the speed is left out; than the others, more is.
_NO_SPEED_WIDTH, _NO_WORDS_WIDTH, _NO_BITS_WIDTH = 760, 660, 580
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
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        self._span_downloads()
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
        """Begin at the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._variants.rowCount():
            self.setCurrentIndex(self._variants.index(0, 0))
        self._mark_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._mark_current()

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
        scale = max(1.0, self.fontMetrics().height() / _USUAL_LINE_PX)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, round(width * scale))
        room = self.viewport().width() / scale
        is_tight = room < _NO_SPEED_WIDTH
        self.setColumnHidden(Column.SPEED, is_tight)
        if is_tight and room >= _NO_WORDS_WIDTH:
            self.setColumnWidth(Column.ACTION, round(_PROGRESS_PX * scale))
        self.setColumnHidden(Column.GOOD_FOR, room < _NO_WORDS_WIDTH)
        self.setColumnHidden(Column.BITS, room < _NO_BITS_WIDTH)
        stretched = Column.VARIANT if room < _NO_WORDS_WIDTH else Column.GOOD_FOR
        header = self.horizontalHeader()
        for column in (Column.VARIANT, Column.GOOD_FOR):
            is_stretched = column is stretched
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Stretch if is_stretched else mode.Fixed
            )

    def _span_downloads(self) -> None:
        """Give downloads the room of the speed as well."""
        self.clearSpans()
        for number, row in enumerate(self._variants.rows):
            if row.is_download:
                self.setSpan(number, Column.SPEED, 1, 2)

    def _deed_at(
        self, index: QModelIndex, row: VariantRow, where: QPoint
    ) -> Deed | None:
        cell = self.visualRect(index)
        if index.column() == Column.ACTION or (
            row.is_download and index.column() == Column.SPEED
        ):
            part = self._delegate.part_at(cell, row, where)
            return part.deed if part else None
        if index.column() == Column.RUNS and row.outlook is not None:
            inside = self._delegate.inside(cell, Column.RUNS)
            if self._delegate.pill_place(inside, row).contains(where):
                return "explain"
        return None

    def _open_menu(self, row: VariantRow, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = self._appearance.theme
        names = {
            "pause": self.tr("Pause"),
            "resume": self.tr("Go on"),
            "cancel": self.tr("Cancel and delete what has come"),
        }
        for part in reversed(action_parts(row)):
            if part.deed != "menu":
                words = part.words or names[part.deed]
                action = menu.addAction(icon(part.icon_name, theme), words)
                action.setData(part.deed)
        if row.standing == "too large":
            words = self.tr("Download all the same")
            action = menu.addAction(icon("ph.download-simple", theme), words)
            action.setData("download")
        if row.outlook is not None:
            menu.addAction(
                icon("ph.info", theme), self.tr("How it would run here…")
            ).setData("explain")
        menu.addSeparator()
        name = f"{self._repo_id}:{row.variant.title}"
        copy = menu.addAction(icon("ph.copy", theme), self.tr("Copy the name"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(name))
        menu.triggered.connect(lambda action: self._on_chosen(row, action.data()))
        menu.popup(place)

    def _on_chosen(self, row: VariantRow, deed: str | None) -> None:
        if deed:
            self.deed_requested.emit(row, deed)

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
        self._span_downloads()
        self._mark_current()

    def _on_theme_changed(self) -> None:
        self._fit_columns()
        self.viewport().update()

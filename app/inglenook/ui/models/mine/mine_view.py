"""The list of models."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.columns import Columns, columns_for
from inglenook.ui.models.mine.mine_delegate import MineDelegate
from inglenook.ui.models.mine.mine_item_model import MineItemModel
from inglenook.ui.models.mine.rows import GroupRow, Row, VariantRow
from inglenook.ui.models.mine.zones import Zone, zone_at

_NOWHERE: tuple[tuple[str, str], Zone] = (("", ""), "")


class MineView(QListView):
    """Models and their variants, for the pointer and for the keyboard.

    Enter loads a variant, chats with the one that is loaded, and folds a model; Space
    ticks it, Ctrl+A all, Esc none; Alt+Enter tells why its plan is so; Delete deletes;
    the context key opens the row's menu. Lives on the GUI thread.

    Signals:
        acted(VariantRow): Its button was pressed: to load it, or to chat with it.
        unload_requested(VariantRow): Its memory is to be freed.
        plan_requested(VariantRow, QRect): Its pill was, which is there on the screen.
        menu_requested(VariantRow, QPoint): Its menu is wanted, there on the screen.
        tick_requested(VariantRow, bool): It is to be ticked, or not any more; with
            True, all from the last one to it are.
        all_requested(): All are to be ticked.
        none_requested(): None is to be ticked any more.
        removal_requested(VariantRow): Delete was pressed.
        fold_requested(GroupRow): A model's variants are to be hidden, or shown.
        columns_changed(): `columns` are others.
    """

    acted = Signal(VariantRow)
    unload_requested = Signal(VariantRow)
    plan_requested = Signal(VariantRow, QRect)
    menu_requested = Signal(VariantRow, QPoint)
    tick_requested = Signal(VariantRow, bool)
    all_requested = Signal()
    none_requested = Signal()
    removal_requested = Signal(VariantRow)
    fold_requested = Signal(GroupRow)
    columns_changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = MineItemModel(self)
        self._delegate = MineDelegate(appearance, self)
        self._pressed = _NOWHERE
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Models on this computer"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        appearance.theme_changed.connect(self.viewport().update)

    @property
    def columns(self) -> Columns:
        """Where the columns are."""
        return self._delegate.columns

    def show_rows(self, rows: Sequence[Row], *, is_grouped: bool) -> None:
        """Show these rows; the keyboard stays on its row, and the list where it is."""
        current = self._rows.row(self.currentIndex())
        top = self.verticalScrollBar().value()
        self._delegate.is_indented = is_grouped
        self._rows.show_rows(rows)
        if current is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index_of(current.key))
            self.verticalScrollBar().setValue(top)

    def go_to(self, row: VariantRow) -> None:
        """Make a row the current one, in sight."""
        index = self._rows.index_of(row.key)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_of(self, key: tuple[str, str], zone: Zone) -> QRect:
        """Where a zone of a row is in the viewport; empty where it is not."""
        index = self._rows.index_of(key)
        row = self._rows.row(index)
        if not isinstance(row, VariantRow):
            return QRect()
        return self._cells(index, row).get(zone, QRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their room."""
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Give the columns their room in another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_columns()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what the pointer is over."""
        super().mouseMoveEvent(event)
        self._hover(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(_NOWHERE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed; it counts when it is let go there."""
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        where = event.position().toPoint()
        self._pressed = self._at(where) if is_left else _NOWHERE

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked."""
        super().mouseReleaseEvent(event)
        key, zone = self._at(event.position().toPoint())
        was, self._pressed = self._pressed, _NOWHERE
        row = self._rows.row(self._rows.index_of(key))
        if (key, zone) == was and row is not None and zone:
            is_range = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._do(row, zone, is_range=is_range)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click as one more."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer, or under the keyboard."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        row = self._rows.row(index)
        if isinstance(row, VariantRow):
            below = self.visualRect(index).center() if is_key else event.pos()
            self.menu_requested.emit(row, self.viewport().mapToGlobal(below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with the current row, or with all, what the key says."""
        row = self._rows.row(self.currentIndex())
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self._rows.has_chosen:
            self.none_requested.emit()
        elif isinstance(row, GroupRow) and _folds(row, event.key()):
            self.fold_requested.emit(row)
        elif isinstance(row, VariantRow) and (zone := _zone_of(event)):
            is_range = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._do(row, zone, is_range=is_range)
        elif isinstance(row, VariantRow) and event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row, unless a click chooses another."""
        super().focusInEvent(event)
        by_click = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_click and not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(0))

    def _do(self, row: Row, zone: Zone, *, is_range: bool = False) -> None:
        if isinstance(row, GroupRow):
            self.fold_requested.emit(row)
        elif zone == "box":
            self.tick_requested.emit(row, is_range)
        elif zone == "menu":
            foot = self._on_screen(row, zone).bottomLeft()
            self.menu_requested.emit(row, foot)
        elif zone == "act" and (row.model.error is None or row.model.is_missing):
            self.acted.emit(row)
        elif zone == "eject":
            self.unload_requested.emit(row)
        elif zone == "plan" and row.model.error is None:
            self.plan_requested.emit(row, self._on_screen(row, zone))

    def _on_screen(self, row: VariantRow, zone: Zone) -> QRect:
        place = self.place_of(row.key, zone)
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    def _at(self, where: QPoint) -> tuple[tuple[str, str], Zone]:
        index = self.indexAt(where)
        row = self._rows.row(index)
        if row is None:
            return _NOWHERE
        places = self._cells(index, row) if isinstance(row, VariantRow) else {}
        return row.key, zone_at(where, row, places)

    def _cells(self, index: QModelIndex, row: VariantRow) -> dict[Zone, QRect]:
        rect = self.visualRect(index)
        places = self._delegate.cells(row, rect)
        direction = self.layoutDirection()
        return {
            zone: QStyle.visualRect(direction, rect, place)
            for zone, place in places.items()
        }

    def _hover(self, place: tuple[tuple[str, str], Zone]) -> None:
        if place != self._delegate.hovered:
            self._delegate.hovered = place
            is_button = place[1] != ""
            shape = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(
                shape if is_button else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    def _fit_columns(self) -> None:
        width = self.viewport().width()
        self._delegate.columns = columns_for(width, self.fontMetrics())
        self.columns_changed.emit()


def _folds(row: GroupRow, key: int) -> bool:
    """Whether a key folds a heading, or unfolds it."""
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        return True
    return key == (Qt.Key.Key_Left if row.is_open else Qt.Key.Key_Right)


def _zone_of(event: QKeyEvent) -> Zone:
    """What a key presses in a row of a variant; empty for nothing."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        is_question = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return "plan" if is_question else "act"
    return "box" if event.key() == Qt.Key.Key_Space else ""

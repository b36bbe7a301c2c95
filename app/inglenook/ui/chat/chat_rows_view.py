"""A list of chats."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QWidget,
)

from inglenook.chats.records import Chat
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_delegate import ChatDelegate, dots_place
from inglenook.ui.chat.chat_item_model import ChatItemModel
from inglenook.ui.chat.chat_rows import ChatRow, FolderRow, Row
from inglenook.ui.keys.shortcuts import usual_key

_MANY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ChatRowsView(QListView):
    """Rows that the pointer opens by a click, the keyboard by Enter.

    With Ctrl or Shift several are chosen. It takes the focus by the keyboard only.
    Lives on the GUI thread.

    Args:
        has_menu: Whether a row shows under the pointer that it has a menu.

    Signals:
        chat_activated(int): The user wants the chat of this id.
        renamed(int, str): The user wants the chat of this id to have this title.
        folder_renamed(str, str): The user wants a folder to have this name.
        fold_requested(str, bool): The chats of a folder are to be hidden, or shown.
        menu_requested(QPoint): The menu of the chosen chats, or of the folder, is
            wanted there on the screen.
        chosen_changed(): `chosen` are others.
        chats_dropped(tuple[int, ...], str): Chats are to lie in this folder.
        file_dropped(Path): The chats of a file are wanted.
    """

    chat_activated = Signal(int)
    renamed = Signal(int, str)
    folder_renamed = Signal(str, str)
    fold_requested = Signal(str, bool)
    menu_requested = Signal(QPoint)
    chosen_changed = Signal()
    chats_dropped = Signal(tuple, str)
    file_dropped = Signal(Path)

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        has_menu: bool = True,
    ) -> None:
        super().__init__(parent)
        self._shown: Sequence[Row] = ()
        self._marked_id: int | None = None
        self._has_menu = has_menu
        self._rows = ChatItemModel(self)
        self._delegate = ChatDelegate(self._rows, appearance, self)
        self._delegate.has_menu = has_menu
        self._set_up()
        self._connect()
        appearance.theme_changed.connect(self.viewport().update)

    @property
    def current_chat(self) -> ChatRow | None:
        """The chat that the keyboard is at."""
        row = self._rows.row(self.currentIndex())
        return row if isinstance(row, ChatRow) else None

    @property
    def current_folder(self) -> FolderRow | None:
        """The folder that the keyboard is at."""
        row = self._rows.row(self.currentIndex())
        return row if isinstance(row, FolderRow) else None

    @property
    def selected(self) -> list[Chat]:
        """The chats that are selected, in the order of the list."""
        rows = map(self._rows.row, sorted(self.selectedIndexes()))
        return [row.chat for row in rows if isinstance(row, ChatRow)]

    @property
    def chosen(self) -> list[Chat]:
        """What a wish is about: all that is selected, or where the keyboard is."""
        if len(selected := self.selected) > 1:
            return selected
        return [self.current_chat.chat] if self.current_chat else []

    @property
    def first_chat(self) -> ChatRow | None:
        """The chat at the top; None where there is none."""
        return next((row for row in self._shown if isinstance(row, ChatRow)), None)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; what is chosen stays so, and the keyboard on its chat.

        While a title is being written, that waits for its end, and so does `mark`.
        """
        self._shown = rows
        if self.state() == QAbstractItemView.State.EditingState:
            return
        current, folder = self.current_chat, self.current_folder
        chosen, top = self.chosen, self.verticalScrollBar().value()
        # Headings are as high as chats, so that thousands need not be measured.
        has_snippets = any(isinstance(row, ChatRow) and row.snippet for row in rows)
        self.setUniformItemSizes(not has_snippets)
        self._rows.show_rows(rows)
        if current is not None:
            self.setCurrentIndex(self._rows.index_of(current.chat.id))
        elif folder is not None:
            self.setCurrentIndex(self._rows.folder_index(folder.title))
        if len(chosen) > 1:
            self._choose(chosen)
        self.verticalScrollBar().setValue(top)
        self._on_selection_changed()

    def mark(self, chat_id: int | None) -> None:
        """Mark the chat that is on the screen, and bring it into view."""
        self._marked_id = chat_id
        if self.state() == QAbstractItemView.State.EditingState:
            return
        self._rows.set_current(chat_id)
        index = self._rows.index_of(chat_id)
        if index.isValid() and not self._delegate.is_choosing:
            self.setCurrentIndex(index)

    def choose_none(self) -> None:
        """Leave only the place of the keyboard."""
        self.setCurrentIndex(self.currentIndex())
        self.clearSelection()

    def edit_current(self) -> None:
        """Let the user write another title, or name, where the keyboard is."""
        if self.current_chat or self.current_folder:
            self.edit(self.currentIndex())

    def add_key(self, name: str, slot: Callable[[], object]) -> None:
        """Have something done by a key of the list.

        Args:
            name: Of the shortcut.
            slot: Does it.
        """
        action = QAction(self)
        action.setShortcut(QKeySequence(usual_key(name)))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)

    def closeEditor(
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Show what has changed while a title was being written."""
        super().closeEditor(editor, hint)
        # Qt gives the focus to what stands next.
        self.setFocus()
        self.show_rows(self._shown)
        if self._marked_id != self._rows.current_id:
            self.mark(self._marked_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold folders, and choose no more by Esc."""
        folder = self.current_folder
        if self.state() == QAbstractItemView.State.EditingState:
            # The keys of the title come here, too.
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and self._delegate.is_choosing:
            self.choose_none()
        elif folder is not None and _folds(folder, event.key()):
            self.fold_requested.emit(folder.title, folder.is_open)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is under the pointer, or under the keyboard."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        where = self.visualRect(index).center() if is_key else event.pos()
        self._open_menu(index, where)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu by its dots; else choose as Qt does."""
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._dots(index).contains(event.position().toPoint()):
            self._open_menu(index, self._dots(index).bottomLeft())
        elif event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked, unless it was chosen beside others."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_left or event.modifiers() & _MANY or index != self.currentIndex():
            return
        if not self._dots(index).contains(place):
            self._activate(index)

    def _set_up(self) -> None:
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        # What is dropped falls on a row, never between two.
        self.setDragDropOverwriteMode(True)
        self.setDropIndicatorShown(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def _connect(self) -> None:
        self._rows.renamed.connect(self.renamed)
        self._rows.folder_renamed.connect(self.folder_renamed)
        self._rows.chats_dropped.connect(self.chats_dropped)
        self._rows.file_dropped.connect(self.file_dropped)
        selected = self.selectionModel().selectionChanged
        selected.connect(self._on_selection_changed)

    def _choose(self, chats: Sequence[Chat]) -> None:
        """Select chats, as far as they are shown."""
        selection = QItemSelection()
        for chat in chats:
            index = self._rows.index_of(chat.id)
            if index.isValid():
                selection.select(index, index)
        only = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(selection, only)

    def _dots(self, index: QModelIndex) -> QRect:
        """Where a row says that it has a menu; empty where it does not."""
        is_row = isinstance(self._rows.row(index), ChatRow | FolderRow)
        if not is_row or not self._has_menu or self._delegate.is_choosing:
            return QRect()
        return dots_place(self.visualRect(index), self.layoutDirection())

    def _open_menu(self, index: QModelIndex, where: QPoint) -> None:
        if self._has_menu and isinstance(self._rows.row(index), ChatRow | FolderRow):
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.menu_requested.emit(self.viewport().mapToGlobal(where))

    def _activate(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if isinstance(row, ChatRow):
            self.chat_activated.emit(row.chat.id)
        elif isinstance(row, FolderRow):
            self.fold_requested.emit(row.title, row.is_open)

    def _on_selection_changed(self) -> None:
        self._delegate.is_choosing = len(self.selectedIndexes()) > 1
        self.viewport().update()
        self.chosen_changed.emit()


def _folds(folder: FolderRow, key: int) -> bool:
    """Whether a key folds a folder, or unfolds it."""
    if key == Qt.Key.Key_Space:
        return True
    return key == (Qt.Key.Key_Left if folder.is_open else Qt.Key.Key_Right)

"""A list of chats."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_delegate import ChatDelegate
from inglenook.ui.chat.chat_item_model import ChatItemModel
from inglenook.ui.chat.chat_rows import ChatRow, Row


class ChatRowsView(QListView):
    """Rows that the pointer opens by a click, the keyboard by Enter.

    It takes the focus by the keyboard only. Lives on the GUI thread.

    Signals:
        chat_activated(int): The user wants the chat of this id.
        renamed(int, str): The user wants the chat of this id to have this title.
    """

    chat_activated = Signal(int)
    renamed = Signal(int, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Row] = ()
        self._marked_id: int | None = None
        self._rows = ChatItemModel(self)
        self._rows.renamed.connect(self.renamed)
        self.setModel(self._rows)
        self.setItemDelegate(ChatDelegate(self._rows, appearance, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_activated)
        self.activated.connect(self._on_activated)
        appearance.theme_changed.connect(self.viewport().update)

    @property
    def current_chat(self) -> ChatRow | None:
        """The chat that the keyboard, or a menu, is about."""
        row = self._rows.row(self.currentIndex())
        return row if isinstance(row, ChatRow) else None

    @property
    def first_chat(self) -> ChatRow | None:
        """The chat at the top; None where there is none."""
        return next((row for row in self._shown if isinstance(row, ChatRow)), None)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the place of the keyboard stays on its chat.

        While a title is being written, that waits for its end, and so does `mark`.
        """
        self._shown = rows
        if self.state() == QAbstractItemView.State.EditingState:
            return
        current, top = self.current_chat, self.verticalScrollBar().value()
        # Headings are as high as chats, so that thousands need not be measured.
        has_snippets = any(isinstance(row, ChatRow) and row.snippet for row in rows)
        self.setUniformItemSizes(not has_snippets)
        self._rows.show_rows(rows)
        if current is not None:
            self.setCurrentIndex(self._rows.index_of(current.chat.id))
        self.verticalScrollBar().setValue(top)

    def mark(self, chat_id: int | None) -> None:
        """Mark the chat that is on the screen, and bring it into view."""
        self._marked_id = chat_id
        if self.state() == QAbstractItemView.State.EditingState:
            return
        self._rows.set_current(chat_id)
        index = self._rows.index_of(chat_id)
        if index.isValid():
            self.setCurrentIndex(index)

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

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if isinstance(row, ChatRow):
            self.chat_activated.emit(row.chat.id)

"""The chats in the trash."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.chats.records import Chat
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_rows import trashed_rows
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton


class TrashList(QWidget):
    """Restores chats, or deletes all of them for ever. Lives on the GUI thread.

    Signals:
        left(): The user wants the other chats back on the screen.
        restore_requested(int): The chat of this id is to leave the trash.
        empty_requested(): All chats here are to be deleted; the user was asked.
    """

    left = Signal()
    restore_requested = Signal(int)
    empty_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_chats = 0
        self._chosen_id: int | None = None
        self._back = IconButton("ph.caret-left", self.tr("Back to chats"), appearance)
        self._back.setObjectName("back")
        self._back.clicked.connect(self.left)
        self._rows = ChatRowsView(appearance)
        self._rows.setObjectName("trashed")
        self._rows.setAccessibleName(self.tr("Chats in the trash"))
        self._rows.chat_activated.connect(self._choose)
        self._restore = self._button(self.tr("Restore"), "restore")
        self._restore.clicked.connect(self._on_restore_clicked)
        self._empty = self._button(self.tr("Empty trash…"), "empty")
        self._empty.setProperty("kind", "destructive")
        self._empty.clicked.connect(self._on_empty_clicked)
        self._lay_out()

    def show_chats(self, chats: Sequence[Chat]) -> None:
        """Show what is in the trash."""
        self._n_chats = len(chats)
        self._rows.show_rows(list(trashed_rows(chats, datetime.now(UTC))))
        is_there = any(chat.id == self._chosen_id for chat in chats)
        self._choose(self._chosen_id if is_there else None)
        self._empty.setEnabled(bool(chats))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the chats on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("dense", "panel")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Trash"))
        title.setProperty("weight", "semibold")
        header = QHBoxLayout()
        header.setContentsMargins(8, 12, 12, 12)
        header.addWidget(self._back)
        header.addWidget(title, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addWidget(self._restore)
        foot.addStretch()
        foot.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self._rows, 1)
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(foot)

    def _choose(self, chat_id: int | None) -> None:
        self._chosen_id = chat_id
        self._rows.mark(chat_id)
        self._restore.setEnabled(chat_id is not None)

    def _on_restore_clicked(self) -> None:
        if self._chosen_id is not None:
            self.restore_requested.emit(self._chosen_id)

    def _on_empty_clicked(self) -> None:
        dialog = ConfirmDialog(
            self.tr("Empty the trash?"),
            self.tr("Chats that will be gone for ever: {count}.").format(
                count=self._n_chats
            ),
            self.tr("Delete for ever"),
            self,
        )
        dialog.accepted.connect(self.empty_requested)
        dialog.open()

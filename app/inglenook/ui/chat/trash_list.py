"""The chats in the trash."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inglenook.chats.records import Chat
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.aside_list import AsideList
from inglenook.ui.chat.chat_rows import plain_rows
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog


class TrashList(AsideList):
    """Restores chats, or deletes them for ever. Lives on the GUI thread.

    Signals:
        restore_requested(tuple[int, ...]): These chats are to leave the trash.
        delete_requested(tuple[int, ...]): They are to be deleted; the user was asked.
    """

    restore_requested = Signal(tuple)
    delete_requested = Signal(tuple)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        rows = ChatRowsView(appearance, has_menu=False)
        rows.setObjectName("trashed")
        super().__init__(
            self.tr("Trash"), self.tr("The trash is empty."), rows, appearance, parent
        )
        self._chats: Sequence[Chat] = ()
        self._restore = self.add_button(self.tr("Restore"), "restore")
        self._restore.clicked.connect(self._on_restore_clicked)
        self._empty = self.add_button("", "empty")
        self._empty.setProperty("kind", "destructive")
        self._empty.clicked.connect(self._on_empty_clicked)
        rows.chosen_changed.connect(self._show_buttons)
        self._show_buttons()

    def show_chats(self, chats: Sequence[Chat]) -> None:
        """Show what is in the trash."""
        self._chats = chats
        self.show_rows(plain_rows(chats, datetime.now(UTC)))
        self._show_buttons()

    @property
    def _selected(self) -> tuple[int, ...]:
        return tuple(chat.id for chat in self._rows.selected)

    def _show_buttons(self) -> None:
        n_chosen = len(self._selected)
        self._restore.setEnabled(n_chosen > 0)
        self._empty.setEnabled(bool(self._chats))
        is_several = n_chosen > 1
        words = self.tr("Delete {n}…").format(n=n_chosen)
        self._empty.setText(words if is_several else self.tr("Empty trash…"))

    def _on_restore_clicked(self) -> None:
        self.restore_requested.emit(self._selected)

    def _on_empty_clicked(self) -> None:
        chosen = self._selected
        is_several = len(chosen) > 1
        ids = chosen if is_several else tuple(chat.id for chat in self._chats)
        question = self.tr("Empty the trash?")
        dialog = ConfirmDialog(
            self.tr("Delete these chats?") if is_several else question,
            self.tr("Chats that will be gone for ever: {count}.").format(
                count=len(ids)
            ),
            self.tr("Delete for ever"),
            self,
        )
        dialog.accepted.connect(lambda: self.delete_requested.emit(ids))
        dialog.open()

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
        self._delete = self.add_button("", "delete")
        self._delete.setProperty("kind", "destructive")
        self._delete.clicked.connect(self._on_delete_clicked)
        self._empty = self.add_button(self.tr("Empty trash…"), "empty")
        self._empty.clicked.connect(self._on_empty_clicked)
        rows.chosen_changed.connect(self._show_buttons)
        rows.add_key("trash_chat", self._on_delete_clicked)
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
        chosen = self._selected
        n_chosen = len(chosen)
        # Several show it by themselves.
        self._rows.mark(chosen[0] if n_chosen == 1 else None)
        self._restore.setEnabled(n_chosen > 0)
        self._delete.setEnabled(n_chosen > 0)
        self._empty.setEnabled(bool(self._chats))
        several = self.tr("Delete {n}…").format(n=n_chosen)
        self._delete.setText(several if n_chosen > 1 else self.tr("Delete…"))

    def _on_restore_clicked(self) -> None:
        self.restore_requested.emit(self._selected)

    def _on_delete_clicked(self) -> None:
        chosen = self._rows.selected
        if len(chosen) == 1:
            question = self.tr("Delete “{title}”?").format(title=chosen[0].title)
        else:
            question = self.tr("Delete these chats?")
        if chosen:
            self._ask(question, self._selected)

    def _on_empty_clicked(self) -> None:
        ids = tuple(chat.id for chat in self._chats)
        self._ask(self.tr("Empty the trash?"), ids)

    def _ask(self, question: str, ids: tuple[int, ...]) -> None:
        """Delete them once the user has said so again."""
        dialog = ConfirmDialog(
            question,
            self.tr("Chats that will be gone for ever: {count}.").format(
                count=len(ids)
            ),
            self.tr("Delete for ever"),
            self,
        )
        dialog.accepted.connect(lambda: self.delete_requested.emit(ids))
        dialog.open()

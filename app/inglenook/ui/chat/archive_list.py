"""The chats in the archive."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from inglenook.chats.records import Chat
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.aside_list import AsideList
from inglenook.ui.chat.chat_acts import ChatActs
from inglenook.ui.chat.chat_rows import plain_rows
from inglenook.ui.chat.chat_rows_view import ChatRowsView


class ArchiveList(AsideList):
    """Opens archived chats, and puts them back into the list.

    Lives on the GUI thread.
    """

    def __init__(
        self, acts: ChatActs, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        rows = ChatRowsView(appearance)
        rows.setObjectName("archived")
        super().__init__(
            self.tr("Archive"),
            self.tr("Nothing is archived.\nArchived chats can still be searched."),
            rows,
            appearance,
            parent,
        )
        self._acts = acts
        self._put_back = self.add_button(self.tr("Back to the list"), "unarchive")
        self._put_back.clicked.connect(
            lambda: acts.archive(rows.chosen, is_archived=False)
        )
        rows.chat_activated.connect(acts.open)
        rows.renamed.connect(acts.rename)
        rows.menu_requested.connect(self._on_menu_requested)
        rows.chosen_changed.connect(self._show_button)
        rows.add_key("rename_chat", rows.edit_current)
        rows.add_key("trash_chat", lambda: acts.trash(rows.chosen))
        self._show_button()

    def show_chats(self, chats: Sequence[Chat]) -> None:
        """Show what is archived."""
        self.show_rows(plain_rows(chats, datetime.now(UTC)))
        self._show_button()

    def show_current(self, chat_id: int | None) -> None:
        """Mark the chat that is on the screen."""
        self._rows.mark(chat_id)

    def _show_button(self) -> None:
        self._put_back.setEnabled(bool(self._rows.chosen))

    def _on_menu_requested(self, where: QPoint) -> None:
        if chosen := self._rows.chosen:
            self._acts.open_menu(chosen, where, self._rows.edit_current)

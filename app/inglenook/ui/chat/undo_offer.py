"""The way back for chats that were put away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from inglenook.chats.records import Chat
from inglenook.chats.service import ChatService
from inglenook.translation import counted
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.conversation_pane import ConversationPane
from inglenook.ui.chat.turn_wishes import UNDO_MS
from inglenook.ui.widgets.banner import Banner


class UndoOffer(QObject):
    """A banner with Undo; only the last offer stands. Lives on the GUI thread.

    Args:
        chats: The service.
        pane: Where the banner is shown.
    """

    def __init__(
        self, chats: ChatService, pane: ConversationPane, appearance: Appearance
    ) -> None:
        super().__init__(pane)
        self._chats = chats
        self._pane = pane
        self._appearance = appearance
        self._banner: Banner | None = None

    def offer_trashed(self, chats: tuple[Chat, ...]) -> None:
        """Offer back what went to the trash."""
        lead = self.tr("Moved to the trash.")
        rest = self.tr("“{title}” stays there for 30 days.")
        if len(chats) > 1:
            rest = counted(
                "UndoOffer", "%n chat(s) stay there for 30 days.", len(chats)
            )
        self._offer(chats, lead, rest, self._chats.lists.restore)

    def offer_archived(self, chats: tuple[Chat, ...]) -> None:
        """Offer back what was archived."""
        lead = self.tr("Archived.")
        rest = self.tr("“{title}” can still be searched.")
        if len(chats) > 1:
            rest = counted("UndoOffer", "%n chat(s) can still be searched.", len(chats))
        self._offer(chats, lead, rest, self._chats.lists.unarchive)

    def _offer(
        self,
        chats: tuple[Chat, ...],
        lead: str,
        rest: str,
        undo: Callable[..., None],
    ) -> None:
        if not chats:
            return
        if self._banner is not None:
            self._pane.take_away(self._banner)
        words = rest.format(title=chats[0].title)
        banner = self._banner = Banner("note", lead, words, self._appearance)
        button = banner.add_button(self.tr("Undo"))
        button.clicked.connect(partial(self._undo, chats, undo, banner))
        self._pane.show_banner(banner, for_ms=UNDO_MS)

    def _undo(
        self, chats: tuple[Chat, ...], undo: Callable[..., None], banner: Banner
    ) -> None:
        self._pane.take_away(banner)
        undo(*(chat.id for chat in chats))
        # Who reads another chat by now, or did all the time, goes on with that.
        if len(chats) == 1 and self._chats.opened.current is None:
            self._chats.opened.open(chats[0].id)

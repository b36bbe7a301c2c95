"""Asks what to do when a conversation does not fit into the context."""

from functools import partial

from PySide6.QtCore import QObject

from inglenook.chats.context.records import ContextNeed
from inglenook.chats.service import ChatService
from inglenook.translation import counted, sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.context.choice_banner import ChoiceBanner
from inglenook.ui.chat.context.enlarging import Enlargement, Enlarging
from inglenook.ui.chat.message_column import MessageColumn
from inglenook.ui.widgets.banner_strip import BannerStrip
from inglenook.units import format_count


class ContextChoices(QObject):
    """Offers all ways out, and shows in the conversation what each would leave out.

    Nothing is done that the user has not chosen. Lives on the GUI thread.

    Args:
        chats: What does it.
        enlarging: Tells of longer contexts.
        column: Where it is shown what would not be sent.
        strip: Where the question stands.
        appearance: What it is drawn in.
    """

    def __init__(
        self,
        chats: ChatService,
        enlarging: Enlarging,
        column: MessageColumn,
        strip: BannerStrip,
        appearance: Appearance,
    ) -> None:
        super().__init__(strip)
        self._chats = chats
        self._enlarging = enlarging
        self._column = column
        self._strip = strip
        self._appearance = appearance
        self._banner: ChoiceBanner | None = None
        self._length = 0
        chats.turns.context_exceeded.connect(self.ask)
        chats.opened.chat_opened.connect(self._on_chat_opened)
        chats.opened.settings_changed.connect(self._show_cut)
        chats.turns.changed.connect(self._on_turns_changed)
        column.changed.connect(self._show_cut)

    def ask(self, need: ContextNeed) -> None:
        """Ask what to do."""
        self.close()
        banner = self._banner = ChoiceBanner(
            self.tr("This conversation does not fit into the context."),
            self._words(need),
            self._appearance,
        )
        banner.enlarge.clicked.connect(lambda: self._enlarge(need))
        if need.oldest:
            self._offer_less(banner)
            self._column.show_cut(need.history_from, is_proposed=True)
        new_chat = banner.add_choice(self.tr("New chat"), "new-chat")
        new_chat.clicked.connect(self._chats.opened.new_chat)
        close = banner.add_button(self.tr("Close"))
        close.clicked.connect(self.close)
        self._strip.show_banner(banner)
        self._enlarging.consider(need.needed, partial(self._show_enlargement, banner))

    def close(self) -> None:
        """Ask no more; all stays as it is."""
        if self._banner is not None:
            self._strip.take_away(self._banner)
            self._banner = None
        self._show_cut()

    def _words(self, need: ContextNeed) -> str:
        words = self.tr(
            "It has {needed} tokens, and the context {limit}, of which {reserve} are"
            " meant for the answer. Nothing has been cut."
        ).format(
            needed=format_count(need.needed),
            limit=format_count(need.limit),
            reserve=format_count(need.reserve),
        )
        if not need.oldest:
            more = self.tr("The last message alone is too long.")
            return sentences((words, more))
        more = counted(
            "ContextChoices",
            "Without the %n oldest message(s), marked below, it fits.",
            len(need.oldest),
        )
        return sentences((words, more))

    def _offer_less(self, banner: ChoiceBanner) -> None:
        leave_out = banner.add_choice(self.tr("Leave out the oldest"), "leave-out")
        leave_out.clicked.connect(self._chats.turns.leave_out_oldest)
        summarise = banner.add_choice(self.tr("Summarise the oldest"), "summarise")
        summarise.clicked.connect(self._chats.turns.summarise_oldest)

    def _enlarge(self, need: ContextNeed) -> None:
        length = self._length
        self.close()
        self._enlarging.enlarge(length)
        # It waits until the model is loaded.
        if need.waiting.role == "assistant":
            self._chats.turns.continue_answer(need.waiting.id)
        else:
            self._chats.turns.regenerate(need.waiting.id)

    def _show_cut(self) -> None:
        """Show what is not sent of the chat."""
        if self._banner is None:
            self._column.show_cut(self._chats.opened.settings.history_from)

    def _on_chat_opened(self) -> None:
        self.close()

    def _on_turns_changed(self) -> None:
        # The user has chosen, or gone on another way.
        if self._banner is not None and self._chats.turns.is_awaiting:
            self.close()

    def _show_enlargement(
        self, banner: ChoiceBanner, found: Enlargement | None
    ) -> None:
        if banner is self._banner:
            self._length = found.context_tokens if found is not None else 0
            banner.show_enlargement(found)

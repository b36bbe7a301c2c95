"""What is wanted of a turn that needs a choice, or a way back."""

from PySide6.QtCore import QObject, QPoint, Qt

from inglenook.chats.records import Chat, ChatMessage
from inglenook.chats.service import ChatService
from inglenook.engine.service import EngineService
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.model_menu import ModelMenu
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip

#: How long a turn that was deleted can be taken back, in ms.
UNDO_MS = 10_000


class TurnWishes(QObject):
    """Asks which other model is to answer, and offers deleted turns back.

    Lives on the GUI thread.

    Args:
        chats: What does it.
        engine: Has a model already.
        library: The models on this machine.
        strip: Where what was deleted is offered back.
        appearance: What it is drawn in.
    """

    def __init__(
        self,
        chats: ChatService,
        engine: EngineService,
        library: LibraryService,
        strip: BannerStrip,
        appearance: Appearance,
    ) -> None:
        super().__init__(strip)
        self._chats = chats
        self._engine = engine
        self._library = library
        self._strip = strip
        self._appearance = appearance
        self._removed: tuple[ChatMessage, Banner] | None = None
        chats.turns.removed.connect(self._on_turn_removed)
        chats.opened.chat_opened.connect(self._on_chat_opened)

    def choose_model(self, message_id: int, where: QPoint) -> None:
        """Have a version of an answer by another model, which the user chooses.

        Args:
            message_id: Of the answer.
            where: On the screen, where the models are offered.
        """
        menu = ModelMenu(lambda: self._library.models, self._appearance, self._strip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.fill_models(self._engine.state)
        menu.model_chosen.connect(
            lambda model: self._chats.turns.regenerate_with(message_id, model)
        )
        menu.popup(where)

    def _on_turn_removed(self, message: ChatMessage) -> None:
        words = self.tr("The question and its answers were deleted.")
        banner = Banner("note", words, "", self._appearance)
        undo = banner.add_button(self.tr("Undo"))
        undo.clicked.connect(lambda: self._strip.take_away(banner))
        undo.clicked.connect(lambda: self._chats.turns.restore(message.id))
        self._removed = message, banner
        self._strip.show_banner(banner, for_ms=UNDO_MS)

    def _on_chat_opened(self, chat: Chat | None) -> None:
        """Offer nothing back that would come back out of sight."""
        if self._removed is None:
            return
        message, banner = self._removed
        if chat is None or chat.id != message.chat_id:
            self._strip.take_away(banner)
            self._removed = None

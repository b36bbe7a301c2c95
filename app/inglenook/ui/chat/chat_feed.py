"""Brings what happens in the current chat onto the page."""

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.chats.records import Chat, ChatMessage
from inglenook.chats.service import ChatService
from inglenook.engine.messages import Piece, PromptProgress
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError
from inglenook.ui.chat.conversation import ConversationView
from inglenook.ui.chat.facts import AnswerMeter, reading_words
from inglenook.ui.widgets.announcing import announce

#: Messages that are built when a chat is opened, and at once when more are scrolled
#: to: a question and its answer, which take some ten milliseconds.
FIRST_MESSAGES = 16
MORE_MESSAGES = 2

#: How often the speed of an answer under way is told, in ms.
TELL_MS = 250


class ChatFeed(QObject):
    """Keeps a conversation as the current chat is, and asks for what its user wants.

    Lives on the GUI thread.

    Signals:
        measured(object): How fast the answer under way comes, in tokens per
            second; None before that is known.
    """

    measured = Signal(object)

    def __init__(
        self,
        chats: ChatService,
        engine: EngineService,
        conversation: ConversationView,
    ) -> None:
        super().__init__(conversation)
        self._chats = chats
        self._engine = engine
        self._conversation = conversation
        self._column = conversation.column
        self._meter = AnswerMeter()
        self._reading = ""
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self._tell_facts)
        self._listen_to_chats()
        self._listen_to_engine()
        self._listen_to_user()
        self._on_chat_opened(chats.opened.current)

    def _listen_to_chats(self) -> None:
        chats = self._chats
        chats.opened.chat_opened.connect(self._on_chat_opened)
        chats.answering.message_added.connect(self._on_message_added)
        chats.answering.message_changed.connect(self._column.update_message)
        chats.answering.answer_finished.connect(self._on_answer_finished)
        chats.answering.answer_failed.connect(self._on_answer_failed)
        chats.turns.changed.connect(self._show_turns)

    def _listen_to_engine(self) -> None:
        self._engine.state_changed.connect(self._on_engine_state_changed)
        self._engine.prompt_progressed.connect(self._on_prompt_progressed)
        self._engine.piece_received.connect(self._on_piece_received)

    def _listen_to_user(self) -> None:
        chats, wishes = self._chats, self._column.wishes
        self._conversation.earlier_requested.connect(self._on_earlier_requested)
        wishes.edit_requested.connect(chats.turns.edit)
        wishes.regenerate_requested.connect(chats.turns.regenerate)
        wishes.version_requested.connect(chats.turns.switch_sibling)
        wishes.continue_requested.connect(chats.turns.continue_answer)
        wishes.fork_requested.connect(chats.turns.fork)
        wishes.delete_requested.connect(chats.turns.remove)

    def _on_chat_opened(self, _chat: Chat | None) -> None:
        messages = self._chats.opened.messages(limit=FIRST_MESSAGES)
        last = messages[-1] if messages else None
        self._conversation.show_messages(
            messages,
            has_earlier=_has_earlier(messages),
            streaming_id=last.id if last and self._is_streaming(last) else None,
        )
        self._show_turns()

    def _on_earlier_requested(self, before_id: int) -> None:
        messages = self._chats.opened.messages(before_id, MORE_MESSAGES)
        self._conversation.prepend(messages, has_earlier=_has_earlier(messages))

    def _on_message_added(self, message: ChatMessage) -> None:
        if not self._is_current(message):
            return
        self._column.add(message, is_streaming=self._is_streaming(message))
        if message.role == "user":
            self._conversation.go_to_end()
            self._show_turns()

    def _on_answer_finished(self, message: ChatMessage) -> None:
        self._column.finish(message)
        if self._is_current(message):
            is_stopped = message.stop_reason == "stopped"
            words = self.tr("The answer is complete.")
            stopped = self.tr("The answer was stopped.")
            announce(self._conversation, stopped if is_stopped else words)

    def _on_answer_failed(self, message: ChatMessage, error: AppError) -> None:
        # Screen readers hear of the banner.
        self._column.finish(message, error)

    def _is_current(self, message: ChatMessage) -> bool:
        current = self._chats.opened.current
        return current is not None and message.chat_id == current.id

    def _is_streaming(self, message: ChatMessage) -> bool:
        is_open = message.role == "assistant" and not message.is_over
        return self._chats.turns.is_answering and is_open

    def _show_turns(self) -> None:
        """Say what the next answer waits for, where one is awaited and not begun."""
        is_awaiting = self._chats.turns.is_awaiting
        self._column.set_busy(is_busy=is_awaiting)
        messages = self._column.messages
        if is_awaiting and messages and messages[-1].role == "user":
            self._column.show_pending(self._waiting_words())
        else:
            self._column.hide_pending()

    def _waiting_words(self) -> str:
        if self._chats.turns.is_summarising:
            return self.tr("Summarising the beginning of the conversation")
        phase = self._engine.state.phase
        if self._chats.turns.is_answering and phase is not Phase.LOADING:
            return self._reading
        match phase:
            case Phase.EMPTY | Phase.FAILED:
                return self.tr("Choose a model: it will answer this.")
            case Phase.LOADING:
                return self.tr("Waiting for the model")
            case _:
                return self.tr("Waiting for the answer in another chat")

    def _on_engine_state_changed(self, state: EngineState) -> None:
        self._reading = ""
        if state.phase is Phase.ANSWERING:
            self._meter.begin()
        self._show_turns()

    def _on_prompt_progressed(self, progress: PromptProgress) -> None:
        self._reading = reading_words(progress)
        self._show_turns()

    def _on_piece_received(self, piece: Piece) -> None:
        self._meter.count(piece.n_tokens)
        if not self._tell.isActive():
            self._tell.start()

    def _tell_facts(self) -> None:
        if self._engine.is_answering:
            self.measured.emit(self._meter.tokens_per_s)
        if self._chats.turns.is_answering:
            self._column.show_live_facts(self._meter.facts)


def _has_earlier(messages: list[ChatMessage]) -> bool:
    return bool(messages) and messages[0].parent_id is not None

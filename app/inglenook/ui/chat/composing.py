"""Brings what is written into the current chat, and tells the composer of it."""

from PySide6.QtCore import QObject

from inglenook.chats.service import ChatService
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.files.fitting import FileFitting
from inglenook.ui.chat.files.seeing import Seeing


class Composing(QObject):
    """Sends what is written, once its files can be. Lives on the GUI thread.

    Args:
        chats: Where it is said.
        engine: Who is to read it.
        composer: Where it is written.
        seeing: Asks about images that the model cannot see.
        fitting: Asks about files that do not fit.
    """

    def __init__(
        self,
        chats: ChatService,
        engine: EngineService,
        composer: Composer,
        seeing: Seeing,
        fitting: FileFitting,
    ) -> None:
        super().__init__(composer)
        self._chats = chats
        self._engine = engine
        self._composer = composer
        self._seeing = seeing
        self._fitting = fitting
        self._loaded = engine.state.loaded
        chats.opened.chat_opened.connect(self._on_chat_opened)
        chats.opened.kept.connect(composer.follow_chat)
        chats.turns.changed.connect(self._show_turns)
        chats.prompt.use_changed.connect(composer.show_use)
        engine.state_changed.connect(self._on_engine_state_changed)
        composer.submitted.connect(self._on_submitted)
        composer.draft_changed.connect(self._on_draft_changed)
        composer.stop_requested.connect(self.stop)
        for asks_again in (seeing.seen, fitting.fitted):
            asks_again.connect(self._on_submitted)
        self._on_chat_opened()
        self._on_engine_state_changed(engine.state)

    def say(self, text: str) -> None:
        """Say something that was not written, but chosen."""
        # What was clicked is about to vanish.
        self._composer.setFocus()
        self._chats.turns.send(text)

    def stop(self) -> bool:
        """End the answer that is awaited; False where none is."""
        turns = self._chats.turns
        is_awaiting = turns.is_awaiting
        if is_awaiting and (unsent := turns.stop()):
            self._composer.give_back(unsent.text, unsent.attachments)
        return is_awaiting

    def _on_chat_opened(self) -> None:
        current = self._chats.opened.current
        self._composer.switch_draft(current.id if current else None)
        self._show_turns()

    def _on_draft_changed(self) -> None:
        composer = self._composer
        self._chats.opened.set_draft(composer.text, composer.tray.attachments)

    def _on_submitted(self) -> None:
        if self._seeing.is_stopped() or self._fitting.is_stopped():
            return
        text, attachments = self._composer.text, self._composer.tray.attachments
        # A first message begins a chat, whose draft is another.
        self._composer.clear()
        is_taken = False
        try:
            is_taken = self._chats.turns.send(text, attachments)
        finally:
            if not is_taken:
                self._composer.give_back(text, attachments)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        self._composer.show_starter(is_starter=state.is_starter)
        self._show_turns()
        if state.loaded is not self._loaded:
            self._loaded = state.loaded
            self._composer.count_anew()

    def _show_turns(self) -> None:
        turns = self._chats.turns
        is_awaiting = turns.is_awaiting
        self._composer.show_turns(is_awaiting=is_awaiting, queued=turns.queued)
        model = self._engine.state.model
        if is_awaiting:
            words = self.tr("Write the next message: it is sent when this answer ends")
        elif model:
            words = self.tr("Message {model}").format(model=model)
        else:
            words = self.tr("Write a message")
        self._composer.set_placeholder(words)

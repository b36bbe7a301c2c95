"""A program that streams an answer without end, until it is killed.

After each time that it stored what was said, it prints how many words that were.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from inglenook.chats.service import ChatService
from inglenook.chats.store import ChatStore
from inglenook.engine.messages import Done, Piece
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError


class Counter(QObject):
    """An engine that counts, a word at each turn of the event loop."""

    state_changed = Signal(EngineState)
    piece_received = Signal(Piece)
    answer_finished = Signal(Done)
    answer_failed = Signal(AppError)

    def __init__(self, parent):
        super().__init__(parent)
        self.state = EngineState(phase=Phase.READY, model="Counter")
        self.n_words = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._say)

    def answer(self, request, chat_id=None):
        self._timer.start()

    def stop(self):
        """It is never stopped."""

    def _say(self):
        self.n_words += 1
        self.piece_received.emit(Piece(f"{self.n_words} ", self.n_words))


app = QCoreApplication(sys.argv)
engine = Counter(app)
chats = ChatService(ChatStore(Path(sys.argv[1])), engine, app)
chats.answering._flush_timer.timeout.connect(lambda: print(engine.n_words, flush=True))
chats.turns.send("Count.")
app.exec()

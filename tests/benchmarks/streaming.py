"""The real page, with long chats: watches its event loop."""

import itertools
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QObject,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtWidgets import QApplication, QLineEdit

from inglenook.chats.service import ChatService
from inglenook.chats.store import ChatStore
from inglenook.engine.experience import Experience
from inglenook.engine.messages import Done, Loaded, Piece, PromptProgress, Timings
from inglenook.engine.prospects.service import TrialService
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError
from inglenook.library.scan import Library
from inglenook.library.service import LibraryService
from inglenook.paths import default_paths
from inglenook.settings.schema import Engine
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_feed import FIRST_MESSAGES
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.chat.context.enlarging import Enlarging
from inglenook.ui.chat.find_bar import FindBar
from inglenook.ui.chat.message_column import MessageColumn

N_TOKENS, TOKENS_PER_S, BATCHES_PER_S = 2000, 200, 30
#: Messages that are built on the way to the word that is looked for.
N_OLDER = 200
WORDS = (
    "The **first** rule is `simple`: wait, then *try again*. ",
    "- a point in a list with some words\n",
    "\n\n",
    "```python\ndef f(x):\n    return x ** 2\n```\n\n",
    "| a | b |\n| - | - |\n| 1 | 2 |\n\n",
)
TIMINGS = Timings(
    prompt_tokens=100,
    reused_tokens=90,
    prompt_tokens_per_s=100.0,
    time_to_first_token_s=0.1,
    generated_tokens=N_TOKENS,
    tokens_per_s=200.0,
)


class ScriptedEngine(QObject):
    """An engine that answers at a steady rate, without a model."""

    state_changed = Signal(EngineState)
    prompt_progressed = Signal(PromptProgress)
    piece_received = Signal(Piece)
    answer_finished = Signal(Done)
    answer_failed = Signal(AppError)

    def __init__(self) -> None:
        super().__init__()
        loaded = Loaded(
            backend="CPU",
            devices=(),
            description="",
            n_layers=1,
            gpu_layers=0,
            context_tokens=65536,
            n_params=1,
            size_bytes=1,
            load_s=0.1,
        )
        self.state = EngineState(phase=Phase.READY, model="Scripted", loaded=loaded)
        self.is_answering = False
        self._n_tokens = 0
        self._words = itertools.cycle("".join(WORDS).split(" "))
        self._timer = QTimer(self, interval=1000 // BATCHES_PER_S)
        self._timer.timeout.connect(self._say_more)

    def answer(self, _request: object, _chat_id: int | None = None) -> None:
        """Begin."""
        self.is_answering = True
        self._timer.start()

    def stop(self) -> None:
        """End early."""

    def run(self, _errand: object) -> None:
        """It counts no tokens."""

    def load(self, _path: object) -> None:
        """There is no other model."""

    def unload(self) -> None:
        """The model stays."""

    def _say_more(self) -> None:
        n = TOKENS_PER_S // BATCHES_PER_S
        self._n_tokens += n
        text = " ".join(itertools.islice(self._words, n)) + " "
        self.piece_received.emit(Piece(text, self._n_tokens))
        if self._n_tokens >= N_TOKENS:
            self._timer.stop()
            self.is_answering = False
            self.answer_finished.emit(Done("end", TIMINGS))


def fill(store: ChatStore, n_messages: int) -> int:
    """A chat of so many messages; gives its id."""
    chat = store.create(f"{n_messages} messages")
    parent = None
    for number in range(n_messages):
        role = "assistant" if number % 2 else "user"
        text = "".join(WORDS) if number % 2 else f"Question {number}?"
        message = store.add(chat.id, parent, role, text)
        if role == "assistant":
            store.set_text(message.id, text)
        parent = message.id
    return chat.id


def longest_stall(
    begin: Callable[[], object], ended: SignalInstance, n_times: int = 1
) -> int:
    """The longest time between two turns of the event loop, in ms.

    Args:
        begin: Begins the work.
        ended: Tells that it is done, at its last of so many times.
    """
    clock, loop = QElapsedTimer(), QEventLoop()
    longest = n_told = 0

    def tick() -> None:
        nonlocal longest
        longest = max(longest, clock.restart())

    def count() -> None:
        nonlocal n_told
        n_told += 1
        if n_told == n_times:
            loop.quit()

    heartbeat = QTimer(interval=0)
    heartbeat.timeout.connect(tick)
    ended.connect(count)
    begin()
    QApplication.processEvents()
    clock.start()
    heartbeat.start()
    loop.exec()
    ended.disconnect(count)
    return longest


def main() -> None:
    """Print the stall while streaming, and the time to open a long chat."""
    paths = default_paths()
    paths.data.mkdir(parents=True, exist_ok=True)
    store = ChatStore(paths.chats)
    short, long = fill(store, 500), fill(store, 2000)
    found = fill(store, N_OLDER + 3 * FIRST_MESSAGES)
    store.close()
    app = QApplication(sys.argv)
    engine, parent = ScriptedEngine(), QObject()
    store = ChatStore(paths.chats)
    chats = ChatService(store, engine, parent)
    library = Library(paths.models, (), paths.library)
    models = LibraryService(lambda: library, parent)
    trials = TrialService(Experience.in_folder(paths.engines), parent)
    enlarging = Enlarging(engine, trials, Engine, parent)
    page = ChatPage(chats, engine, models, enlarging, Appearance(app))
    page.resize(1280, 800)
    page.show()
    app.processEvents()

    began = time.perf_counter()
    chats.opened.open(long)
    app.processEvents()
    opened_ms = 1000 * (time.perf_counter() - began)
    print(f"opening a chat of 2,000 messages: {opened_ms:.0f} ms")

    chats.opened.open(short)
    app.processEvents()
    stall_ms = longest_stall(
        lambda: chats.turns.send("Go on."), chats.answering.answer_finished
    )
    print(f"longest stall while streaming 200 tokens/s: {stall_ms} ms")

    chats.opened.open(found)
    app.processEvents()
    bar, column = page.findChild(FindBar), page.findChild(MessageColumn)
    bar.open_bar()
    words = bar.findChild(QLineEdit)
    stall_ms = longest_stall(
        lambda: words.setText("Question 0?"), column.changed, n_times=N_OLDER // 2
    )
    print(f"longest stall while going back through {N_OLDER} messages: {stall_ms} ms")
    chats.close()
    store.close()


if __name__ == "__main__":
    main()

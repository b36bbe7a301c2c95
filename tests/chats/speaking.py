"""An engine that says what the test tells it to say."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from inglenook.engine.inspection.records import Inspection
from inglenook.engine.messages import Done, Loaded, Piece, Timings
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, EngineCrashed
from inglenook.work import drain

TIMINGS = Timings(
    prompt_tokens=5,
    reused_tokens=0,
    prompt_tokens_per_s=100.0,
    time_to_first_token_s=0.05,
    generated_tokens=2,
    tokens_per_s=40.0,
)


LOADED = Loaded(
    backend="CPU",
    devices=(),
    description="a model",
    n_layers=37,
    gpu_layers=0,
    context_tokens=1000,
    n_params=8_000_000_000,
    size_bytes=5_030_000_000,
    load_s=2.0,
)


class WordCounter:
    """A client that takes a word for a token."""

    def count(self, request):
        yield None
        return tuple(len(text.split()) for text in request.texts)

    def inspect(self, request):
        yield None
        return Inspection(tokens=(), n_tokens=(0,) * len(request.messages), format="")


class FakeEngine(QObject):
    """An engine that says what the test tells it to say."""

    state_changed = Signal(EngineState)
    piece_received = Signal(Piece)
    answer_finished = Signal(Done)
    answer_failed = Signal(AppError)

    def __init__(self, parent):
        super().__init__(parent)
        self.state = EngineState(
            phase=Phase.READY, model="Qwen3-8B", variant="Q4_K_M", loaded=LOADED
        )
        self.asked = []
        self.requests = []
        self.chat_ids = []
        self.errands = []
        self.forgotten = []
        self.loaded_paths = []
        self.n_stops = 0

    def answer(self, request, chat_id=None):
        assert self.state.phase is Phase.READY
        self.asked.append([(m.role, m.content) for m in request.messages])
        self.requests.append(request)
        self.chat_ids.append(chat_id)
        self.enter(Phase.ANSWERING)

    def stop(self):
        self.n_stops += 1

    def run(self, errand):
        self.errands.append(errand)

    def count_all(self):
        while self.errands:
            errand = self.errands.pop(0)
            errand.succeeded(drain(errand.work(WordCounter())))

    def forget(self, chat_id):
        self.forgotten.append(chat_id)

    def load(self, path):
        self.loaded_paths.append(path)
        self.state = replace(self.state, path=path)
        self.enter(Phase.LOADING)

    def enter(self, phase, error=None):
        self.state = replace(self.state, phase=phase, error=error)
        self.state_changed.emit(self.state)

    def say(self, *texts):
        for text in texts:
            self.piece_received.emit(Piece(text, 1))

    def finish(self, stop_reason="end"):
        self.enter(Phase.READY)
        self.answer_finished.emit(Done(stop_reason, TIMINGS))

    def answer_all(self, *texts):
        self.say(*texts)
        self.finish()

    def die(self):
        error = EngineCrashed("signal SIGSEGV")
        self.enter(Phase.FAILED, error)
        self.answer_failed.emit(error)

    def fail(self, error):
        self.enter(Phase.READY)
        self.answer_failed.emit(error)


def texts(chats):
    return [message.text for message in chats.opened.messages()]


def last(chats):
    return chats.opened.messages()[-1]


def talk(chats, engine, settled, question="Why?", *answer):
    chats.turns.send(question)
    engine.answer_all(*(answer or ("So.",)))
    settled()

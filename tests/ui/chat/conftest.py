"""Scripted services with the signals of the real ones, and records to show."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from tests.ui.chat.fake_chats import FakeChats

from inglenook.chats.records import Chat, ChatMessage
from inglenook.engine.messages import (
    Done,
    Loaded,
    Piece,
    PromptProgress,
    Timings,
)
from inglenook.engine.prospects.prospects import Prospect
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine as EngineSettings
from inglenook.ui.chat.context.enlarging import Enlarging
from inglenook.ui.chat.message_wishes import MessageWishes

NOW = datetime.now(UTC)

TIMINGS = Timings(
    prompt_tokens=5902,
    reused_tokens=0,
    prompt_tokens_per_s=900.0,
    time_to_first_token_s=0.38,
    generated_tokens=312,
    tokens_per_s=41.8,
)

LOADED = Loaded(
    backend="CPU",
    devices=(),
    description="a model",
    n_layers=37,
    gpu_layers=0,
    context_tokens=16384,
    n_params=8_000_000_000,
    size_bytes=5_030_000_000,
    load_s=2.0,
)

READY = EngineState(
    phase=Phase.READY,
    path=Path("/models/qwen.gguf"),
    model="Qwen3-8B",
    variant="Q4_K_M",
    loaded=LOADED,
)

STARTER = replace(
    READY,
    path=Path("/program/Starter-F16.gguf"),
    model="Starter",
    variant="F16",
    is_starter=True,
)


def question(number, text="Why?", **fields):
    fields = {"parent_id": number - 1 or None, "created_at": NOW} | fields
    return ChatMessage(id=number, chat_id=1, role="user", text=text, **fields)


def answer(number, text="Because.", **fields):
    ending = {"stop_reason": "end", "timings": TIMINGS, "model": "Qwen3-8B Q4_K_M"}
    fields = {"parent_id": number - 1, "created_at": NOW} | ending | fields
    return ChatMessage(id=number, chat_id=1, role="assistant", text=text, **fields)


def begun(number, text=""):
    return answer(number, text, stop_reason=None, timings=None)


def exchanges(n_messages, text="Because."):
    """A conversation: questions have odd ids, answers even ones."""
    return [
        question(number) if number % 2 else answer(number, text)
        for number in range(1, n_messages + 1)
    ]


def chat(number, title="A chat", *, age=timedelta(0), **fields):
    when = NOW - age
    return Chat(id=number, title=title, created_at=when, updated_at=when, **fields)


class FakeEngine(QObject):
    """Does what it is told to have done."""

    state_changed = Signal(EngineState)
    prompt_progressed = Signal(PromptProgress)
    piece_received = Signal(Piece)
    answer_finished = Signal(Done)
    answer_failed = Signal(AppError)

    def __init__(self):
        super().__init__()
        self.state = EngineState()
        self.paths = []
        self.lengths = []

    @property
    def is_answering(self):
        return self.state.phase is Phase.ANSWERING

    def become(self, state):
        self.state = state
        self.state_changed.emit(state)

    def load(self, path, context_tokens=None):
        self.paths.append(path)
        self.lengths.append(context_tokens)
        self.become(EngineState(phase=Phase.LOADING, path=path, model=path.stem))

    def unload(self):
        self.become(EngineState())


class FakeProjectors(QObject):
    """Finds what a test lets it find, as soon as it is told to look."""

    looked = Signal(Path)

    def __init__(self):
        super().__init__()
        self.there = {}
        self._known = {}

    def of(self, model):
        return self._known.get(model)

    def look(self, model):
        self._known[model] = self.there.get(model)
        self.looked.emit(model)


class FakeLibrary(QObject):
    """Two models, or the starter alone."""

    models_changed = Signal()

    def __init__(self):
        super().__init__()
        self.models = []
        self.projectors = FakeProjectors()

    def find_starter(self):
        starter = LocalModel(
            path=STARTER.path,
            name="Starter",
            variant="F16",
            repo="",
            size_bytes=20_000_000,
            is_starter=True,
        )
        self.models = [starter]
        self.models_changed.emit()

    def find(self):
        qwen = LocalModel(
            path=READY.path,
            name="Qwen3-8B",
            variant="Q4_K_M",
            repo="",
            size_bytes=5_030_000_000,
        )
        gemma = replace(
            qwen, path=Path("/models/gemma.gguf"), name="gemma-3-4b", last_used=NOW
        )
        self.models = [qwen, gemma]
        self.models_changed.emit()

    def refresh(self):
        self.models_changed.emit()


class FakeTrials(QObject):
    """Tells what it is given of whatever it is asked about."""

    told = Signal(EngineSettings, Prospect)
    failed = Signal(EngineSettings, AppError)

    def __init__(self):
        super().__init__()
        self.asked = []

    def consider(self, path, chosen, loaded):
        self.asked.append(chosen)

    def answer(self, plan):
        self.told.emit(self.asked[-1], Prospect(plan=plan))


@pytest.fixture
def chats(qapp):
    return FakeChats()


@pytest.fixture
def engine(qapp):
    return FakeEngine()


@pytest.fixture
def trials(qapp):
    return FakeTrials()


@pytest.fixture
def enlarging(engine, trials):
    return Enlarging(engine, trials, EngineSettings, engine)


@pytest.fixture
def library(qapp):
    return FakeLibrary()


@pytest.fixture
def wishes(qapp):
    return MessageWishes()

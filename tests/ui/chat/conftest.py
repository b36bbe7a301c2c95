"""Scripted services with the signals of the real ones, and records to show."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from inglenook.chats.context.records import ContextNeed
from inglenook.chats.records import Chat, ChatMessage, ChatSettings, Folder
from inglenook.chats.turns import Unsent
from inglenook.engine.messages import (
    Count,
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
    train_tokens=32768,
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


class FakeLibrary(QObject):
    """Two models, or the starter alone."""

    models_changed = Signal()

    def __init__(self):
        super().__init__()
        self.models = []

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


class FakeInspection(QObject):
    """Counts a token for each word, once it is told to."""

    counted = Signal(Count, tuple)

    def __init__(self):
        super().__init__()
        self.asked = []

    def count(self, request):
        self.asked.append(request)

    def answer(self):
        asked, self.asked = self.asked, []
        for request in asked:
            n_tokens = tuple(len(text.split()) for text in request.texts)
            self.counted.emit(request, n_tokens)


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


class FakeChats(QObject):
    """Chats in memory; notes what it is asked for, and answers nothing."""

    chats_changed = Signal()
    chat_moved = Signal(Chat)
    chat_opened = Signal(object)
    message_added = Signal(ChatMessage)
    message_changed = Signal(ChatMessage)
    answer_finished = Signal(ChatMessage)
    answer_failed = Signal(ChatMessage, AppError)
    turns_changed = Signal()
    turn_removed = Signal(ChatMessage)
    settings_changed = Signal(ChatSettings)
    context_use_changed = Signal(object)
    context_exceeded = Signal(ContextNeed)
    chats_trashed = Signal(tuple)
    failed = Signal(AppError)

    def __init__(self):
        super().__init__()
        self.kept = []
        self.trashed = []
        self.archived = []
        self.searched = []
        self.is_temporary = False
        self.said = []
        self.hits = []
        self.asked = []
        self.current = None
        self.is_answering = self.is_waiting = False
        self.queued = ()
        self.is_broken = False
        self.unstored = ""
        self.is_summarising = False
        self.settings = ChatSettings()
        self.context_use = None
        self.draft = ("", ())
        self.inspection = FakeInspection()
        self.images = {}

    @property
    def is_awaiting(self):
        return self.is_answering or self.is_waiting

    def chats(self):
        return self.kept

    def trashed_chats(self):
        return self.trashed

    def search(self, query, folder=None):
        self.searched.append((query, folder))
        return self.hits if query else []

    def messages(self, before=None, limit=50):
        if self.current is None:
            return []
        ids = [message.id for message in self.said]
        end = ids.index(before) if before else len(ids)
        return self.said[max(0, end - limit) : end]

    def show(self, opened, messages=()):
        self.current, self.said = opened, list(messages)
        self.chat_opened.emit(opened)

    def open(self, chat_id):
        self.asked.append(("open", chat_id))
        known = self.kept + self.archived
        found = next(each for each in known if each.id == chat_id)
        self.show(found, self.said)

    def new_chat(self):
        self.asked.append(("new",))
        self.show(None)

    def trash(self, *chat_ids):
        known = self.kept + self.archived
        gone = [each for each in known if each.id in chat_ids]
        self.kept = [each for each in self.kept if each.id not in chat_ids]
        self.trashed += [replace(each, trashed_at=NOW) for each in gone]
        self.chats_changed.emit()
        self.chats_trashed.emit(tuple(gone))

    def restore(self, *chat_ids):
        self.kept += [each for each in self.trashed if each.id in chat_ids]
        self.trashed = [each for each in self.trashed if each.id not in chat_ids]
        self.chats_changed.emit()

    def archived_chats(self):
        return self.archived

    def archive(self, *chat_ids):
        self.archived += [each for each in self.kept if each.id in chat_ids]
        self.kept = [each for each in self.kept if each.id not in chat_ids]
        self.chats_changed.emit()

    def unarchive(self, *chat_ids):
        self.kept += [each for each in self.archived if each.id in chat_ids]
        self.archived = [each for each in self.archived if each.id not in chat_ids]
        self.chats_changed.emit()

    def delete(self, *chat_ids):
        self.asked.append(("delete", *chat_ids))
        self.kept = [each for each in self.kept if each.id not in chat_ids]
        self.trashed = [each for each in self.trashed if each.id not in chat_ids]
        self.chats_changed.emit()

    def folders(self):
        names = sorted({each.folder for each in self.kept if each.folder})
        return [Folder(name=name, n_chats=1) for name in names]

    def set_folder(self, *chat_ids, folder):
        self.asked.append(("folder", *chat_ids, folder))

    def rename_folder(self, name, new_name):
        self.asked.append(("rename folder", name, new_name))

    def start_temporary(self):
        self.asked.append(("temporary",))
        self.is_temporary = True
        self.show(None)

    def keep(self):
        self.asked.append(("keep",))

    def rename(self, chat_id, title):
        self.asked.append(("rename", chat_id, title))

    def set_pinned(self, *chat_ids, is_pinned):
        self.asked.append(("pin", *chat_ids, is_pinned))

    def send(self, text, attachments=()):
        names = [file.name for file in attachments]
        self.asked.append(("send", text, *names))
        return not self.is_broken

    def set_draft(self, text, attachments):
        self.draft = (text, attachments)

    def image(self, attachment):
        return self.images[attachment.id]

    def use(self, context_use):
        self.context_use = context_use
        self.context_use_changed.emit(context_use)

    def choose(self, settings):
        self.settings = settings
        self.settings_changed.emit(settings)

    def continue_answer(self, message_id):
        self.asked.append(("continue", message_id))

    def fork(self, message_id):
        self.asked.append(("fork", message_id))

    def remove_turn(self, message_id):
        self.asked.append(("remove", message_id))

    def restore_turn(self, message_id):
        self.asked.append(("restore", message_id))

    def regenerate_with(self, message_id, model):
        self.asked.append(("regenerate with", message_id, model))

    def leave_out_oldest(self):
        self.asked.append(("leave out",))

    def summarise_oldest(self):
        self.asked.append(("summarise",))

    def stop(self):
        self.asked.append(("stop",))
        return Unsent(self.unstored)

    def regenerate(self, message_id):
        self.asked.append(("regenerate", message_id))

    def edit(self, message_id, text):
        self.asked.append(("edit", message_id, text))

    def switch_sibling(self, message_id, offset):
        self.asked.append(("switch", message_id, offset))

    def begin_turn(self):
        self.is_answering = True
        self.turns_changed.emit()

    def say(self, message):
        self.said.append(message)
        self.message_added.emit(message)

    def finish(self, message):
        self.is_answering = False
        self.said[-1] = message
        self.message_changed.emit(message)
        self.answer_finished.emit(message)
        self.turns_changed.emit()


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


@pytest.fixture
def shown(qtbot):
    """Shows a widget, and waits until it is on the screen."""

    def show(widget, width=700, height=500):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


class Browser(QObject):
    opened = Signal(QUrl)

    @Slot(QUrl)
    def open(self, url):
        self.opened.emit(url)


@pytest.fixture
def browser(qapp):
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")

"""The parts of ChatService, in memory: they note what they are asked for."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from inglenook.chats.context.records import ContextNeed
from inglenook.chats.records import Chat, ChatMessage, ChatSettings, Folder
from inglenook.chats.turns import Unsent
from inglenook.engine.messages import Count
from inglenook.errors import AppError

NOW = datetime.now(UTC)


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


class FakeLists(QObject):
    """Lists of chats."""

    changed = Signal()
    chat_moved = Signal(Chat)
    chats_trashed = Signal(tuple)

    def __init__(self, asked):
        super().__init__()
        self._asked = asked
        self.kept = []
        self.trashed = []
        self.archived = []
        self.searched = []
        self.hits = []

    def chats(self):
        return self.kept

    def trashed_chats(self):
        return self.trashed

    def archived_chats(self):
        return self.archived

    def search(self, query, folder=None):
        self.searched.append((query, folder))
        return self.hits if query else []

    def trash(self, *chat_ids):
        known = self.kept + self.archived
        gone = [each for each in known if each.id in chat_ids]
        self.kept = [each for each in self.kept if each.id not in chat_ids]
        self.trashed += [replace(each, trashed_at=NOW) for each in gone]
        self.changed.emit()
        self.chats_trashed.emit(tuple(gone))

    def restore(self, *chat_ids):
        self.kept += [each for each in self.trashed if each.id in chat_ids]
        self.trashed = [each for each in self.trashed if each.id not in chat_ids]
        self.changed.emit()

    def archive(self, *chat_ids):
        self.archived += [each for each in self.kept if each.id in chat_ids]
        self.kept = [each for each in self.kept if each.id not in chat_ids]
        self.changed.emit()

    def unarchive(self, *chat_ids):
        self.kept += [each for each in self.archived if each.id in chat_ids]
        self.archived = [each for each in self.archived if each.id not in chat_ids]
        self.changed.emit()

    def delete(self, *chat_ids):
        self._asked.append(("delete", *chat_ids))
        self.kept = [each for each in self.kept if each.id not in chat_ids]
        self.trashed = [each for each in self.trashed if each.id not in chat_ids]
        self.changed.emit()

    def folders(self):
        names = sorted({each.folder for each in self.kept if each.folder})
        return [Folder(name=name, n_chats=1) for name in names]

    def set_folder(self, *chat_ids, folder):
        self._asked.append(("folder", *chat_ids, folder))

    def rename_folder(self, name, new_name):
        self._asked.append(("rename folder", name, new_name))

    def rename(self, chat_id, title):
        self._asked.append(("rename", chat_id, title))

    def set_pinned(self, *chat_ids, is_pinned):
        self._asked.append(("pin", *chat_ids, is_pinned))


class FakeOpened(QObject):
    """The chat that a test shows."""

    chat_opened = Signal(object)
    settings_changed = Signal(ChatSettings)
    kept = Signal(int, int)

    def __init__(self, asked, lists):
        super().__init__()
        self._asked = asked
        self._lists = lists
        self.current = None
        self.is_temporary = False
        self.said = []
        self.settings = ChatSettings()
        self.draft = ("", ())
        self.images = {}

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
        self._asked.append(("open", chat_id))
        known = self._lists.kept + self._lists.archived
        found = next(each for each in known if each.id == chat_id)
        self.show(found, self.said)

    def new_chat(self):
        self._asked.append(("new",))
        self.show(None)

    def start_temporary(self):
        self._asked.append(("temporary",))
        self.is_temporary = True
        self.show(None)

    def set_draft(self, text, attachments):
        self.draft = (text, attachments)

    def image(self, attachment):
        return self.images[attachment.id]

    def choose(self, settings):
        self.settings = settings
        self.settings_changed.emit(settings)


class FakeTurns(QObject):
    """Turns as a test wants them to be."""

    changed = Signal()
    removed = Signal(ChatMessage)
    context_exceeded = Signal(ContextNeed)

    def __init__(self, asked):
        super().__init__()
        self._asked = asked
        self.is_answering = self.is_waiting = self.is_summarising = False
        self.queued = ()
        self.is_broken = False
        self.unstored = ""

    @property
    def is_awaiting(self):
        return self.is_answering or self.is_waiting

    def begin(self):
        self.is_answering = True
        self.changed.emit()

    def send(self, text, attachments=()):
        names = [file.name for file in attachments]
        self._asked.append(("send", text, *names))
        return not self.is_broken

    def stop(self):
        self._asked.append(("stop",))
        return Unsent(self.unstored)

    def keep(self):
        self._asked.append(("keep",))

    def continue_answer(self, message_id):
        self._asked.append(("continue", message_id))

    def fork(self, message_id):
        self._asked.append(("fork", message_id))

    def remove(self, message_id):
        self._asked.append(("remove", message_id))

    def restore(self, message_id):
        self._asked.append(("restore", message_id))

    def regenerate(self, message_id):
        self._asked.append(("regenerate", message_id))

    def regenerate_with(self, message_id, model):
        self._asked.append(("regenerate with", message_id, model))

    def edit(self, message_id, text):
        self._asked.append(("edit", message_id, text))

    def switch_sibling(self, message_id, offset):
        self._asked.append(("switch", message_id, offset))

    def leave_out_oldest(self):
        self._asked.append(("leave out",))

    def summarise_oldest(self):
        self._asked.append(("summarise",))


class FakeAnswering(QObject):
    """Says what a test has it say, in the chat that is shown."""

    message_added = Signal(ChatMessage)
    message_changed = Signal(ChatMessage)
    answer_finished = Signal(ChatMessage)
    answer_failed = Signal(ChatMessage, AppError)

    def __init__(self, opened, turns):
        super().__init__()
        self._opened = opened
        self._turns = turns

    def say(self, message):
        self._opened.said.append(message)
        self.message_added.emit(message)

    def finish(self, message):
        self._turns.is_answering = False
        self._opened.said[-1] = message
        self.message_changed.emit(message)
        self.answer_finished.emit(message)
        self._turns.changed.emit()


class FakePrompt(QObject):
    """Has whatever a test wants in the context."""

    use_changed = Signal(object)

    def __init__(self):
        super().__init__()
        self.use = None
        self.inspection = FakeInspection()

    def tell(self, use):
        self.use = use
        self.use_changed.emit(use)


class FakeChats(QObject):
    """Chats in memory; notes what it is asked for, and answers nothing."""

    failed = Signal(AppError)

    def __init__(self):
        super().__init__()
        self.asked = []
        self.lists = FakeLists(self.asked)
        self.opened = FakeOpened(self.asked, self.lists)
        self.turns = FakeTurns(self.asked)
        self.answering = FakeAnswering(self.opened, self.turns)
        self.prompt = FakePrompt()

"""Counting: in batches, each text once, and only for the model that is loaded."""

import pytest
from PySide6.QtCore import QObject, Signal
from tests.chats.test_requests import conversation

from inglenook.chats.context.measure import would_send
from inglenook.chats.context.service import ContextService
from inglenook.chats.records import ChatSettings
from inglenook.engine.messages import Count
from inglenook.errors import AppError, EngineCrashed


class FakeInspection(QObject):
    """Takes a letter for a token, once it is told to count."""

    counted = Signal(Count, tuple)
    failed = Signal(object, AppError)

    def __init__(self):
        super().__init__()
        self.asked = []

    def count(self, request):
        self.asked.append(request)

    def answer(self):
        request = self.asked[-1]
        self.counted.emit(request, tuple(map(len, request.texts)))


@pytest.fixture
def inspection(qapp):
    return FakeInspection()


@pytest.fixture
def context(inspection):
    return ContextService(inspection, inspection)


@pytest.fixture
def needs(context):
    needs = []
    context.need_found.connect(needs.append)
    return needs


def sent(*texts):
    return would_send(ChatSettings(), conversation(*texts), 100_000)


def test_a_long_chat_is_counted_in_parts_the_newest_first(context, inspection, needs):
    context.weigh(sent("a" * 50_000, "b" * 50_000, "c"), None)
    assert inspection.asked[-1].texts == ("c", "b" * 50_000)
    inspection.answer()
    assert needs == []

    assert inspection.asked[-1].texts == ("a" * 50_000,)
    inspection.answer()

    assert needs[0].needed > 100_000


def test_two_chats_that_do_not_fit_are_both_told(context, inspection, needs):
    context.weigh(sent("One"), None)
    context.weigh(sent("Two"), None)
    inspection.answer()
    inspection.answer()

    assert [need.waiting.text for need in needs] == ["One", "Two"]


def test_what_another_model_has_counted_is_forgotten(context, inspection, needs):
    context.weigh(sent("One"), None)
    context.forget()
    inspection.answer()
    assert needs == []

    context.weigh(sent("One"), None)
    assert len(inspection.asked) == 2


def test_an_engine_that_dies_is_asked_again_later(context, inspection, needs):
    context.weigh(sent("One"), None)
    inspection.failed.emit(inspection.asked[-1], EngineCrashed("signal SIGSEGV"))
    context.weigh(sent("Two"), None)
    inspection.answer()
    inspection.answer()

    assert [need.waiting.text for need in needs] == ["One", "Two"]


def test_one_change_after_the_other_is_counted_once(context, inspection, qtbot):
    seen = []
    context.watch(lambda: seen.append(1) or sent("One"))
    for _ in range(5):
        context.refresh()
    with qtbot.waitSignal(context._timer.timeout):
        pass
    with qtbot.waitSignal(context.use_changed) as changed:
        inspection.answer()

    assert seen == [1]
    assert changed.args[0] == context.use

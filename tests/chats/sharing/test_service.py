import json

import pytest
from tests.chats.said import add
from tests.chats.sharing.foreign import gpt_chat, small_mapping, write_json

from inglenook.chats.sharing.service import SharingService
from inglenook.errors import FileNotWritten, ImportUnknown


def print_nothing(whole):
    yield
    return b"%PDF"


@pytest.fixture
def sharing(qapp, store, chats_path):
    made = SharingService(store, chats_path, print_nothing, qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def export(tmp_path):
    return write_json(tmp_path / "conversations.json", [gpt_chat(small_mapping())])


def titles(path):
    return [chat["title"] for chat in json.loads(path.read_bytes())["chats"]]


def test_chosen_chats_are_exported_temporary_ones_too(
    sharing, store, chat_id, tmp_path, qtbot
):
    hidden = store.create("Hidden", is_temporary=True).id
    add(store, hidden, "Why?")
    target = tmp_path / "chats.json"
    with qtbot.waitSignal(sharing.exported) as done:
        sharing.export_chats([chat_id, hidden], "json", target)
    assert done.args == [target]
    assert titles(target) == ["Hidden", "A chat"]
    assert not sharing.is_busy


def test_all_are_those_that_are_stored_and_not_in_the_trash(
    sharing, store, chat_id, tmp_path, qtbot
):
    store.create("Hidden", is_temporary=True)
    store.set_archived(store.create("Archived").id, is_archived=True)
    store.trash(store.create("Trashed").id)
    target = tmp_path / "chats.json"
    with qtbot.waitSignal(sharing.exported):
        sharing.export_all("json", target)
    assert titles(target) == ["A chat", "Archived"]


def test_a_file_is_read_before_the_user_is_asked(sharing, store, export, qtbot):
    with qtbot.waitSignal(sharing.found) as found:
        sharing.read(export)
    assert store.chats() == []
    with qtbot.waitSignals([sharing.progressed, sharing.imported], order="strict"):
        sharing.import_chats(found.args[0])
    assert [chat.title for chat in store.chats()] == ["Bread"]


def test_a_failure_is_told(sharing, chat_id, tmp_path, qtbot):
    with qtbot.waitSignal(sharing.failed) as failed:
        sharing.read(write_json(tmp_path / "a.json", {}))
    assert isinstance(failed.args[0], ImportUnknown)
    with qtbot.waitSignal(sharing.failed) as failed:
        sharing.export_chats([chat_id], "md", tmp_path / "gone" / "a.md")
    assert isinstance(failed.args[0], FileNotWritten)
    assert not sharing.is_busy


def test_it_is_busy_until_the_end(sharing, export, qtbot):
    with qtbot.waitSignals([sharing.busy_changed, sharing.found]):
        sharing.read(export)
        assert sharing.is_busy
    assert not sharing.is_busy


def test_closing_waits_for_what_is_under_way(sharing, export, qtbot):
    sharing.read(export)
    with qtbot.waitSignal(sharing.busy_changed):
        sharing.close()

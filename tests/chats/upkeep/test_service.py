from contextlib import closing

import pytest
from tests.chats.said import add

from inglenook.chats import write_ahead_log
from inglenook.chats.copies import copy_path
from inglenook.chats.store import ChatStore
from inglenook.chats.upkeep.service import UpkeepService
from inglenook.errors import StoreDamaged


@pytest.fixture
def upkeep(chats_path, parent):
    upkeep = UpkeepService(chats_path, parent)
    yield upkeep
    upkeep.close()


@pytest.fixture
def damaged(store, chats_path):
    """The file with a chat in it, and its head broken."""
    add(store, store.create("A chat").id, "Why?", "So.")
    store.detach()
    content = bytearray(chats_path.read_bytes())
    content[:16] = b"x" * 16
    chats_path.write_bytes(content)
    return chats_path


def test_the_file_is_copied(upkeep, store, chats_path, qtbot):
    upkeep.copy()
    with qtbot.waitSignal(upkeep._job._newest.ended):
        pass

    assert copy_path(chats_path).exists()


def test_a_long_log_is_brought_into_the_file(
    upkeep, store, chats_path, qtbot, monkeypatch
):
    monkeypatch.setattr(write_ahead_log, "MOST_BYTES", 1)
    add(store, store.create("A chat").id, "Why?", "So.")
    before = chats_path.read_bytes()
    upkeep._log_timer.setInterval(0)
    upkeep.keep_log_short()

    qtbot.waitUntil(lambda: chats_path.read_bytes() != before)


def test_damage_is_told(upkeep, damaged, qtbot):
    with qtbot.waitSignal(
        upkeep.failed, check_params_cb=lambda e: isinstance(e, StoreDamaged)
    ):
        upkeep.copy()


def test_a_damaged_file_is_repaired(upkeep, damaged, qtbot):
    with qtbot.waitSignal(upkeep.repaired) as repaired:
        upkeep.repair()

    (rescued,) = repaired.args
    assert rescued.damaged.exists()
    with closing(ChatStore(damaged)) as opened:
        assert len(opened.chats()) == rescued.n_chats

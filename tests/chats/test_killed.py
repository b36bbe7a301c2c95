"""The program is killed in the middle of an answer."""

import itertools
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from inglenook.chats.answering.service import FLUSH_MS
from inglenook.chats.message_store import INTERRUPTED
from inglenook.chats.store import ChatStore
from inglenook.paths import default_paths

PATIENCE_S = 20


@pytest.mark.parametrize("n_stored", [1, 2, 9])
def test_what_was_said_a_tenth_of_a_second_ago_is_on_disk(chats_path, n_stored):
    script = Path(__file__).with_name("streaming.py")
    command = [sys.executable, str(script), str(chats_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        lines = list(itertools.islice(program.stdout, n_stored))
        program.kill()

    assert FLUSH_MS <= 100
    with closing(ChatStore(chats_path)) as store:
        (chat,) = store.chats()
        _, answer = store.path(store.leaf_id(chat.id))
        words = answer.text.split()
        assert words == [str(number) for number in range(1, len(words) + 1)]
        assert len(words) >= int(lines[-1])
        assert answer.error == INTERRUPTED
        assert store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


@pytest.mark.parametrize("n_stored", [1, 5])
def test_a_killed_window_leaves_what_was_said_and_no_engine(endless, n_stored):
    script = Path(__file__).with_name("windowed.py")
    command = [sys.executable, str(script), str(endless)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        lines = list(itertools.islice(program.stdout, n_stored))
        engines = psutil.Process(program.pid).children(recursive=True)
        program.kill()

    assert len(lines) == n_stored
    assert engines
    assert psutil.wait_procs(engines, timeout=PATIENCE_S)[1] == []
    with closing(ChatStore(default_paths().chats)) as store:
        (chat,) = store.chats()
        _, answer = store.path(store.leaf_id(chat.id))
        assert len(answer.text) >= int(lines[-1])
        assert answer.error == INTERRUPTED
        assert store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"

"""Downloads in all states, and a service that notes what it is asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Order, Progress, Source
from inglenook.hub.records import RemoteFile

GB = 10**9


def item(label="Q4_K_M", state="running", done_gb=0.0, *, sha256="a" * 64, **fields):
    file = RemoteFile(path=f"m-{label}.gguf", size_bytes=4 * GB, sha256=sha256)
    source = Source(endpoint="https://hub", repo="unsloth/Qwen3-8B-GGUF", commit="c")
    order = Order(source=source, label=label, files=(file,))
    return Item(order=order, state=state, done_bytes=int(done_gb * GB), **fields)


def progress(step="fetching", done_gb=2.76, **fields):
    return Progress(
        **{
            "step": step,
            "name": "m.gguf",
            "done_bytes": int(done_gb * GB),
            "total_bytes": 4 * GB,
        }
        | fields
    )


class ScriptedDownloads(QObject):
    changed = Signal()
    progressed = Signal(str, Progress)
    succeeded = Signal(Item)
    failed = Signal(Item, AppError)

    def __init__(self):
        super().__init__()
        self.items = ()
        self.asked = []

    def become(self, *items):
        self.items = items
        self.changed.emit()

    def path_of(self, item):
        return Path("/models") / item.order.files[0].path

    def _note(self, what):
        return lambda *args: self.asked.append((what, *args))

    def __getattr__(self, name):
        known = ("pause", "resume", "try_now", "cancel", "move_up", "move_down")
        known += ("put_first", "take_place")
        if name in (*known, "pause_all", "resume_all", "clear_done"):
            return self._note(name)
        raise AttributeError(name)


@pytest.fixture
def downloads(qapp):
    return ScriptedDownloads()

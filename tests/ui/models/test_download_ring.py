import pytest
from PySide6.QtCore import QObject, Signal

from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Order, Progress, Source
from inglenook.hub.records import RemoteFile
from inglenook.ui.models.download_ring import DownloadRing


class Downloads(QObject):
    changed = Signal()
    progressed = Signal(str, Progress)

    def __init__(self):
        super().__init__()
        self.items = ()

    def become(self, *items):
        self.items = items
        self.changed.emit()


def item(name, state, size_bytes=1000):
    source = Source(endpoint="http://hub", repo="a/b", commit="0" * 40)
    file = RemoteFile(path=name, size_bytes=size_bytes)
    return Item(order=Order(source=source, label=name, files=(file,)), state=state)


@pytest.fixture
def downloads(qapp):
    return Downloads()


@pytest.fixture
def ring(downloads, appearance, qtbot):
    made = DownloadRing(downloads, appearance)
    qtbot.addWidget(made)
    return made


def test_without_downloads_there_is_none(ring, downloads):
    assert ring.isHidden()
    downloads.become(item("a", "done"), item("b", "paused"))
    assert ring.isHidden()


def test_it_tells_the_share_of_all_that_run(ring, downloads):
    running = item("a", "running", 3000)
    downloads.become(running, item("b", "queued", 1000))
    told = Progress(step="fetching", name="a", done_bytes=1500, total_bytes=3000)
    downloads.progressed.emit(running.id, told)
    assert not ring.isHidden()
    assert ring.text().replace("\N{NO-BREAK SPACE}", " ") == "38 %"
    assert ring.accessibleName().startswith("2 downloads under way")


def test_it_stays_for_those_that_have_failed(ring, downloads):
    downloads.become(item("a", "failed"))
    assert not ring.isHidden()
    assert ring.text() == "Failed"
    downloads.become()
    assert ring.isHidden()

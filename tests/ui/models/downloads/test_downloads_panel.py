"""The panel of downloads: what it shows, and what it asks for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton
from tests.hub.download.conftest import CONTENT, NAME, REPO, Place
from tests.local_hub import serve_hub
from tests.ui.models.downloads.conftest import GB, item, progress
from tests.ui.models.mine.conftest import ScriptedLibrary

from inglenook.hub.download.queue import Queue
from inglenook.hub.download.service import DownloadService
from inglenook.library.places import Places, Space
from inglenook.library.verify import outcome_of, verify
from inglenook.ui.models.downloads.disk_foot import DiskFoot
from inglenook.ui.models.downloads.download_row import DownloadRow
from inglenook.ui.models.downloads.downloads_panel import DownloadsPanel
from inglenook.work import drain


@pytest.fixture
def place(tmp_path):
    with serve_hub() as hub:
        hub.add_repo(REPO, {NAME: CONTENT})
        yield Place(hub, tmp_path / "models")


@pytest.fixture
def library(qapp):
    return ScriptedLibrary([])


@pytest.fixture
def panel(downloads, library, appearance, qtbot):
    made = DownloadsPanel(downloads, library, appearance)
    qtbot.addWidget(made)
    made.resize(324, 700)
    made.show()
    return made


def rows(panel):
    shown = [row for row in panel.findChildren(DownloadRow) if row.isVisible()]
    return sorted(shown, key=lambda row: row.mapTo(panel, row.rect().topLeft()).y())


def labels(panel):
    return [row.item.order.label for row in rows(panel)]


def button(panel, text):
    (found,) = (
        b for b in panel.findChildren(QPushButton) if b.text() == text and b.isVisible()
    )
    return found


def press(row, name):
    row.findChild(QToolButton, name).click()


def test_without_downloads_it_says_so(panel):
    words = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    assert "No downloads" in words


def test_rows_stand_in_their_order_the_done_ones_last(panel, downloads, qtbot):
    downloads.become(item("A", "done", 4), item("B"), item("C", "queued"))
    qtbot.waitUntil(lambda: labels(panel) == ["B", "C", "A"])
    assert button(panel, "Clear").isVisible()
    downloads.become(item("C", "queued"), item("B"))
    qtbot.waitUntil(lambda: labels(panel) == ["C", "B"])


def test_a_row_lives_as_long_as_its_item(panel, downloads):
    downloads.become(item("A"), item("B", "queued"))
    first = rows(panel)[0]
    downloads.become(item("A", "paused", 1), item("B"))
    assert rows(panel)[0] is first
    downloads.become(item("B"))
    assert labels(panel) == ["B"]


def test_what_is_pressed_is_asked_for(panel, downloads, qtbot):
    running, queued, paused = item("A"), item("B", "queued"), item("C", "paused")
    downloads.become(running, queued, paused)
    qtbot.waitUntil(lambda: labels(panel) == ["A", "B", "C"])
    first, second, third = rows(panel)
    press(first, "pause")
    press(second, "up")
    press(second, "down")
    press(third, "resume")
    press(third, "cancel")
    assert downloads.asked == [
        ("pause", running.id),
        ("move_up", queued.id),
        ("move_down", queued.id),
        ("resume", paused.id),
        ("cancel", paused.id),
    ]


def test_keys_give_one_that_waits_another_turn(panel, downloads, qtbot):
    waiting = item("B", "queued")
    downloads.become(waiting)
    up = rows(panel)[0].findChild(QToolButton, "up")
    panel.activateWindow()
    up.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home):
        qtbot.keyClick(up, key, alt)
    assert downloads.asked == [
        ("move_up", waiting.id),
        ("move_down", waiting.id),
        ("put_first", waiting.id),
    ]


def drag(row, other, qtbot):
    """From the middle of one row to that of another."""
    middle = row.rect().center()
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(row, row.mapFrom(row.window(), center(other)))
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton)


def center(row):
    return row.mapTo(row.window(), row.rect().center())


def test_one_that_waits_is_dragged_to_another_place(panel, downloads, qtbot):
    running, first, second = item("A"), item("B", "queued"), item("C", "queued")
    downloads.become(running, first, second)
    qtbot.waitUntil(lambda: labels(panel) == ["A", "B", "C"])
    top, middle, last = rows(panel)
    drag(last, middle, qtbot)
    assert downloads.asked == [("take_place", second.id, first.id)]
    drag(top, last, qtbot)
    assert len(downloads.asked) == 1


def test_the_foot_tells_the_disk(panel, library):
    assert not panel.findChild(DiskFoot).isVisible()
    space = Space(
        top=Path("/home"),
        free_bytes=118 * GB,
        total_bytes=476 * GB,
        models_bytes=60 * GB,
    )
    library.places = Places(downloads=Path("/models"), space=space)
    library.models_changed.emit()
    foot = panel.findChild(DiskFoot)
    assert foot.isVisible()
    words = [label.text() for label in foot.findChildren(QLabel) if label.isVisible()]
    nbsp = "\N{NO-BREAK SPACE}"
    expected = ["Disk /home", f"118 of 476{nbsp}GB free", f"Models 60{nbsp}GB", "Other"]
    assert words == expected
    assert not foot.grab().isNull()


def test_all_are_paused_and_go_on_together(panel, downloads):
    downloads.become(item("A"), item("B", "paused"))
    button(panel, "Pause all").click()
    downloads.become(item("A", "paused"), item("B", "paused"))
    button(panel, "Go on with all").click()
    assert downloads.asked == [("pause_all",), ("resume_all",)]


def test_one_that_is_done_can_be_loaded(panel, downloads, qtbot):
    downloads.become(item("A", "done", 4))
    with qtbot.waitSignal(panel.load_requested) as wish:
        button(panel, "Load").click()
    assert wish.args == [Path("/models/m-A.gguf")]


def test_another_step_is_told_at_once_and_numbers_now_and_then(panel, downloads, qtbot):
    shown = item("A")
    downloads.become(shown)
    bar = panel.findChild(QProgressBar)
    downloads.progressed.emit(shown.id, progress(done_gb=1))
    assert bar.value() == 250
    downloads.progressed.emit(shown.id, progress(done_gb=2))
    assert bar.value() == 250
    qtbot.waitUntil(lambda: bar.value() == 500)
    downloads.progressed.emit(shown.id, progress("waiting", done_gb=2, wait_s=3))
    assert bar.property("tone") == "warn"


def test_esc_closes_it(panel, qtbot):
    with qtbot.waitSignal(panel.close_requested):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_a_real_download_is_shown_to_its_end(place, appearance, qtbot, tmp_path):
    parent = appearance
    queue = Queue(tmp_path / "downloads.json")
    service = DownloadService(place.folder, queue, place.means, parent)
    panel = DownloadsPanel(service, ScriptedLibrary([]), appearance)
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.waitSignal(service.succeeded):
        service.add(place.order())
    (row,) = rows(panel)
    assert row.findChild(QLabel, "words").text().startswith("SHA-256 matches")
    with qtbot.waitSignal(panel.load_requested) as wish:
        button(panel, "Load").click()
    assert wish.args[0].read_bytes() == CONTENT
    assert outcome_of(drain(verify(wish.args[0]))) == "matches"
    service.close()

"""One download, in each of its states."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton
from tests.ui.models.downloads.conftest import item, progress

from inglenook.ui.models.downloads.download_row import DownloadRow


@pytest.fixture
def make(appearance, qtbot):
    def made(shown):
        row = DownloadRow(shown, appearance)
        qtbot.addWidget(row)
        row.show()
        return row

    return made


def offered(row):
    return {b.objectName() for b in row.findChildren(QToolButton) if b.isVisible()}


def said(row, name):
    label = row.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        ("queued", {"up", "down", "pause", "cancel"}),
        ("running", {"pause", "cancel"}),
        ("paused", {"resume", "cancel"}),
        ("failed", {"cancel"}),
        ("done", {"cancel"}),
    ],
)
def test_each_state_offers_what_can_be_done(make, state, buttons):
    assert offered(make(item(state=state))) == buttons


def test_progress_fills_the_bar_and_is_told(make):
    row = make(item())
    row.show_progress(progress(done_gb=1))
    assert row.findChild(QProgressBar).value() == 250
    assert said(row, "words").startswith("1.00 of 4.00")
    assert "1.00 of" in row.findChild(QProgressBar).accessibleDescription()


def test_waiting_warns_and_can_be_cut_short(make, qtbot):
    row = make(item(done_gb=1))
    row.show_progress(progress("waiting", wait_s=9, reason="It broke."))
    assert said(row, "trouble") == "It broke. Next try in 9 s."
    assert row.findChild(QProgressBar).property("tone") == "warn"
    (now,) = (b for b in row.findChildren(QPushButton) if b.text() == "Try now")
    with qtbot.waitSignal(row.retry_requested):
        now.click()
    row.show_progress(progress())
    assert said(row, "trouble") == ""
    assert not now.isVisible()


def test_a_failure_can_be_tried_again(make, qtbot):
    row = make(item(state="failed", error_text="No.", error_hint="Try again."))
    assert said(row, "trouble") == "No. Try again."
    (again,) = (b for b in row.findChildren(QPushButton) if b.text() == "Try again")
    with qtbot.waitSignal(row.resume_requested):
        again.click()


def test_progress_that_comes_after_a_pause_is_not_shown(make):
    row = make(item(state="paused", done_gb=1))
    row.show_progress(progress(done_gb=3))
    assert row.findChild(QProgressBar).value() == 250


def test_buttons_say_what_they_do_to_which_model(make):
    row = make(item())
    cancel = row.findChild(QToolButton, "cancel")
    assert cancel.accessibleName() == (
        "Give Qwen3-8B Q4_K_M up, and delete what has arrived"
    )
    row.show_item(item(state="done"))
    assert cancel.accessibleName() == "Take Qwen3-8B Q4_K_M off the list"

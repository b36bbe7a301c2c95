import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from inglenook.ui.widgets.progress_row import ProgressRow


@pytest.fixture
def row(qtbot):
    made = ProgressRow("Work", top_px=4)
    qtbot.addWidget(made)
    made.begin("Starting…")
    return made


def seen(row):
    return row.findChild(QLabel).text(), row.findChild(QProgressBar).value()


def test_it_shows_how_far_it_is(row):
    assert seen(row) == ("Starting…", 0)
    row.advance("Half done", 0.5)
    assert seen(row) == ("Half done", 500)
    assert row.findChild(QProgressBar).accessibleDescription() == "Half done"
    row.advance("More than all", 1.5)
    assert seen(row) == ("More than all", 1000)


def test_what_is_given_up_tells_nothing_more_until_it_begins_anew(row, qtbot):
    cancel = row.findChild(QPushButton)
    with qtbot.waitSignal(row.cancel_requested):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    row.advance("Half done", 0.5)
    assert seen(row) == ("Giving it up…", 0)
    assert not cancel.isEnabled()
    row.begin("Starting…")
    assert cancel.isEnabled()

"""A download that was given up can be taken back, on whatever page."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget
from tests.ui.models.downloads.conftest import item

from inglenook.hub.download.queue import Item
from inglenook.settings.service import SettingsService
from inglenook.ui.main_window import MainWindow
from inglenook.ui.models.downloads.given_up import GivenUp
from inglenook.ui.widgets.banner import Banner


class Downloads(QObject):
    """Takes back what it is asked to."""

    given_up = Signal(Item)

    def __init__(self):
        super().__init__()
        self.taken = []

    def take_back(self, taken):
        self.taken.append(taken)


@pytest.fixture
def downloads(qapp):
    return Downloads()


@pytest.fixture
def window(downloads, appearance, qapp, qtbot, tmp_path):
    settings = SettingsService(tmp_path / "settings.toml", qapp)
    made = MainWindow(QWidget(), (), settings, appearance, tmp_path / "window.json")
    qtbot.addWidget(made)
    GivenUp(downloads, made, appearance)
    made.show()
    return made


def banners(window):
    return [each for each in window.findChildren(Banner) if each.isVisible()]


def test_it_says_what_was_given_up(window, downloads):
    downloads.given_up.emit(item(done_gb=1))
    (banner,) = banners(window)
    lead = "The download of Qwen3-8B Q4_K_M was given up."
    assert banner.accessibleName().startswith(lead)


def test_undo_takes_it_back(window, downloads, qtbot):
    gone = item(done_gb=1)
    downloads.given_up.emit(gone)
    undo = banners(window)[0].findChild(QPushButton)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert downloads.taken == [gone]
    assert banners(window) == []

"""A load that fails is told on whatever page it was asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from tests.ui.chat.conftest import FakeEngine

from inglenook.engine.state import EngineState, Phase
from inglenook.errors import NoModelChosen, NotEnoughMemory
from inglenook.settings.service import SettingsService
from inglenook.ui.errors import FailureBanner
from inglenook.ui.load_failure import LoadFailure
from inglenook.ui.main_window import MainWindow

ERROR = NotEnoughMemory()
ONE, OTHER = Path("/m/one.gguf"), Path("/m/other.gguf")


class Chats(QWidget):
    """A page of chats that tells nothing itself, unless it is told to."""

    is_telling = False
    n_asked = 0

    def tells(self, _error):
        return self.is_telling

    def choose_file(self):
        self.n_asked += 1


@pytest.fixture
def engine(qapp):
    return FakeEngine()


@pytest.fixture
def chats(qtbot):
    made = Chats()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def window(engine, chats, appearance, qapp, qtbot, tmp_path):
    settings = SettingsService(tmp_path / "settings.toml", qapp)
    made = MainWindow(chats, (), settings, appearance, tmp_path / "window.json")
    qtbot.addWidget(made)
    LoadFailure(engine, chats, made)
    made.show()
    return made


def ready(path):
    return EngineState(phase=Phase.READY, path=path)


def failed(path=None, error=ERROR):
    return EngineState(phase=Phase.FAILED, path=path, error=error)


def banners(window):
    return [each for each in window.findChildren(FailureBanner) if each.isVisible()]


def buttons(banner):
    return {each.text(): each for each in banner.findChildren(QPushButton)}


def test_it_says_why_and_what_to_do(window, engine):
    engine.become(failed(ONE))
    (banner,) = banners(window)
    assert banner.accessibleName() == f"{ERROR.text} {ERROR.hint}"


def test_the_next_load_takes_that_away(window, engine):
    engine.become(failed(ONE))
    engine.become(EngineState(phase=Phase.LOADING))
    assert banners(window) == []


def test_the_former_model_can_be_had_back(window, engine, qtbot):
    engine.become(ready(ONE))
    engine.become(failed(OTHER))
    (banner,) = banners(window)
    back = buttons(banner)["Load the former model"]
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert engine.paths == [ONE]


def test_a_model_that_ended_is_no_way_out(window, engine):
    engine.become(ready(ONE))
    engine.become(failed(ONE))
    (banner,) = banners(window)
    assert "Load the former model" not in buttons(banner)


def test_another_file_can_be_chosen(window, engine, chats, qtbot):
    engine.become(failed(ONE))
    (banner,) = banners(window)
    other = buttons(banner)["Choose another…"]
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert chats.n_asked == 1


def test_what_an_answer_tells_is_not_said_twice(window, engine, chats):
    chats.is_telling = True
    engine.become(failed(ONE))
    assert banners(window) == []


def test_that_there_is_no_model_is_left_to_the_welcome(window, engine):
    engine.become(failed(error=NoModelChosen()))
    assert banners(window) == []

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from tests.ui.settings.conftest import engine, report

from inglenook.engine.packs.choose import Choice
from inglenook.errors import NetworkOff
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.engine_row import BuildRow, EngineRow
from inglenook.ui.settings.engines_view import EnginesView
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.icon_button import IconButton

CUDA = engine("cu124", backends=("CUDA", "CPU"))
BUILD = Choice(tag="vulkan", reason="a GPU has a Vulkan driver")


@pytest.fixture
def view(packs, settings, appearance, qtbot):
    made = EnginesView(packs, settings, appearance)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


@pytest.fixture
def box(view):
    return view.findChild(QComboBox)


def shown(view, kind):
    return [row for row in view.findChildren(kind) if row.isVisible()]


def texts(view):
    return " ".join(label.text() for label in shown(view, QLabel))


def test_engines_and_builds_are_listed(view, packs):
    packs.tell(report(CUDA, engine(), builds=(BUILD,), suggested="vulkan"))
    assert len(shown(view, EngineRow)) == 2
    assert len(shown(view, BuildRow)) == 1
    assert "Suggested" in texts(view)
    packs.tell(report())
    assert len(shown(view, EngineRow)) == 1
    assert shown(view, BuildRow) == []


def test_nothing_is_asked_before_a_click(view, packs, qtbot):
    packs.tell(report(builds=(BUILD,)))
    assert packs.asked == []
    assert "from llama-cpp-python’s package index" in texts(view)
    (row,) = shown(view, BuildRow)
    qtbot.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert packs.asked == ["install vulkan"]


@pytest.mark.parametrize(
    ("index", "words"),
    [
        ("https://index.test/", "from https://index.test/, checks it"),
        ("https://me:secret@index.test/", "from index.test/, checks it"),
    ],
)
def test_another_index_is_named_without_its_password(
    view, packs, settings, index, words
):
    settings.change("engine", "pack_index", index)
    packs.tell(report(builds=(BUILD,)))
    assert words in texts(view)


def test_why_no_other_build_suits_is_said(view, packs):
    packs.tell(report(no_builds="no GPU was found"))
    assert "No other build suits this computer: no GPU was found." in texts(view)


def test_what_clblast_was_for_is_said(view):
    assert "Vulkan does today" in texts(view)


def test_removing_asks_once(view, packs, qtbot):
    packs.tell(report(CUDA, engine()))
    (remove,) = shown(view, IconButton)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert packs.asked == []
    accept = view.findChild(ConfirmDialog).findChild(QPushButton, "accept")
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert packs.asked == ["remove cu124"]


def test_an_engine_is_chosen_for_good(view, box, packs, settings, qtbot):
    assert not box.isEnabled()
    packs.tell(report(CUDA, engine()))
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert settings.settings.engine.pack == "cu124"
    assert packs.asked == ["refresh"]


def test_other_settings_are_of_no_matter(view, packs, settings):
    settings.change("engine", "n_threads", 3)
    assert packs.asked == []


def test_while_something_is_changed_nothing_else_can_be(view, packs):
    packs.tell(report(CUDA, engine(), builds=(BUILD,)))
    packs.set_busy("vulkan")
    rows = shown(view, EngineRow) + shown(view, BuildRow)
    buttons = [*shown(view, IconButton), rows[-1].findChild(QPushButton)]
    assert not any(button.isEnabled() for button in buttons)
    packs.set_busy("")
    assert all(button.isEnabled() for button in buttons)


def test_a_failure_is_said_until_the_next_try(view, packs, qtbot):
    packs.tell(report(builds=(BUILD,)))
    packs.failed.emit(NetworkOff())
    assert len(shown(view, FailureBanner)) == 1
    packs.failed.emit(NetworkOff())
    assert len(shown(view, FailureBanner)) == 1
    (row,) = shown(view, BuildRow)
    qtbot.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert shown(view, FailureBanner) == []

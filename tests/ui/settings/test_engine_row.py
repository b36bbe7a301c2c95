import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.settings.conftest import engine

from inglenook.engine.packs.choose import Choice
from inglenook.ui.settings.engine_row import BuildRow, EngineRow
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.pill import Pill

CUDA = engine("cu124", backends=("CUDA", "CPU"))
BUILD = Choice(tag="vulkan", reason="a GPU has a Vulkan driver")


@pytest.fixture
def show(appearance, qtbot):
    def shown(kind, *arguments, **options):
        row = kind(*arguments, appearance, **options)
        qtbot.addWidget(row)
        row.show()
        return row

    return shown


def texts(row):
    return [label.text() for label in row.findChildren(QLabel)]


def test_an_engine_says_what_it_is_and_what_it_can(show):
    assert texts(show(EngineRow, CUDA)) == [
        "CUDA",
        "cu124 · 0.3.36",
        "Computes with CUDA, CPU",
        "Stands by",
    ]


def test_the_built_in_one_cannot_be_removed(show):
    row = show(EngineRow, engine())
    assert texts(row)[0] == "Built in"
    assert row.findChild(Pill).text() == "In use"
    assert not any(button.isVisible() for button in row.findChildren(IconButton))


@pytest.mark.parametrize(
    ("more", "words", "state"),
    [
        (
            {"usable": False, "reason": "signal SIGABRT: <b>"},
            "Cannot be used: signal SIGABRT: <b>",
            "Unusable",
        ),
        (
            {"reason": "it finds no GPU here"},
            "Computes with CPU; it finds no GPU here",
            "Stands by",
        ),
        ({"in_use": True}, "Computes with CPU", "In use"),
    ],
)
def test_it_says_how_it_stands(show, more, words, state):
    row = show(EngineRow, engine("cpu", **more))
    assert texts(row)[2:] == [words, state]
    assert row.findChildren(QLabel)[2].textFormat() == Qt.TextFormat.PlainText


def test_it_can_be_removed_by_the_keyboard(show, qtbot):
    row = show(EngineRow, CUDA)
    remove = row.findChild(IconButton)
    assert remove.accessibleName() == "Remove cu124"
    with qtbot.waitSignal(row.remove_requested):
        qtbot.keyClick(remove, Qt.Key.Key_Space)


def test_a_build_says_why_and_can_be_installed(show, qtbot):
    row = show(BuildRow, BUILD, is_suggested=True)
    assert texts(row) == [
        "Vulkan",
        "vulkan",
        "A GPU has a Vulkan driver.",
        "Suggested",
    ]
    install = row.findChild(QPushButton)
    assert install.accessibleName() == "Install vulkan"
    with qtbot.waitSignal(row.install_requested):
        qtbot.keyClick(install, Qt.Key.Key_Space)


def test_one_that_is_not_suggested_is_not(show):
    row = show(BuildRow, BUILD, is_suggested=False)
    assert row.findChild(Pill).text() == "Not installed"


def test_nothing_is_taken_while_a_change_is_under_way(show):
    rows = [show(BuildRow, BUILD, is_suggested=False), show(EngineRow, CUDA)]
    buttons = [rows[0].findChild(QPushButton), rows[1].findChild(IconButton)]
    for is_busy in (True, False):
        for row in rows:
            row.set_busy(is_busy=is_busy)
        assert [button.isEnabled() for button in buttons] == [not is_busy] * 2

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from tests.ui.settings.conftest import engine, report

from inglenook.ui.settings.engine_choice import EngineChoice


@pytest.fixture
def choice(appearance, qtbot):
    made = EngineChoice()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def box(choice):
    return choice.findChild(QComboBox)


def words(box):
    return [box.itemText(index) for index in range(box.count())]


def test_it_offers_automatic_and_every_engine(choice, box):
    choice.show_engines(report(engine("cu124"), engine()), "")
    assert words(box) == ["Automatic", "cu124", "Built in"]
    assert box.currentText() == "Automatic"
    assert box.accessibleName() == "Engine to use"


def test_what_is_chosen_is_told_by_its_name(choice, box, qtbot):
    choice.show_engines(report(engine("cu124"), engine()), "cu124")
    with qtbot.waitSignal(choice.engine_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert chosen.args == ["built-in"]
    with qtbot.waitSignal(choice.engine_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Home)
    assert chosen.args == [""]


def test_what_is_shown_is_not_told_as_chosen(choice, qtbot):
    with qtbot.assertNotEmitted(choice.engine_chosen):
        choice.show_engines(report(), "built-in")


def test_one_that_is_gone_is_still_shown_and_the_reason_said(choice, box):
    choice.show_engines(report(note="It is not installed."), "cu124")
    assert box.currentText() == "cu124"
    (note,) = [x for x in choice.findChildren(QLabel) if x.property("tone") == "warn"]
    assert (note.text(), note.isVisible()) == ("It is not installed.", True)
    choice.show_engines(report(), "")
    assert not note.isVisible()

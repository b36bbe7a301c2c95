import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from inglenook.compare.prompts import prompt_set
from inglenook.ui.compare.check_menu import CheckMenu
from inglenook.ui.compare.own_prompt_dialog import OwnPromptDialog
from inglenook.ui.compare.prompt_box import PromptBox

SET = [each.text for each in prompt_set("en")]


@pytest.fixture
def box(appearance, qtbot):
    made = PromptBox("en")
    qtbot.addWidget(made)
    made.resize(600, 32)
    made.show()
    qtbot.waitExposed(made)
    return made


def open_menu(box, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, CheckMenu)
    return menu


def test_the_first_of_the_set_is_ticked_and_told_in_full(box):
    assert box.prompts == (SET[0],)
    assert box.currentText() == SET[0]


def test_several_are_ticked_in_one_go_by_the_keyboard(box, qtbot):
    menu = open_menu(box, qtbot)
    with qtbot.waitSignals([box.prompts_changed, box.prompts_changed]):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space) * 2:
            qtbot.keyClick(menu, key)
    assert menu.isVisible()
    assert box.prompts == (SET[0], SET[1], SET[3])
    assert box.currentText() == "Explain, Reason, Code"
    menu.close()


def test_a_click_ticks_and_leaves_the_menu_open(box, qtbot):
    menu = open_menu(box, qtbot)
    place = menu.actionGeometry(menu.actions()[0]).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible()
    assert box.prompts == ()
    assert box.currentText() == "None: nothing is answered"
    menu.close()


def test_one_of_the_user_s_own_is_written_and_ticked(box, qtbot):
    menu = open_menu(box, qtbot)
    menu.actions()[-1].trigger()
    dialog = box.findChild(OwnPromptDialog)
    accept = dialog.findChild(QPushButton, "accept")
    assert not accept.isEnabled()
    dialog.findChild(QPlainTextEdit).setPlainText(" Why is\nthe sky blue? ")
    with qtbot.waitSignal(box.prompts_changed):
        qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert box.prompts == (SET[0], "Why is\nthe sky blue?")
    assert box.currentText() == "Explain, “Why is the sky blue?”"
    menu.close()


def test_those_of_a_comparison_are_shown_own_ones_too(box):
    box.show_prompts(("Why?", SET[2]))
    assert set(box.prompts) == {"Why?", SET[2]}
    box.show_prompts((SET[1],))
    assert box.currentText() == SET[1]

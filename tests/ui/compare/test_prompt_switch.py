import pytest
from PySide6.QtCore import Qt

from inglenook.ui.compare.prompt_switch import PromptSwitch


@pytest.fixture
def switch(appearance, qtbot):
    made = PromptSwitch(appearance)
    qtbot.addWidget(made)
    made.show_prompts(("One?", "Two?", "Three?"))
    return made


def test_one_prompt_needs_no_switch(switch):
    switch.show_prompts(("One?",))
    assert switch.isHidden()


def test_the_arrows_go_from_prompt_to_prompt(switch, qtbot):
    after, before = (
        switch.findChild(object, name) for name in ("prompt_after", "prompt_before")
    )
    assert not before.isEnabled()
    with qtbot.waitSignal(switch.chosen):
        qtbot.mouseClick(after, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(after, Qt.MouseButton.LeftButton)
    assert switch.number == 2
    assert not after.isEnabled()
    assert before.isEnabled()


def test_more_answers_to_the_same_prompts_leave_the_choice(switch):
    switch.findChild(object, "answered").setCurrentIndex(1)
    switch.show_prompts(("One?", "Two?", "Three?"))
    assert switch.number == 1

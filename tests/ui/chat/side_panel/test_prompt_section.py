"""The system prompt and its presets, at the side of the chat."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from inglenook.prompts.presets import Preset
from inglenook.ui.chat.side_panel.prompt_section import PromptSection
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.title_dialog import TitleDialog

CTRL = Qt.KeyboardModifier.ControlModifier
POET = Preset(title="Poet & Co", system_prompt="Answer in verse.")


@pytest.fixture
def section(choice, presets, appearance, qtbot):
    made = PromptSection(choice, presets, appearance)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def edit(section):
    return section.findChild(QPlainTextEdit, "system-prompt")


@pytest.fixture
def box(section):
    return section.findChild(QComboBox, "preset")


def choose(box, title):
    box.setCurrentText(title)
    box.activated.emit(box.currentIndex())


def act(section, words):
    menu = section.findChild(QToolButton, "preset-menu").menu()
    menu.aboutToShow.emit()
    (action,) = (each for each in menu.actions() if each.text().startswith(words))
    return action


def test_what_is_written_counts_at_once(edit, choice, qtbot):
    qtbot.keyClicks(edit, "Be brief.")
    assert choice.settings.system_prompt == "Be brief."


def test_a_preset_brings_its_text(box, edit, choice):
    choose(box, "Assistant")
    assert edit.toPlainText().startswith("You are a helpful assistant")
    assert choice.settings.preset == "assistant"


def test_a_text_that_a_preset_replaced_comes_back_by_undo(box, edit, choice, qtbot):
    qtbot.keyClicks(edit, "Mine")
    choose(box, "Assistant")
    qtbot.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert edit.toPlainText() == "Mine"
    assert choice.settings.system_prompt == "Mine"


def test_another_chats_text_never_comes_back_by_undo(edit, chats, choice, qtbot):
    qtbot.keyClicks(edit, "Secret")
    chats.opened.new_chat()
    qtbot.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert edit.toPlainText() == ""
    assert choice.settings.system_prompt == ""


def test_it_can_be_reset_to_the_preset(section, box, edit, choice):
    choose(box, "Assistant")
    assert not act(section, "Reset").isEnabled()
    edit.appendPlainText("And rhyme.")
    act(section, "Reset").trigger()
    assert choice.is_of_preset


def test_what_is_chosen_is_saved_as_a_preset(section, edit, box, presets, qtbot):
    qtbot.keyClicks(edit, "Be brief.")
    act(section, "Save as preset").trigger()
    dialog = section.window().findChild(TitleDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "title"), "  Short   answers ")
    dialog.accept()
    assert presets.presets[-1].title == "Short answers"
    assert presets.presets[-1].system_prompt == "Be brief."
    assert box.currentText() == "Short answers"


def test_one_of_the_users_own_is_saved_over(section, box, edit, presets, qtbot):
    presets.keep(POET)
    choose(box, "Poet & Co")
    edit.appendPlainText("Always.")
    act(section, "Save in “Poet && Co”").trigger()
    assert presets.presets[-1].system_prompt.endswith("Always.")
    assert len([p for p in presets.presets if p.title == "Poet & Co"]) == 1


def test_one_of_the_users_own_is_deleted_after_a_question(section, box, presets):
    kept = presets.keep(POET)
    choose(box, "Poet & Co")
    act(section, "Delete").trigger()
    section.window().findChild(ConfirmDialog).findChild(QPushButton, "accept").click()
    assert presets.find(kept.id) is None
    assert box.currentText() == "No preset"


def test_new_chats_with_this_model_begin_so(section, edit, presets, load, model, qtbot):
    load()
    qtbot.keyClicks(edit, "Be brief.")
    act(section, "Use for all new chats").trigger()
    assert presets.of_model(str(model)).system_prompt == "Be brief."
    assert presets.of_model(str(model)).title == "For Qwen3-8B"
    edit.appendPlainText("Always.")
    act(section, "Use for all new chats").trigger()
    assert len([p for p in presets.presets if p.title == "For Qwen3-8B"]) == 1
    act(section, "Begin new chats with this model without").trigger()
    assert presets.of_model(str(model)) is None


def test_a_preset_as_it_ships_is_used_for_a_model_itself(
    section, box, presets, load, model
):
    load()
    choose(box, "Writer")
    act(section, "Use for all new chats").trigger()
    assert presets.of_model(str(model)).id == "writer"


def point_at(section, file):
    """Point at a file in the dialog that is open."""
    dialog = section.window().findChild(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.setParent(None)
    dialog.close()


def test_presets_go_out_and_come_in(section, box, edit, tmp_path, qtbot):
    file = tmp_path / "poet.json"
    qtbot.keyClicks(edit, "Answer in verse.")
    act(section, "Export").trigger()
    point_at(section, file)
    edit.clear()
    act(section, "Import").trigger()
    point_at(section, file)
    assert edit.toPlainText() == "Answer in verse."
    assert box.currentText() == "Preset"

"""The prompt format, at the side of the chat."""

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton

from inglenook.prompts.formats import formats
from inglenook.ui.chat.side_panel.format_section import FormatSection
from inglenook.ui.chat.side_panel.template_dialog import TemplateDialog

CHATML = next(each.template for each in formats() if each.id == "chatml")


@pytest.fixture
def section(choice, templates, appearance, qtbot):
    made = FormatSection(choice, templates, appearance)
    made.unfold()
    made.resize(280, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def box(section):
    return section.findChild(QComboBox, "prompt-format")


def button(section, name):
    return section.findChild(QPushButton, name)


def choose(section, title):
    box(section).setCurrentText(title)
    box(section).activated.emit(box(section).currentIndex())


def dialog(section):
    return section.window().findChild(TemplateDialog)


def test_the_models_own_is_the_usual_one(section):
    assert box(section).currentText() == "The model’s own"


def test_one_that_ships_is_chosen(section, choice):
    choose(section, "ChatML")
    assert choice.settings.format == "chatml"
    choose(section, "The model’s own")
    assert choice.settings.format == ""


def test_a_custom_one_counts_once_it_is_written(section, choice, templates, qtbot):
    choose(section, "Custom…")
    assert choice.settings.format == ""
    assert box(section).currentText() == "The model’s own"
    with qtbot.waitSignal(templates.tried):
        dialog(section).findChild(QPlainTextEdit, "template").setPlainText(CHATML)
    dialog(section).findChild(QPushButton, "use").click()
    assert (choice.settings.format, choice.settings.template) == ("custom", CHATML)
    assert box(section).currentText() == "Custom…"


def test_the_editor_begins_with_what_counts(section, templates, qtbot):
    choose(section, "ChatML")
    button(section, "edit-template").click()
    assert dialog(section).source == CHATML
    with qtbot.waitSignal(templates.tried):
        pass
    dialog(section).reject()


def test_of_the_models_own_it_begins_with_the_files(section, load, templates, qtbot):
    load()
    with qtbot.waitSignal(templates.read):
        button(section, "edit-template").click()
    assert "messages" in dialog(section).source
    with qtbot.waitSignal(templates.tried):
        pass
    dialog(section).reject()


def test_what_is_sent_is_shown_where_a_model_can_tell(section, load, qtbot):
    assert not button(section, "show-prompt").isEnabled()
    load()
    with qtbot.waitSignal(section.prompt_requested):
        button(section, "show-prompt").click()

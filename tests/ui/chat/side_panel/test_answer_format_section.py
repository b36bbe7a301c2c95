"""The form of answers, at the side of the chat."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit

from inglenook.engine.messages import Sampling
from inglenook.prompts.answer_format import ANY_JSON
from inglenook.ui.chat.side_panel.answer_format_section import (
    AnswerFormatSection,
    form_of,
)

YES_OR_NO = 'root ::= "yes" | "no"'


@pytest.fixture
def section(choice, appearance, qtbot):
    made = AnswerFormatSection(choice, appearance)
    made.unfold()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def edit(section):
    return section.findChild(QPlainTextEdit, "grammar")


@pytest.fixture
def problem(section):
    return section.findChild(QLabel, "grammar-problem")


def box(section):
    return section.findChild(QComboBox, "answer-format")


def choose(section, title):
    box(section).setCurrentText(title)
    box(section).activated.emit(box(section).currentIndex())


@pytest.mark.parametrize(
    ("sampling", "form"),
    [
        (Sampling(), "text"),
        (Sampling(json_schema=ANY_JSON), "json"),
        (Sampling(json_schema="{}"), "schema"),
        (Sampling(grammar=YES_OR_NO), "grammar"),
    ],
)
def test_a_sampling_tells_its_form(sampling, form):
    assert form_of(sampling) == form


def test_json_needs_no_more_words(section, edit, choice):
    choose(section, "JSON")
    assert choice.sampling.json_schema == ANY_JSON
    assert not edit.isVisible()
    choose(section, "Free text")
    assert choice.settings.sampling == {}


def test_a_grammar_counts_once_it_makes_sense(section, edit, problem, choice):
    choose(section, "Grammar (GBNF)")
    edit.setPlainText('root ::= "yes" |')
    edit.setPlainText("root ::= answer")
    assert problem.isVisible()
    assert "Line 1: there is no rule “answer”" in problem.text()
    edit.setPlainText(YES_OR_NO)
    assert not problem.isVisible()
    assert choice.sampling.grammar == YES_OR_NO


def test_a_schema_that_is_no_json_does_not_count(section, edit, problem, choice):
    choose(section, "JSON schema")
    edit.setPlainText('{"type": "array"}')
    edit.setPlainText('{"type": "array"')
    assert "Line 1" in problem.text()
    assert choice.sampling.json_schema == '{"type": "array"}'


def test_what_is_emptied_counts_no_more(section, edit, choice):
    choose(section, "Grammar (GBNF)")
    edit.setPlainText(YES_OR_NO)
    edit.clear()
    assert choice.settings.sampling == {}
    assert box(section).currentText() == "Grammar (GBNF)"


def test_another_chat_shows_its_own_form(section, edit, choice, chats):
    choose(section, "Grammar (GBNF)")
    edit.setPlainText(YES_OR_NO)
    chats.opened.new_chat()
    assert box(section).currentText() == "Free text"
    assert not edit.isVisible()


def test_what_is_being_written_outlives_other_changes(section, edit, choice):
    choose(section, "JSON schema")
    edit.setPlainText('{"type": "array"}')
    edit.setPlainText('{"type": "array", "items": {"a')
    choice.change(max_tokens=7)
    assert edit.toPlainText() == '{"type": "array", "items": {"a'


def test_what_is_chosen_elsewhere_takes_its_place(section, edit, choice):
    choose(section, "JSON schema")
    edit.setPlainText('{"type": "array"')
    choice.change_sampling(json_schema='{"type": "string"}')
    assert edit.toPlainText() == '{"type": "string"}'


def test_a_chat_that_is_opened_shows_what_counts_there(section, edit, choice):
    choose(section, "JSON schema")
    edit.setPlainText('{"type": "array"}')
    edit.setPlainText('{"type": "array"')
    choice.changed.emit()
    choice.switched.emit()
    assert edit.toPlainText() == '{"type": "array"}'


def test_a_schema_of_any_json_stays_one_while_it_is_written(section, edit, choice):
    choose(section, "JSON schema")
    edit.setPlainText(ANY_JSON)
    assert choice.sampling.json_schema == ANY_JSON
    assert box(section).currentText() == "JSON schema"
    assert edit.toPlainText() == ANY_JSON
    assert edit.isVisible()

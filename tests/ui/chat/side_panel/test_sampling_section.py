"""How tokens are chosen, at the side of the chat."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSlider, QSpinBox

from inglenook.engine.messages import Sampling
from inglenook.ui.chat.side_panel.sampling_section import SamplingSection
from inglenook.ui.chat.side_panel.value_row import ValueBox, ValueRow
from inglenook.ui.widgets.icon_button import IconButton


@pytest.fixture
def section(choice, appearance, load, qtbot):
    load(sampling=Sampling(temperature=0.6, top_k=20))
    made = SamplingSection(choice, appearance)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def everything(section):
    section.findChild(QPushButton, "more").click()
    return section


def word(section):
    return section.findChild(QComboBox, "creativity")


def row(section, name):
    return section.findChild(ValueRow, name)


def value(section, name):
    return row(section, name).findChild(ValueBox)


def dot(section, name):
    return row(section, name).findChild(IconButton)


def choose(box, title):
    box.setCurrentText(title)
    box.activated.emit(box.currentIndex())


def test_at_first_it_shows_one_word_and_no_numbers(section):
    assert word(section).currentText() == "Balanced"
    assert not row(section, "temperature").isVisible()


def test_a_word_stands_for_numbers(section, choice):
    choose(word(section), "Precise")
    assert choice.sampling.temperature == 0.2
    choose(word(section), "Balanced")
    assert choice.settings.sampling == {}


def test_the_longest_answer_can_be_set(section, choice):
    box = section.findChild(QSpinBox, "length")
    assert box.text() == "No limit"
    box.setValue(500)
    assert choice.settings.max_tokens == 500
    box.setValue(0)
    assert choice.settings.max_tokens is None


def test_all_numbers_are_shown_on_demand(everything):
    assert row(everything, "temperature").isVisible()
    assert value(everything, "top_k").value() == 20


def test_a_number_is_typed(everything, choice, qtbot):
    box = value(everything, "top_k")
    box.selectAll()
    qtbot.keyClicks(box, "7")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert choice.sampling == Sampling(temperature=0.6, top_k=7)
    assert word(everything).currentText() == ""


def test_a_number_is_dragged(everything, choice):
    row(everything, "temperature").findChild(QSlider).setValue(20)
    assert choice.sampling.temperature == 1.0


def test_a_changed_number_has_a_dot_that_puts_it_back(everything, choice):
    assert not dot(everything, "temperature").isVisible()
    value(everything, "temperature").setValue(1.5)
    assert dot(everything, "temperature").isVisible()
    assert "0.60" in dot(everything, "temperature").toolTip()
    dot(everything, "temperature").click()
    assert choice.settings.sampling == {}
    assert not dot(everything, "temperature").isVisible()


def test_every_number_says_what_it_does_and_how_far_it_goes(everything):
    for each in everything.findChildren(ValueRow):
        words = each.findChild(ValueBox).accessibleDescription()
        assert "From" in words
        assert each.findChild(ValueBox).accessibleName()


def test_all_are_put_back_at_once(everything, choice):
    value(everything, "temperature").setValue(1.5)
    everything.findChild(QPushButton, "reset").click()
    assert choice.settings.sampling == {}


def test_a_seed_is_a_number_or_none(everything, choice, qtbot):
    line = everything.findChild(QLineEdit, "seed")
    qtbot.keyClicks(line, "9x999999999")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert choice.sampling.seed == 2**32 - 2
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert choice.sampling.seed is None


def test_another_chat_shows_its_own(everything, choice, chats):
    value(everything, "temperature").setValue(1.5)
    chats.opened.new_chat()
    assert value(everything, "temperature").value() == 0.6

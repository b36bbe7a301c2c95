"""LoRA adapters, at the side of the chat."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QSlider
from tests.tiny_models import write_adapter

from inglenook.engine.messages import Adapter
from inglenook.ui.chat.side_panel.adapter_row import AdapterRow
from inglenook.ui.chat.side_panel.adapters_section import AdaptersSection
from inglenook.ui.chat.side_panel.value_row import ValueBox
from inglenook.ui.widgets.icon_button import IconButton


@pytest.fixture
def section(choice, lora, appearance, load, qtbot):
    load()
    made = AdaptersSection(choice, lora, appearance)
    made.unfold()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def pirate(tmp_path):
    return write_adapter(tmp_path / "pirate.gguf")


def rows(section):
    return [each for each in section.findChildren(AdapterRow) if each.isVisible()]


def words(row):
    return [each.text() for each in row.findChildren(QLabel)]


def test_a_file_is_added_by_a_dialog(section, choice, lora, pirate, qtbot):
    section.findChild(QPushButton, "add-adapter").click()
    dialog = section.window().findChild(QFileDialog)
    with qtbot.waitSignal(lora.checked):
        dialog.fileSelected.emit(str(pirate))
    dialog.reject()
    assert choice.settings.adapters == (Adapter(str(pirate), 1.0),)
    (row,) = rows(section)
    assert "rank 4" in words(row)


def test_the_same_file_is_added_once(section, choice, pirate):
    section.add(pirate)
    section.add(pirate)
    assert len(choice.settings.adapters) == 1


def test_its_strength_is_chosen(section, choice, pirate):
    section.add(pirate)
    rows(section)[0].findChild(QSlider).setValue(10)
    assert choice.settings.adapters == (Adapter(str(pirate), 0.5),)
    rows(section)[0].findChild(ValueBox).setValue(-3)
    assert choice.settings.adapters == (Adapter(str(pirate), -3),)


def test_it_is_removed(section, choice, pirate):
    section.add(pirate)
    rows(section)[0].findChild(IconButton).click()
    assert choice.settings.adapters == ()
    assert rows(section) == []


def test_one_for_another_model_says_so_in_its_row(section, lora, tmp_path, qtbot):
    other = write_adapter(tmp_path / "other.gguf", n_embd=128)
    with qtbot.waitSignal(lora.checked):
        section.add(other)
    told = " ".join(words(rows(section)[0]))
    assert "was made for another model" in told
    assert rows(section)[0].findChild(ValueBox).accessibleDescription() in told


def test_another_model_has_them_checked_anew(
    section, lora, engine, pirate, tmp_path, qtbot
):
    with qtbot.waitSignal(lora.checked):
        section.add(pirate)
    with qtbot.waitSignal(lora.checked):
        engine.become(replace(engine.state, path=tmp_path / "gone.gguf"))
    assert "rank 4" not in words(rows(section)[0])

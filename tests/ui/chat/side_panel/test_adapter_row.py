from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from inglenook.errors import AdapterInvalid
from inglenook.library.lora.service import LoraCheck
from inglenook.ui.chat.side_panel.adapter_row import AdapterRow
from inglenook.ui.chat.side_panel.value_row import ValueBox
from inglenook.ui.widgets.icon_button import IconButton

PATH = Path("/adapters/pirate.gguf")


@pytest.fixture
def row(appearance, qtbot):
    made = AdapterRow(PATH, appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def test_its_controls_say_whose_they_are(row):
    assert row.findChild(ValueBox).accessibleName() == "Strength of pirate"
    assert row.findChild(IconButton).accessibleName() == "Do not use pirate"


def test_showing_a_strength_does_not_choose_it(row, qtbot):
    with qtbot.assertNotEmitted(row.strength_chosen):
        row.show_strength(0.5)
    assert row.findChild(ValueBox).value() == 0.5


def test_what_is_wrong_stands_under_it(row):
    row.show_check(LoraCheck(path=PATH, error=AdapterInvalid("It is a cake.")))
    texts = [each.text() for each in row.findChildren(QLabel) if each.isVisible()]
    assert any(text.startswith("It is a cake.") for text in texts)

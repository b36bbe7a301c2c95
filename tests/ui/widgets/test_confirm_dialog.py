import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from inglenook.ui.widgets.confirm_dialog import ConfirmDialog


@pytest.fixture
def ask(shown):
    window = shown(QWidget(), 800, 600)

    def make(question="Delete it?", consequence="It is gone for good."):
        made = ConfirmDialog(question, consequence, "Delete", window)
        made.open()
        return made

    return make


def test_only_its_verb_accepts(ask, qtbot):
    dialog = ask()
    with qtbot.waitSignal(dialog.accepted):
        dialog.findChild(QPushButton, "accept").click()


def test_names_of_others_are_no_markup(ask):
    dialog = ask("Delete “<b>a</b>”?", "<i>b</i> goes, too.")
    labels = dialog.findChildren(QLabel)
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    dialog.close()


@pytest.mark.parametrize("name", ["a long name " * 40, "a_long_name_" * 20])
def test_a_long_name_makes_it_no_wider_than_the_window(ask, name):
    dialog = ask(f"Delete “{name}”?")
    assert dialog.width() < 800
    dialog.close()

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from inglenook.ui.widgets.title_dialog import TitleDialog


@pytest.fixture
def dialog(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = TitleDialog("Save as preset", window)
    made.open()
    # The dialog goes with the window.
    yield made
    window.close()


def save(dialog):
    (button,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Save")
    return button


def test_a_title_is_needed(dialog):
    assert not save(dialog).isEnabled()
    dialog.findChild(QLineEdit).setText("  ")
    assert not save(dialog).isEnabled()


def test_it_is_told_on_one_line(dialog, qtbot):
    dialog.findChild(QLineEdit).setText(" My   preset ")
    with qtbot.waitSignal(dialog.title_chosen) as chosen:
        save(dialog).click()
    assert chosen.args == ["My preset"]


def test_calling_it_off_tells_nothing(dialog, qtbot):
    dialog.findChild(QLineEdit).setText("My preset")
    with qtbot.assertNotEmitted(dialog.title_chosen):
        dialog.reject()

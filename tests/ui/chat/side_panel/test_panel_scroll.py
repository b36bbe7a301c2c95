import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inglenook.ui.chat.side_panel.panel_scroll import PanelScroll


@pytest.fixture
def button(qapp):
    return QPushButton("A")


@pytest.fixture
def scroll(button, appearance, qtbot):
    column = QWidget()
    QVBoxLayout(column).addWidget(button)
    made = PanelScroll(column)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_has_a_least_width(scroll):
    assert scroll.minimumSizeHint().width() == 240


def test_it_gets_no_narrower_than_what_is_in_it(scroll, button, qtbot):
    button.setText("A very long word on a button " * 4)
    qtbot.waitUntil(
        lambda: scroll.minimumSizeHint().width() > button.minimumSizeHint().width()
    )


def test_it_takes_no_focus_of_its_own(scroll):
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus

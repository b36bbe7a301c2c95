import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inglenook.chats.context.records import ContextUse
from inglenook.ui.chat.context.use_button import UseButton
from inglenook.ui.chat.context.use_panel import UsePanel

USE = ContextUse(
    system=212, history=6214, files=3100, draft=24, reserve=4096, limit=16384
)


@pytest.fixture
def button(appearance, shown):
    made = UseButton(appearance)
    made.show_use(USE)
    shown(made, 300, 400)
    return made


def test_it_says_how_full_the_context_is(button):
    assert button.accessibleName() == "Context: 9,550 of 16,384 tokens"


def test_a_click_tells_what_fills_it(button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = button.findChild(UsePanel)
    assert panel.isVisible()
    numbers = {
        name: panel.findChild(QLabel, name).text()
        for name in ("system", "history", "files", "draft", "reserve", "free", "limit")
    }
    assert numbers == {
        "system": "212",
        "history": "6,214",
        "files": "3,100",
        "draft": "24",
        "reserve": "4,096",
        "free": "2,738",
        "limit": "16,384",
    }
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()

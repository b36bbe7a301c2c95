import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from inglenook.ui.chat.model_switch import ModelSwitch
from inglenook.ui.chat.pane_header import PaneHeader


@pytest.fixture
def header(appearance, shown):
    return shown(PaneHeader(ModelSwitch(list, appearance), appearance), 700, 56)


def button(header, name):
    return header.findChild(QToolButton, name)


@pytest.mark.parametrize(
    ("name", "wish"),
    [
        ("list-toggle", "list_requested"),
        ("find", "find_requested"),
        ("export", "export_requested"),
        ("chat-menu", "menu_requested"),
    ],
)
def test_its_buttons_tell_what_is_wanted(header, qtbot, name, wish):
    with qtbot.waitSignal(getattr(header, wish)):
        qtbot.mouseClick(button(header, name), Qt.MouseButton.LeftButton)


def test_without_a_chat_nothing_can_be_done_with_it(header):
    header.offer_chat(is_offered=False)
    assert not button(header, "find").isVisible()
    header.offer_chat(is_offered=True)
    assert button(header, "find").isVisible()

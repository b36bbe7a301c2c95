import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from tests.ui.chat.conftest import chat

from inglenook.chats.records import FIRST_TEMPORARY_ID
from inglenook.ui.chat.chat_acts import ChatActs
from inglenook.ui.chat.chat_menu import ChatMenu


@pytest.fixture
def page(shown):
    return shown(QWidget())


@pytest.fixture
def acts(chats, appearance, page):
    return ChatActs(chats, appearance, page)


@pytest.mark.parametrize("is_temporary", [False, True])
def test_a_menu_that_was_closed_leaves_nothing_behind(acts, page, qtbot, is_temporary):
    one = chat(FIRST_TEMPORARY_ID) if is_temporary else chat(1)
    acts.open_menu([one], QPoint(0, 0), lambda: None)
    page.findChild(ChatMenu).close()
    qtbot.waitUntil(lambda: not page.findChildren(QMenu))

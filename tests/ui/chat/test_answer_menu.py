import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget
from tests.ui.chat.conftest import answer

from inglenook.ui.chat.answer_menu import AnswerMenu

WISHES = ["continue", "regenerate-with", "fork", "delete"]


@pytest.fixture
def menu(qapp):
    page = QWidget()
    made = AnswerMenu(page)
    made.show_message(answer(2, "<think>Hm.</think>It is *so*."))
    yield made
    page.deleteLater()


def action(menu, name):
    return menu.findChild(QAction, name)


@pytest.mark.parametrize(
    ("name", "copied"),
    [("copy-markdown", "It is *so*."), ("copy-plain", "It is so.")],
)
def test_the_answer_is_copied_without_its_thoughts(menu, name, copied):
    action(menu, name).trigger()
    assert QGuiApplication.clipboard().text() == copied


@pytest.mark.parametrize("name", WISHES)
def test_each_wish_is_told(menu, qtbot, name):
    with qtbot.waitSignal(getattr(menu, f"{name.replace('-', '_')}_requested")):
        action(menu, name).trigger()


def test_while_an_answer_is_awaited_only_copying_is_offered(menu):
    menu.set_busy(is_busy=True)
    assert not any(action(menu, name).isEnabled() for name in WISHES)
    assert action(menu, "copy-markdown").isEnabled()

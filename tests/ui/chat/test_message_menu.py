import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget
from tests.ui.chat.conftest import answer, question

from inglenook.ui.chat.message_menu import MessageMenu

TURNS = ["continue", "regenerate-with", "fork", "delete"]


@pytest.fixture
def opened(wishes, appearance, qapp):
    """Gives the menu of a message as it opens."""
    page = QWidget()

    def open_menu(message, *, is_busy=False):
        made = MessageMenu(message, wishes, appearance, page)
        made.offer_continue(is_offered=True)
        made.set_busy(is_busy=is_busy)
        made.aboutToShow.emit()
        return made

    yield open_menu
    page.deleteLater()


@pytest.fixture
def menu(opened):
    return opened(answer(2, "<think>Hm.</think>It is *so*."))


def action(menu, name):
    return menu.findChild(QAction, name)


@pytest.mark.parametrize(
    ("name", "copied"),
    [("copy-markdown", "It is *so*."), ("copy-plain", "It is so.")],
)
def test_the_answer_is_copied_without_its_thoughts(menu, name, copied):
    action(menu, name).trigger()
    assert QGuiApplication.clipboard().text() == copied


@pytest.mark.parametrize("name", TURNS)
def test_a_wish_names_its_message(menu, wishes, qtbot, name):
    wish = getattr(wishes, f"{name.replace('-', '_')}_requested")
    with qtbot.waitSignal(wish) as told:
        action(menu, name).trigger()
    assert told.args[0] == 2


def test_another_model_is_chosen_where_the_menu_is(menu, wishes, qtbot):
    menu.popup(QPoint(30, 40))
    with qtbot.waitSignal(wishes.regenerate_with_requested) as told:
        action(menu, "regenerate-with").trigger()
    assert told.args == [2, menu.pos()]
    menu.close()


def test_a_question_can_only_be_forked_and_deleted(opened):
    names = [each.objectName() for each in opened(question(1)).actions()]
    assert names == ["fork", "delete"]


def test_while_an_answer_is_awaited_only_copying_is_offered(opened):
    menu = opened(answer(2), is_busy=True)
    assert not any(action(menu, name).isEnabled() for name in TURNS)
    assert action(menu, "copy-markdown").isEnabled()


def test_it_is_filled_anew_each_time(menu):
    before = len(menu.actions())
    menu.aboutToShow.emit()
    assert len(menu.actions()) == before

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from inglenook.ui.chat.suggestions import Suggestions
from inglenook.ui.chat.welcome import Welcome

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def welcome(appearance, shown):
    return shown(Welcome(appearance), 600, 500)


def button(welcome, name):
    return welcome.findChild(QPushButton, name)


def primary(welcome):
    buttons = welcome.findChildren(QPushButton)
    seen = [each for each in buttons if not each.isHidden()]
    return [each.objectName() for each in seen if each.property("kind") == "primary"]


def color(welcome, name):
    """The colour of a button's icon, at the middle of its left stroke."""
    picture = button(welcome, name).icon().pixmap(64, 64).toImage()
    row = [picture.pixelColor(x, 32) for x in range(64)]
    return next(pixel.name() for pixel in row if pixel.alpha() == 255)


def test_who_has_no_model_is_first_told_how_to_get_one(welcome):
    assert primary(welcome) == ["get-model"]
    assert not button(welcome, "choose-model").isVisible()


def test_who_has_models_is_first_offered_those(welcome):
    welcome.show_ways(has_models=True)
    assert primary(welcome) == ["choose-model"]
    assert button(welcome, "get-model").isVisible()


def test_icons_follow_their_button_and_the_theme(welcome, appearance):
    for theme in ("light", "dark"):
        appearance.choose(theme)
        assert color(welcome, "get-model") == appearance.theme.on_accent.lower()
        assert color(welcome, "open-file") == appearance.theme.text.lower()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("choose-model", "models_requested"),
        ("get-model", "model_requested"),
        ("open-file", "file_requested"),
    ],
)
def test_each_way_is_asked_for(welcome, qtbot, name, signal):
    welcome.show_ways(has_models=True)
    with qtbot.waitSignal(getattr(welcome, signal)):
        qtbot.mouseClick(button(welcome, name), LEFT)


def test_a_try_is_offered_while_the_starter_is_there(welcome):
    suggestions = welcome.findChild(Suggestions)
    assert not suggestions.isVisible()
    welcome.show_starter(is_up=True)
    assert suggestions.isVisible()
    welcome.show_starter(is_up=False)
    assert not suggestions.isVisible()


def test_what_is_offered_has_the_only_primary_button(welcome):
    offer = QLabel("Three models")
    welcome.set_offer(offer)
    assert offer.parent() is welcome
    assert primary(welcome) == []
    welcome.show_ways(has_models=True)
    assert primary(welcome) == []


def test_the_network_can_be_left_alone_and_taken_back(welcome, qtbot):
    way = button(welcome, "work-offline")
    with qtbot.waitSignal(welcome.offline_requested) as told:
        qtbot.mouseClick(way, LEFT)
    assert told.args == [True]
    welcome.show_offline(is_offline=True)
    assert way.text() == "Go online"
    with qtbot.waitSignal(welcome.offline_requested) as told:
        qtbot.mouseClick(way, LEFT)
    assert told.args == [False]


def test_a_suggestion_is_handed_on(welcome, qtbot):
    welcome.show_starter(is_up=True)
    with qtbot.waitSignal(welcome.suggestion_chosen) as told:
        welcome.findChild(Suggestions).chosen.emit("What is a GGUF file?")
    assert told.args == ["What is a GGUF file?"]


def test_every_way_is_reached_by_tab(welcome):
    welcome.show_starter(is_up=True)
    buttons = {each for each in welcome.findChildren(QPushButton) if each.isVisible()}
    reached = set()
    for _ in range(2 * len(buttons)):
        welcome.focusNextChild()
        reached.add(welcome.focusWidget())
    assert reached == buttons

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from inglenook.ui.keys.actions import add_action
from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.keys.shortcuts import shortcut

NEW_CHAT = shortcut("new_chat")


@pytest.fixture
def action(keyboard, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = add_action(window, "new_chat")
    keyboard.follow(window)
    return made


def keys(action):
    return [key.toString() for key in action.shortcuts()]


def test_actions_have_their_usual_keys(keyboard, action):
    assert keys(action) == ["Ctrl+N"]
    assert keyboard.is_usual


def test_a_key_that_is_chosen_counts_at_once_and_at_the_next_start(
    keyboard, action, settings, qtbot
):
    with qtbot.waitSignal(keyboard.changed):
        keyboard.choose(NEW_CHAT, QKeySequence("Ctrl+Alt+N"))
    assert keys(action) == ["Ctrl+Alt+N"]
    assert keyboard.is_own(NEW_CHAT)
    again = Keyboard(settings, keyboard)
    assert again.keys(NEW_CHAT) == [QKeySequence("Ctrl+Alt+N")]


def test_an_action_can_be_left_without_a_key(keyboard, action):
    keyboard.choose(NEW_CHAT, QKeySequence())
    assert keys(action) == []


def test_the_usual_key_comes_back(keyboard, action, settings):
    keyboard.choose(NEW_CHAT, QKeySequence("F8"))
    keyboard.reset(NEW_CHAT)
    assert keys(action) == ["Ctrl+N"]
    keyboard.choose(NEW_CHAT, QKeySequence("F8"))
    keyboard.choose(NEW_CHAT, QKeySequence("Ctrl+N"))
    assert settings.settings.shortcuts.keys == {}


def test_all_usual_keys_come_back(keyboard):
    keyboard.choose(NEW_CHAT, QKeySequence("F8"))
    keyboard.choose(shortcut("find"), QKeySequence("F9"))
    keyboard.reset_all()
    assert keyboard.is_usual


@pytest.mark.parametrize(
    ("name", "key", "other"),
    [
        ("new_chat", "Ctrl+K", "search_chats"),
        ("new_chat", "Ctrl+=", "larger_text"),
        ("new_chat", "Ctrl+J", "downloads"),
        ("downloads", "Ctrl+F", "find"),
        ("downloads", "Alt+Up", "download_up"),
    ],
)
def test_a_key_that_is_taken_is_told(keyboard, name, key, other):
    taken = keyboard.taken_by(shortcut(name), QKeySequence(key))
    assert taken == shortcut(other)


@pytest.mark.parametrize(
    ("name", "key"), [("new_chat", "F8"), ("new_chat", "Ctrl+N"), ("downloads", "F2")]
)
def test_a_key_is_free_where_nothing_else_hears_it(keyboard, name, key):
    assert keyboard.taken_by(shortcut(name), QKeySequence(key)) is None


def test_a_key_that_was_given_up_is_free(keyboard):
    keyboard.choose(shortcut("search_chats"), QKeySequence())
    assert keyboard.taken_by(NEW_CHAT, QKeySequence("Ctrl+K")) is None


def test_the_key_that_sends_is_that_of_the_settings(keyboard, settings):
    send, new_line = shortcut("send"), shortcut("new_line")
    assert keyboard.keys(send) == [QKeySequence("Return")]
    settings.change("general", "send_with", "ctrl_enter")
    assert keyboard.keys(send) == [QKeySequence("Ctrl+Return")]
    assert keyboard.keys(new_line) == [QKeySequence("Return")]


def test_names_that_a_newer_version_has_are_let_be(keyboard, settings, action):
    settings.change("shortcuts", "keys", {"dance": "F8", "new_chat": "F9"})
    assert keys(action) == ["F9"]
    keyboard.reset(NEW_CHAT)
    assert settings.settings.shortcuts.keys == {"dance": "F8"}

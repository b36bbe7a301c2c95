"""A prompt, token by token."""

import pytest
from PySide6.QtGui import QTextCursor

from inglenook.engine.messages import Token
from inglenook.ui.chat.side_panel.prompt_text import AT_ONCE, PromptText

TOKENS = (
    Token(1, "<|user|>", is_control=True),
    Token(20, "Hi 🙂", is_control=False),
    Token(21, " you\nthere", is_control=False),
    Token(22, "", is_control=False),
    Token(2, "<|end|>", is_control=True),
)


@pytest.fixture
def text(appearance, qtbot):
    made = PromptText(appearance)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_tokens(TOKENS)
    made.show()
    return made


def grounds(text, block):
    layout = text.document().findBlockByNumber(block).layout()
    return [
        (each.start, each.length, each.format.background().color().name())
        for each in layout.formats()
    ]


def move(text, position):
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    text.setTextCursor(cursor)


def test_it_is_the_prompt_and_nothing_else(text):
    assert text.toPlainText() == "<|user|>Hi 🙂 you\nthere<|end|>"
    assert text.isReadOnly()


def test_neighbours_have_different_grounds_and_control_tokens_their_own(
    text, appearance
):
    theme = appearance.theme
    control, first, second = (
        color.lower() for color in (theme.warn_bg, theme.soft, theme.hover)
    )
    assert grounds(text, 0) == [(0, 8, control), (8, 5, first), (13, 4, second)]
    assert grounds(text, 1) == [(0, 5, second), (5, 7, control)]


def test_the_cursor_tells_its_token(text, qtbot):
    with qtbot.waitSignal(text.token_reached) as reached:
        move(text, 9)
    assert text.words_of(reached.args[0]) == "Token 2 of 5 · id 20 · 'Hi 🙂'"
    with qtbot.waitSignal(text.token_reached) as reached:
        move(text, 23)
    assert "control token '<|end|>'" in text.words_of(reached.args[0])


def test_behind_the_last_there_is_none(text, qtbot):
    with qtbot.assertNotEmitted(text.token_reached):
        text.moveCursor(QTextCursor.MoveOperation.End)


def test_it_follows_the_theme(text, appearance):
    appearance.choose("dark")
    assert grounds(text, 0)[0][2] == appearance.theme.warn_bg.lower()


def test_a_long_prompt_is_shown_part_by_part(text, qtbot):
    tokens = tuple(Token(n, f"{n} ", is_control=False) for n in range(2 * AT_ONCE + 5))
    text.show_tokens(tokens)
    assert text.textCursor().position() == 0
    whole = "".join(each.text for each in tokens)
    qtbot.waitUntil(lambda: text.toPlainText() == whole)
    assert text.textCursor().position() == 0

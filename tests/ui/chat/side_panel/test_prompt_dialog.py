"""What would be sent, in a dialog."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from inglenook.engine.inspection.records import Inspection
from inglenook.engine.messages import Token
from inglenook.errors import PromptNotRendered
from inglenook.ui.chat.side_panel.prompt_dialog import PromptDialog

INSPECTION = Inspection(
    tokens=(Token(1, "<s>", is_control=True), Token(7, "Hi", is_control=False)),
    n_tokens=(2,),
    format="ChatML",
    replaces="it has no end",
)


@pytest.fixture
def dialog(chats, appearance, load, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 500)
    load()
    made = PromptDialog(chats, appearance, window)
    made.show()
    yield made
    made.accept()


def facts(dialog):
    return dialog.findChild(QLabel, "prompt-facts").text()


def test_the_engine_is_asked(dialog, engine):
    assert len(engine.errands) >= 1
    assert "is asked" in facts(dialog)


def test_it_tells_the_counts_and_the_format(dialog, chats):
    chats.prompt.inspected.emit(INSPECTION)
    assert "2 tokens, 1 of them control tokens · ChatML" in facts(dialog)
    assert "own format is not used: it has no end." in facts(dialog)


def test_images_are_said_to_be_left_out(dialog, chats):
    chats.prompt.inspected.emit(INSPECTION)
    assert "Images" not in facts(dialog)
    chats.prompt.inspected.emit(replace(INSPECTION, has_images=True))
    assert "Images are sent as well, and are not shown here." in facts(dialog)


def test_the_token_at_the_cursor_is_told(dialog, chats):
    chats.prompt.inspected.emit(INSPECTION)
    assert "Token 1 of 2" in dialog.findChild(QLabel, "token").text()


def test_the_text_is_copied(dialog, chats):
    chats.prompt.inspected.emit(INSPECTION)
    dialog.findChild(QPushButton, "copy").click()
    assert QGuiApplication.clipboard().text() == "<s>Hi"


def test_a_template_that_fails_says_why(dialog, chats):
    chats.failed.emit(PromptNotRendered("it loops"))
    assert "it loops" in facts(dialog)

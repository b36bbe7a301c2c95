from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.chats.exchange import TITLE_LENGTH, history, title_of
from inglenook.chats.records import ChatMessage
from inglenook.engine.messages import Message


def said(role, text):
    now = datetime.now(UTC)
    return ChatMessage(
        id=1, chat_id=1, parent_id=None, role=role, text=text, created_at=now
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hello", "Hello"),
        ("\n\n  Why  is it \nso?", "Why is it"),
        ("word " * 20, "word " * 11 + "word…"),
        ("模" * 80, "模" * 59 + "…"),
        ("看 " + "模" * 80, "看 " + "模" * 57 + "…"),
    ],
)
def test_a_title_is_the_first_line_cut_at_a_word(text, title):
    assert title_of(text) == title


@given(text=st.text())
def test_a_title_is_one_short_line(text):
    title = title_of(text)

    assert len(title) <= TITLE_LENGTH
    assert len(title.splitlines()) <= 1


def test_the_model_is_told_what_was_said():
    path = [said("user", "Hi"), said("assistant", "Hello")]

    assert history(path) == (Message("user", "Hi"), Message("assistant", "Hello"))


def test_an_empty_answer_is_not_told_and_its_questions_become_one():
    path = [said("user", "One"), said("assistant", " "), said("user", "Two")]

    assert history(path) == (Message("user", "One\n\nTwo"),)

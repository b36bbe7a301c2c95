import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.chats.test_requests import conversation

from inglenook.chats.context.measure import (
    FRAME_TOKENS,
    answer_reserve,
    context_need,
    context_use,
    n_turns_to_leave_out,
    texts_of,
    turns_of,
    would_send,
)
from inglenook.chats.records import Attachment, ChatSettings


def counts(conversation):
    """Takes a word for a token."""
    return {text: len(text.split()) for text in texts_of(conversation)}


def words(n_words):
    return "word " * n_words


def sent(*texts, limit=100, draft=("", ()), **settings):
    said = conversation(*texts)
    return would_send(ChatSettings(**settings), said, limit, draft)


@pytest.mark.parametrize(
    ("limit", "max_tokens", "reserve"),
    [
        (16384, None, 4096),
        (2048, None, 512),
        (1500, None, 512),
        (600, None, 300),
        (16384, 100, 100),
        (2048, 9999, 512),
    ],
)
def test_an_answer_has_a_quarter_or_so_many_tokens(limit, max_tokens, reserve):
    assert answer_reserve(limit, max_tokens) == reserve


def test_each_part_of_the_context_is_told():
    note = Attachment(name="a", kind="text", text="one two")
    whole = sent(
        "Why is it so?",
        "<think>Let me see.</think>Because.",
        system_prompt="Be brief.",
        draft=("And then what?", (note,)),
    )
    use = context_use(whole, counts(whole))

    assert use.system == 2 + FRAME_TOKENS
    assert use.history == 4 + 1 + 2 * FRAME_TOKENS
    assert use.draft == 3 + FRAME_TOKENS
    assert use.files == len(["File", "“a”:", "```", "one", "two", "```"])
    assert use.limit == 100
    assert use.free == 100 - use.reserve - use.used


def test_what_is_left_out_fills_nothing():
    whole = sent("One", "1", "Two", history_from=3)

    assert texts_of(whole) == ["Two"]


def test_the_newest_texts_are_counted_first():
    assert texts_of(sent("One", "1", "Two", system_prompt="S")) == [
        "S",
        "Two",
        "1",
        "One",
    ]


def test_whole_turns_go_until_the_answer_has_room():
    whole = sent(*[words(10)] * 5, limit=120)
    need = context_need(whole, counts(whole), None)

    # A turn has 32 tokens, the question 16; 60 must be free for the answer.
    assert [message.id for message in need.oldest] == [1, 2]
    assert (need.needed, need.n_oldest) == (80, 32)
    assert (need.history_from, need.waiting.id) == (3, 5)


def test_what_the_engine_has_counted_weighs_more():
    whole = sent(*[words(10)] * 5, limit=120)
    need = context_need(whole, counts(whole), 160)

    assert [message.id for message in need.oldest] == [1, 2, 3, 4]
    assert need.needed == 160


def test_a_last_turn_that_is_too_long_stays():
    whole = sent("One", "1", words(500))
    need = context_need(whole, counts(whole), None)

    assert need.history_from == 3
    whole = sent(words(500))
    assert context_need(whole, counts(whole), None).oldest == ()


def test_questions_in_a_row_are_one_turn():
    path = conversation("One", "1", "Two", "2")
    turns = turns_of([path[0], path[2], path[3]])

    assert [[message.text for message in turn] for turn in turns] == [
        ["One", "Two", "2"]
    ]


def test_a_chat_may_begin_with_an_answer():
    path = conversation("One", "1", "Two")

    assert [len(turn) for turn in turns_of(path[1:])] == [1, 1]


@given(
    tokens=st.lists(st.integers(min_value=0, max_value=50), min_size=1),
    room=st.integers(min_value=-10, max_value=200),
)
def test_as_few_turns_go_as_need_be(tokens, room):
    n_gone = n_turns_to_leave_out(tokens, room)

    assert 0 <= n_gone < len(tokens)
    assert sum(tokens[n_gone:]) <= room or n_gone == len(tokens) - 1
    if n_gone:
        assert sum(tokens[n_gone - 1 :]) > room

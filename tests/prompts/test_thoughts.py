from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.paths import resource
from inglenook.prompts.thoughts import (
    Reply,
    mark_texts,
    may_end_thought,
    opened_thought,
    split_thought,
)

MARKS = msgspec.toml.decode(resource("thoughts.toml").read_bytes())
ALL_MARKS = [*MARKS["thoughts"], *MARKS["answers"]]

GPT_OSS = (
    "<|channel|>analysis<|message|>Greet.<|end|>"
    "<|start|>assistant<|channel|>final<|message|>Hello!<|return|>"
)


@pytest.mark.parametrize(
    "text",
    [
        "<think>\nGreet.\n</think>\n\nHello!",
        "<thinking>Greet.</thinking>Hello!",
        "[THINK]Greet.[/THINK]Hello!",
        "◁think▷Greet.◁/think▷Hello!",
        "<seed:think>Greet.</seed:think>Hello!",
        "<|channel>thought\nGreet.\n<channel|>Hello!",
        "<think>Greet.</think>\n<response>Hello!</response>",
        "<|START_THINKING|>Greet.<|END_THINKING|>"
        "<|START_RESPONSE|>Hello!<|END_RESPONSE|>",
        " to=self<|message|>Greet.<|eom|><|start|>assistant to=user<|message|>Hello!",
        "Here are my reasoning steps:\nGreet.\n[BEGIN FINAL RESPONSE]\nHello!",
        GPT_OSS,
    ],
)
def test_a_thought_is_told_from_the_answer(text):
    assert split_thought(text) == Reply("Greet.", "Hello!")


@pytest.mark.parametrize(("begin", "end"), MARKS["thoughts"])
def test_every_mark_of_a_thought_is_known(begin, end):
    assert split_thought(f"{begin}Greet.{end}Hello!") == Reply("Greet.", "Hello!")


@pytest.mark.parametrize(("begin", "end"), MARKS["answers"])
def test_every_mark_of_an_answer_is_known(begin, end):
    assert split_thought(f"{begin}Hello!{end}") == Reply("", "Hello!")


@pytest.mark.parametrize("text", ["Hello!", " \n Hello!\n", "", "a < b", "<thin"])
def test_a_text_without_marks_is_the_answer_as_it_is(text):
    assert split_thought(text) == Reply("", text)


@pytest.mark.parametrize(
    "text", ["The tag <think> opens.", "Hi </think> there", "`<think>`a</think>"]
)
def test_marks_in_the_midst_are_words(text):
    assert split_thought(text) == Reply("", text)


def test_marks_in_the_answer_are_words():
    reply = split_thought("<think>a</think>Write <think>b</think>.")
    assert reply == Reply("a", "Write <think>b</think>.")


def test_thoughts_in_a_row_are_one():
    text = "<think>One.</think>\n<think>Two.</think>Hello!"
    assert split_thought(text) == Reply("One.\n\nTwo.", "Hello!")


def test_an_empty_thought_is_none():
    assert split_thought("<think>\n\n</think>\n\nHello!") == Reply("", "Hello!")


def test_a_thought_that_is_cut_off_stays_one():
    reply = split_thought("<think>\nLet me see")
    assert reply == Reply("Let me see", "", is_thinking=True)


@pytest.mark.parametrize("text", ["<think>a </th", "<think>a <"])
def test_half_a_mark_that_stays_one_is_text(text):
    half = text.removeprefix("<think>")
    assert split_thought(text) == Reply(half, "", is_thinking=True)


@pytest.mark.parametrize("text", ["<", "<thi", " <think", "[", "Here are my"])
def test_half_a_mark_is_not_shown_while_more_may_come(text):
    assert split_thought(text, is_growing=True) == Reply("", "")


def test_what_turns_out_to_be_no_mark_is_shown():
    assert split_thought("<thx", is_growing=True) == Reply("", "<thx")


def grown(text):
    """What is shown after each letter."""
    return [split_thought(text[:end], is_growing=True) for end in range(len(text))]


@pytest.mark.parametrize(
    "text",
    [GPT_OSS, *(f"{begin}Greet.{end}Hello!" for begin, end in MARKS["thoughts"])],
)
def test_no_letter_of_a_mark_is_ever_shown(text):
    for reply in grown(text):
        assert "Greet.".startswith(reply.thought)
        assert "Hello!".startswith(reply.answer)


@pytest.mark.parametrize(("begin", "end"), MARKS["answers"])
def test_no_letter_of_an_answers_mark_is_ever_shown(begin, end):
    for reply in grown(f"<think>Greet.</think>{begin}Hello!{end}"):
        assert "Greet.".startswith(reply.thought)
        assert "Hello!".startswith(reply.answer)


@given(
    st.lists(
        st.sampled_from([text for mark in ALL_MARKS for text in mark])
        | st.text(alphabet="<>/|[]think a\n", max_size=8)
    ).map("".join)
)
def test_what_was_thought_is_never_taken_back(text):
    thoughts = [reply.thought for reply in [*grown(text), split_thought(text)]]
    for before, after in pairwise(thoughts):
        assert after.startswith(before)


@pytest.mark.parametrize(
    ("prompt", "mark"),
    [
        ("<|im_start|>assistant\n<think>\n", "<think>"),
        ("<thinking>", "<thinking>"),
        ("[THINK]", "[THINK]"),
        ("<|begin_assistant|>\nHere are my reasoning steps:\n",
         "Here are my reasoning steps:"),
        ("<think>\n\n</think>\n\n", ""),
        ("<|channel>thought\n<channel|>", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_prompt_tells_which_thought_it_opens(prompt, mark):
    assert opened_thought(prompt) == mark


@pytest.mark.parametrize("begin", [begin for begin, _ in MARKS["thoughts"]])
def test_a_thought_opened_by_the_prompt_is_found_in_the_answer(begin):
    mark = opened_thought(f"prompt{begin}")
    assert split_thought(f"{mark}\nGreet.") == Reply("Greet.", "", is_thinking=True)


def test_all_marks_are_told():
    assert set(mark_texts()) == {text for mark in ALL_MARKS for text in mark}


@pytest.mark.parametrize(
    ("said", "n_new", "may_end"),
    [
        ("<think>Why?</think>", 1, True),
        ("<think>Why?</think>", 12, True),
        ("<think>Why?</thin", 6, False),
        ("</think>" + "a long time ago " * 3, 5, False),
    ],
)
def test_the_end_of_a_thought_is_looked_for_where_text_is_new(said, n_new, may_end):
    assert may_end_thought(said, n_new) == may_end

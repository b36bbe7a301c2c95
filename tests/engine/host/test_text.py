"""Whole characters only, up to a stop string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.engine.host.text import TextStream


def feed(stream, pieces):
    return [stream.feed(piece) for piece in pieces]


@pytest.mark.parametrize("text", ["Привет, мир", "你好，世界", "🙂👩‍👩‍👧 ok"])
def test_characters_that_span_tokens_come_whole(text):
    stream = TextStream()
    shown = feed(stream, [bytes([byte]) for byte in text.encode()])
    assert "\N{REPLACEMENT CHARACTER}" not in "".join(shown)
    assert "".join(shown) + stream.finish() == text


def test_half_a_character_at_the_end_is_shown_as_such():
    stream = TextStream()
    assert stream.feed("ok 🙂".encode()[:-1]) == "ok "
    assert stream.finish() == "\N{REPLACEMENT CHARACTER}"


def test_a_stop_string_ends_the_answer_and_is_no_part_of_it():
    stream = TextStream(["User:"])
    assert feed(stream, [b"Hi.\n", b"Us", b"er", b": more"]) == ["Hi.\n", "", "", ""]
    assert stream.is_stopped
    assert stream.finish() == ""


def test_what_only_began_like_a_stop_string_is_shown():
    stream = TextStream(["User:"])
    assert "".join(feed(stream, [b"Us", b"e", b"d"])) == "Used"
    assert not stream.is_stopped


def test_the_first_of_several_stop_strings_counts():
    stream = TextStream(["</s>", "\n\n"])
    assert stream.feed(b"one\n\ntwo</s>") == "one"


def test_an_empty_stop_string_stops_nothing():
    stream = TextStream([""])
    assert stream.feed(b"text") == "text"


@given(st.text(), st.lists(st.integers(1, 9)), st.text(min_size=1, max_size=4))
def test_however_it_is_cut_the_text_up_to_the_stop_string_comes_out(text, cuts, stop):
    data, stream, shown, at = text.encode(), TextStream([stop]), "", 0
    for length in cuts:
        shown += stream.feed(data[at : at + length])
        at += length
    shown += stream.feed(data[at:]) + stream.finish()
    assert shown == text.partition(stop)[0]

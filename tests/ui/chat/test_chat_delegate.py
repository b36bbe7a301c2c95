from hypothesis import given
from hypothesis import strategies as st

from inglenook.ui.chat.chat_delegate import LEAD_CHARS, snippet_runs


def test_what_was_found_is_told_from_the_rest():
    runs = snippet_runs("the \x02last\x03 word")
    assert runs == [("the ", False), ("last", True), (" word", False)]


def test_two_found_words_may_touch():
    runs = snippet_runs("\x02one\x03\x02two\x03")
    assert runs == [("one", True), ("two", True)]


def test_a_long_beginning_is_cut_at_a_word():
    runs = snippet_runs("many words before the one that is \x02found\x03")
    assert runs == [("…one that is ", False), ("found", True)]


def test_a_long_beginning_without_spaces_is_cut_as_well():
    (lead, _), found = snippet_runs("一" * 40 + "\x02词\x03")
    assert lead == "…" + "一" * LEAD_CHARS
    assert found == ("词", True)


@given(st.text(alphabet="ab \x02\x03"))
def test_any_marks_can_be_read(snippet):
    assert all(text for text, _ in snippet_runs(snippet))

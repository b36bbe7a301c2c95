import itertools

from inglenook.chats.thinking import ThoughtClock


def heard(*texts):
    """A clock that goes on by a second a reading, after it has heard these."""
    clock = ThoughtClock(itertools.count(10.0).__next__)
    for length in range(1, len(texts) + 1):
        clock.hear("".join(texts[:length]))
    return clock


def test_an_answer_without_a_thought_has_no_time():
    assert heard("So", " it is.").seconds is None


def test_a_thought_lasts_until_the_first_word_of_the_answer():
    clock = heard("<think>", "Why", "?</think>", "\n\n", "So.", " Indeed.")

    assert clock.seconds == clock.seconds == 1.0


def test_a_thought_under_way_has_a_time():
    clock = heard("<think>", "Why")

    assert (clock.seconds, clock.seconds) == (1.0, 2.0)


def test_a_thought_later_in_the_answer_is_none():
    assert heard("So.", "<think>", "Why?").seconds is None


def test_a_mark_in_pieces_ends_the_thought():
    clock = heard("<think>", "Why", "?", "</thi", "nk", ">", "So.")

    assert clock.seconds == clock.seconds == 1.0


def test_a_second_thought_goes_on_with_the_first():
    clock = heard("<think>", "A", "</think>", "<think>", "B", "</think>So.")

    assert clock.seconds == clock.seconds == 1.0

import pytest
from tests.ui.chat.conftest import answer, begun

from inglenook.engine.messages import PromptProgress
from inglenook.ui.chat.facts import AnswerMeter, answer_facts, reading_words


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def meter(clock):
    return AnswerMeter(clock)


def test_an_answer_tells_all_that_is_known():
    assert answer_facts(answer(2)) == (
        "41.8\xa0tok/s  ·  first token 0.38\xa0s  ·  312 tokens  ·  finished  ·  "
        "Qwen3-8B Q4_K_M"
    )


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("end", "finished"),
        ("stop_string", "finished"),
        ("length", "length limit"),
        ("context_full", "context full"),
        ("stopped", "stopped"),
    ],
)
def test_each_ending_has_its_words(reason, words):
    assert f"  ·  {words}  ·  " in answer_facts(answer(2, stop_reason=reason))


def test_an_answer_that_broke_off_tells_its_model():
    assert answer_facts(begun(2)) == "Qwen3-8B Q4_K_M"


def test_reading_counts_tokens():
    words = reading_words(PromptProgress(n_tokens=812, n_total=2048))
    assert words == "Reading 812 of 2,048 tokens"


def test_before_the_first_token_nothing_is_known(meter):
    assert meter.tokens_per_s is None
    assert meter.facts == ""


def test_the_first_token_has_its_time_and_no_speed(meter, clock):
    clock.now += 0.5
    meter.count(1)
    assert meter.tokens_per_s is None
    assert meter.facts == "first token 0.50\xa0s  ·  1 token"


def test_the_speed_counts_from_the_first_token(meter, clock):
    clock.now += 5
    meter.count(1)
    clock.now += 2
    meter.count(81)
    assert meter.tokens_per_s == pytest.approx(40)
    assert meter.facts.startswith("40.0\xa0tok/s  ·  ")


def test_the_next_answer_is_measured_anew(meter, clock):
    meter.count(1)
    clock.now += 2
    meter.count(81)
    meter.begin()
    assert meter.facts == ""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.calibration.conftest import FAST, SLOW

from inglenook.engine.calibration.judging import (
    LEAST_GAIN,
    gain_of,
    is_better,
    is_decided,
    median_speed,
)

gains = st.lists(st.floats(0.01, 100), max_size=7)


def test_a_gain_is_of_the_time_of_a_turn():
    assert gain_of(SLOW, FAST) == pytest.approx(2)


@pytest.mark.parametrize(
    ("gains", "better"),
    [
        ([1.2, 1.2, 1.2], True),
        ([1.2, 1.2], False),
        ([1.01, 1.02, 1.02], False),
        ([1.04, 1.3, 0.8], False),
        ([1.2, 1.25, 0.5], True),
    ],
)
def test_it_is_better_where_the_gain_is_larger_than_the_noise(gains, better):
    assert is_better(gains) is better


@pytest.mark.parametrize("gains", [[0.5], [0.95, 0.97], [1.2] * 3, [1.0] * 3])
def test_what_is_clear_is_decided(gains):
    assert is_decided(gains)


@pytest.mark.parametrize("gains", [[], [1.5], [1.5, 1.4], [1.04, 1.4, 0.9]])
def test_what_is_not_clear_is_measured_again(gains):
    assert not is_decided(gains)


@given(gains)
def test_what_is_better_is_decided_and_gains_enough(gains):
    if is_better(gains):
        assert is_decided(gains)
        assert sorted(gains)[len(gains) // 2] >= LEAST_GAIN


@given(st.lists(st.floats(0.01, 100), min_size=7, max_size=9))
def test_there_is_an_end(gains):
    assert is_decided(gains)


def test_the_middle_of_speeds_is_of_each_rate_apart():
    assert median_speed([SLOW, FAST, SLOW]) == SLOW

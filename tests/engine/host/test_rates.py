"""Rates, and what has none."""

import pytest

from inglenook.engine.host.rates import per_second


@pytest.mark.parametrize(
    ("count", "seconds", "rate"), [(6, 2.0, 3), (0, 2.0, 0), (-1, 2.0, 0), (6, 0.0, 0)]
)
def test_what_took_no_time_or_was_not_done_has_no_rate(count, seconds, rate):
    assert per_second(count, seconds) == rate

"""What measurements say together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from inglenook.engine.calibration.records import Speed
from inglenook.engine.measurements.records import (
    Circumstances,
    Measurement,
    Rate,
    rates_of,
    sum_up,
    with_speed,
)
from inglenook.engine.messages import NO_TIMINGS, Timings

ON_GPU = Circumstances(
    backend="CUDA", gpu_layers=33, n_layers=33, context_tokens=16384, build="1"
)
NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)


def measured(rate=None, how=ON_GPU, *, prompt=None, minutes=0, peak_bytes=9):
    return Measurement(
        source="answer" if rate or prompt else "load",
        circumstances=how,
        prompt_tokens_per_s=prompt,
        tokens_per_s=rate,
        peak_bytes=peak_bytes,
        measured_at=NOW + timedelta(minutes=minutes),
    )


def timings(**changes):
    return Timings(
        **{
            "prompt_tokens": 100,
            "reused_tokens": 36,
            "prompt_tokens_per_s": 500.0,
            "time_to_first_token_s": 0.1,
            "generated_tokens": 32,
            "tokens_per_s": 20.0,
        }
        | changes
    )


def test_nothing_says_nothing():
    assert sum_up([]) is None


def test_several_have_a_mean_and_a_spread():
    said = sum_up([measured(10.0), measured(14.0, prompt=100.0, minutes=1)])
    assert said.answer == Rate(12.0, pytest.approx(2.828, abs=0.001), 2)
    assert said.prompt == Rate(100.0, 0.0, 1)
    assert said.measured_at == NOW + timedelta(minutes=1)


def test_other_circumstances_are_another_matter():
    on_cpu = replace(ON_GPU, backend="CPU", gpu_layers=0)
    said = sum_up([measured(40.0), measured(4.0, on_cpu)])
    assert said.answer == Rate(4.0)
    assert said.circumstances == on_cpu


def test_a_load_tells_the_memory_and_leaves_the_speed():
    short = replace(ON_GPU, context_tokens=4096)
    said = sum_up([measured(40.0), measured(how=short, peak_bytes=5)])
    assert (said.answer, said.peak_bytes) == (Rate(40.0), 5)
    alone = sum_up([measured(peak_bytes=5)])
    assert (alone.answer, alone.peak_bytes) == (None, 5)
    assert not alone.has_rates


def test_what_was_not_measured_last_stands_as_it_was_before():
    long = replace(ON_GPU, context_tokens=32768)
    said = sum_up([measured(10.0), measured(14.0), measured(prompt=100.0, how=long)])
    assert said.answer == Rate(12.0, pytest.approx(2.828, abs=0.001), 2)
    assert said.prompt == Rate(100.0)
    assert said.circumstances == long


def test_calibration_speaks_for_a_model_that_was_only_loaded():
    speed = Speed(prompt_tokens_per_s=100.0, tokens_per_s=0.0)
    said = with_speed(sum_up([measured(peak_bytes=5)]), speed, NOW)
    assert (said.prompt, said.answer, said.peak_bytes) == (Rate(100.0), None, 5)
    assert with_speed(None, speed, NOW).peak_bytes == 0


@pytest.mark.parametrize(
    ("answer", "rates"),
    [
        (timings(), (500.0, 20.0)),
        (timings(reused_tokens=37), (None, 20.0)),
        (timings(generated_tokens=31), (500.0, None)),
        (NO_TIMINGS, (None, None)),
    ],
)
def test_only_what_is_long_enough_counts(answer, rates):
    assert rates_of(answer) == rates

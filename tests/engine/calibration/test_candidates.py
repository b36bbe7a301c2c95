import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.calibration.conftest import DEFAULT

from inglenook.engine.calibration.candidates import (
    Cores,
    candidates_for,
    knobs_to_try,
    thread_counts,
)
from inglenook.engine.messages import LoadPlan
from inglenook.settings.schema import Engine

ALL = ("n_threads", "flash_attention", "ubatch_tokens", "use_extra_bufts")


def plan(**changes):
    return LoadPlan(**({"context_tokens": 4096, "n_threads": 4} | changes))


@pytest.mark.parametrize(
    ("chosen", "changes", "place", "knobs"),
    [
        (Engine(), {}, "cpu", ALL),
        (Engine(), {}, "mixed", ALL),
        (Engine(), {}, "gpu", ("flash_attention", "ubatch_tokens")),
        (Engine(n_threads=3), {}, "cpu", ALL[1:]),
        (
            Engine(flash_attention="on"),
            {},
            "cpu",
            ("n_threads", "ubatch_tokens", "use_extra_bufts"),
        ),
        (
            Engine(),
            {"kv_type": "q8_0"},
            "cpu",
            ("n_threads", "ubatch_tokens", "use_extra_bufts"),
        ),
        (Engine(), {"use_extra_bufts": False}, "cpu", ALL[:3]),
        (Engine(), {"ubatch_tokens": 256}, "gpu", ("flash_attention",)),
    ],
)
def test_only_what_is_ours_and_matters_is_tried(chosen, changes, place, knobs):
    assert knobs_to_try(chosen, plan(**changes), place) == knobs


@pytest.mark.parametrize(
    ("n_now", "n_cores", "n_logical", "counts"),
    [
        (2, 2, 2, (1,)),
        (2, 2, 4, (1, 4)),
        (8, 8, 16, (7, 4, 16)),
        (16, 16, 32, (15, 8)),
        (1, 1, 1, ()),
        (3, 4, 4, (4, 2)),
    ],
)
def test_fewer_threads_are_tried_and_all_of_few(n_now, n_cores, n_logical, counts):
    cores = Cores(n_cores=n_cores, n_logical=n_logical)
    assert thread_counts(n_now, cores) == counts


@given(st.integers(1, 256), st.integers(1, 128), st.integers(1, 256))
def test_numbers_of_threads_make_sense(n_now, n_cores, n_logical):
    cores = Cores(n_cores=n_cores, n_logical=max(n_cores, n_logical))
    counts = thread_counts(n_now, cores)
    assert len(set(counts)) == len(counts) <= 4
    assert all(1 <= each <= cores.n_logical and each != n_now for each in counts)


@pytest.mark.parametrize("knob", ALL)
def test_a_candidate_differs_in_one_thing(knob):
    for candidate in candidates_for(knob, DEFAULT, Cores(n_cores=2, n_logical=2)):
        changed = [
            name for name in ALL if getattr(candidate, name) != getattr(DEFAULT, name)
        ]
        assert changed == [knob]

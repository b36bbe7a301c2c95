"""What is tried first."""

import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.engine.messages import Generate, Sampling
from inglenook.engine.plans import count_cores, sampling_for, want
from inglenook.library.header import SAMPLING_KEYS
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine


def model(context_tokens=0, **sampling):
    return LocalModel(
        path=Path("m.gguf"),
        name="m",
        variant="",
        repo="",
        size_bytes=7,
        context_tokens=context_tokens,
        sampling=sampling,
    )


@pytest.mark.parametrize(
    ("trained_for", "planned"), [(131_072, 8192), (2048, 2048), (0, 8192)]
)
def test_an_automatic_context_is_no_longer_than_the_model_knows(trained_for, planned):
    wanted = want(model(trained_for), Engine())
    assert wanted.plan.context_tokens == planned
    assert not wanted.fixed_context


def test_what_the_user_fixed_is_planned_so():
    chosen = Engine(
        context_tokens=500, n_threads=3, kv_type="q8_0", keep_in_memory=True
    )
    wanted = want(model(2048), chosen)
    assert wanted.fixed_context
    assert (wanted.plan.context_tokens, wanted.plan.n_threads) == (500, 3)
    assert (wanted.plan.kv_type, wanted.plan.mlock) == ("q8_0", True)


def test_cores_are_those_that_this_process_may_use():
    assert 1 <= count_cores() <= (os.cpu_count() or 1)


def test_a_header_recommends_what_a_sampler_has():
    assert set(SAMPLING_KEYS.values()) <= set(Sampling.__struct_fields__)


def test_tokens_are_chosen_as_usual_where_nobody_says_how():
    assert sampling_for(model()) == Sampling()


def test_what_the_maker_recommends_goes_before_what_is_usual():
    sampling = sampling_for(model(temperature=0, top_k=20))
    assert sampling == Sampling(temperature=0.0, top_k=20)


def test_what_the_user_says_goes_before_what_the_maker_recommends():
    sampling = sampling_for(model(temperature=0.5, top_k=20), temperature=1.5, seed=3)
    assert sampling == Sampling(temperature=1.5, top_k=20, seed=3)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("temperature", -0.5),
        ("temperature", 1e30),
        ("top_k", -1),
        ("top_k", 0.5),
        ("top_p", 1.5),
        ("min_p", -1),
        ("repeat_penalty", 0),
        ("penalty_last_n", 2**64 - 1),
        ("mirostat", 3),
        ("unheard_of", 1),
    ],
)
def test_a_recommendation_out_of_range_is_passed_over_and_the_others_count(name, value):
    sampling = sampling_for(model(**{name: value, "xtc_probability": 0.5}))
    assert sampling == Sampling(xtc_probability=0.5)


def test_a_wish_out_of_range_is_refused():
    with pytest.raises(msgspec.ValidationError):
        sampling_for(model(), temperature=-1)


@given(
    recommended=st.dictionaries(
        st.sampled_from(sorted(SAMPLING_KEYS.values())),
        st.integers(-(2**63), 2**64 - 1)
        | st.floats(allow_nan=False, allow_infinity=False),
    )
)
def test_whatever_is_recommended_the_engine_understands(recommended):
    request = Generate(text="Hi", sampling=sampling_for(model(**recommended)))
    assert msgspec.json.decode(msgspec.json.encode(request), type=Generate) == request

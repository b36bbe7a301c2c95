"""What is tried first."""

import os
from pathlib import Path

import pytest

from inglenook.engine.plans import count_cores, want
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine


def model(context_tokens):
    return LocalModel(
        path=Path("m.gguf"),
        name="m",
        variant="",
        repo="",
        size_bytes=7,
        context_tokens=context_tokens,
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

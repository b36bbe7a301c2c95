"""Figures and their errors, against numpy's and by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.compare.statistics import (
    Compared,
    Estimate,
    divergence,
    mean,
    perplexity,
    spread,
)
from inglenook.engine.messages import DivergenceProgress

SHARES = {
    "minimum": 0, "p001": 0.001, "p01": 0.01, "p05": 0.05, "p10": 0.1, "p25": 0.25,
    "median": 0.5, "p75": 0.75, "p90": 0.9, "p95": 0.95, "p99": 0.99, "p999": 0.999,
    "maximum": 1,
}  # fmt: skip


@pytest.fixture
def compared():
    """A thousand tokens, of which the reference and the variant hold much the same."""
    rng = np.random.default_rng(3)
    base = rng.exponential(2, 1000)
    own = base + rng.normal(0.05, 0.1, 1000)
    return Compared(
        nll=own.tolist(),
        base_nll=base.tolist(),
        kld=rng.exponential(0.03, 1000).tolist(),
        p_change=rng.normal(0, 0.02, 1000).tolist(),
        same_top=(rng.random(1000) < 0.9).tolist(),
    )


def test_an_error_is_that_of_the_mean(compared):
    estimate = mean(compared.kld)
    assert estimate.value == pytest.approx(np.mean(compared.kld))
    exact = np.std(compared.kld, ddof=1) / math.sqrt(1000)
    assert estimate.error == pytest.approx(exact)


@pytest.mark.parametrize("values", [[3.0], [1.0, 2.0] * 5, [4.0] * 20])
def test_without_enough_values_or_any_spread_there_is_no_error(values):
    assert mean(values) == Estimate(pytest.approx(np.mean(values)), 0.0)


def test_perplexity_is_the_exponential_of_the_mean(compared):
    estimate, log = perplexity(compared.nll), mean(compared.nll)
    assert estimate.value == pytest.approx(math.exp(log.value))
    assert estimate.error == pytest.approx(estimate.value * log.error)


def test_a_model_that_foresees_nothing_has_a_perplexity_still():
    assert math.isfinite(perplexity([5000.0]).value)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=300))
def test_a_spread_is_numpy_s_but_for_the_precision_of_places(values):
    found = spread(values)
    for name, share in SHARES.items():
        exact = np.quantile(values, share, method="linear")
        near = 1e-4 * (max(values) - min(values)) + 1e-9
        assert getattr(found, name) == pytest.approx(exact, abs=near)


def test_a_ratio_of_paired_values_has_a_small_error(compared):
    found = divergence(compared)
    differences = np.subtract(compared.nll, compared.base_nll)
    assert found.ln_ratio.value == pytest.approx(np.mean(differences))
    exact = np.std(differences, ddof=1) / math.sqrt(1000)
    assert found.ln_ratio.error == pytest.approx(exact, rel=1e-6)
    assert found.ln_ratio.error < mean(compared.nll).error / 5
    correlation = np.corrcoef(compared.nll, compared.base_nll)[0, 1]
    assert found.correlation == pytest.approx(correlation)


def test_ratio_and_difference_are_of_the_perplexities(compared):
    found = divergence(compared)
    ppl, base_ppl = found.ppl.value, found.base_ppl.value
    assert found.ratio.value == pytest.approx(ppl / base_ppl)
    assert found.difference.value == pytest.approx(ppl - base_ppl)
    assert 0 < found.difference.error < found.ppl.error


def test_the_share_of_the_same_top_has_its_error(compared):
    found, share = divergence(compared).same_top, np.mean(compared.same_top)
    assert found.value == pytest.approx(share)
    assert found.error == pytest.approx(math.sqrt(share * (1 - share) / 999))


def test_the_root_of_mean_squares_has_its_error(compared):
    squares = np.square(compared.p_change)
    found, root = divergence(compared).rms_p_change, math.sqrt(np.mean(squares))
    assert found.value == pytest.approx(root)
    error = np.std(squares, ddof=1) / math.sqrt(1000)
    assert found.error == pytest.approx(error / (2 * root))


def test_one_token_and_no_difference_is_compared_too():
    alike = Compared(
        nll=[1.0], base_nll=[1.0], kld=[0.0], p_change=[0.0], same_top=[True]
    )
    found = divergence(alike)
    assert found.kld == found.rms_p_change == Estimate(0.0, 0.0)
    assert found.same_top == Estimate(1.0, 0.0)
    assert found.ratio == Estimate(1.0, 0.0)


def test_chunks_are_gathered(compared):
    gathered = Compared()
    for begin in (0, 500):
        part = slice(begin, begin + 500)
        gathered.add(
            DivergenceProgress(
                n_total=2,
                nll=tuple(compared.nll[part]),
                base_nll=tuple(compared.base_nll[part]),
                kld=tuple(compared.kld[part]),
                p_change=tuple(compared.p_change[part]),
                same_top=tuple(compared.same_top[part]),
            )
        )
    assert gathered == compared

"""The arithmetic of rows of logits, against the same in float64."""

import numpy as np
import pytest

from inglenook.engine.host.expectations import (
    divergences,
    negative_log_likelihoods,
    pack,
    step_length,
)

N_VOCAB = 301


@pytest.fixture
def logits():
    rng = np.random.default_rng(7)
    return 2 * rng.standard_normal((20, N_VOCAB), np.float32)


@pytest.fixture
def targets():
    return np.random.default_rng(8).integers(0, N_VOCAB, 20, np.int32)


def log_softmax(logits):
    exact = logits.astype(np.float64)
    highest = exact.max(axis=1, keepdims=True)
    return exact - highest - np.log(np.exp(exact - highest).sum(axis=1, keepdims=True))


def test_a_likelihood_is_that_of_the_softmax(logits, targets):
    exact = -log_softmax(logits)[np.arange(20), targets]
    assert negative_log_likelihoods(logits, targets) == pytest.approx(exact, rel=1e-6)


def test_a_model_hardly_differs_from_its_own_rows(logits, targets):
    found = divergences(logits, pack(logits), targets)
    assert np.abs(found.kld).max() < 1e-4
    assert (found.choice == found.base_choice).all()
    assert found.nll == pytest.approx(found.base_nll, abs=1e-3)
    assert np.abs(found.p_change).max() < 1e-3


def test_divergence_is_kullback_and_leibler_s(logits, targets):
    other = logits + np.random.default_rng(9).standard_normal(logits.shape, np.float32)
    found = divergences(other, pack(logits), targets)
    base, own = log_softmax(logits), log_softmax(other)
    exact = (np.exp(base) * (base - own)).sum(axis=1)
    assert found.kld == pytest.approx(exact, rel=2e-3)
    assert (found.choice == own.argmax(axis=1)).all()
    places = np.arange(20)
    change = np.exp(own) - np.exp(base)
    assert found.p_change == pytest.approx(change[places, targets], abs=1e-4)


def test_what_is_hardly_possible_is_kept_as_no_less_than_the_floor(targets):
    logits = np.zeros((20, N_VOCAB), np.float32)
    logits[:, 0] = 100
    found = divergences(logits, pack(logits), np.ones(20, np.int32))
    assert found.base_nll == pytest.approx(16)
    assert found.nll == pytest.approx(100)


def test_rows_where_all_is_equally_likely_are_packed(targets):
    logits = np.full((20, N_VOCAB), 3, np.float32)
    found = divergences(logits, pack(logits), targets)
    assert found.base_nll == pytest.approx(np.log(N_VOCAB))
    assert (found.base_choice == 0).all()


def test_tokens_that_are_ruled_out_do_no_harm(logits, targets):
    logits[:, 300] = -np.inf
    found = divergences(logits, pack(logits), np.minimum(targets, 299))
    assert np.abs(found.kld).max() < 1e-3


def test_a_row_ends_with_a_spare_word_where_the_vocabulary_is_odd(logits):
    rows = pack(logits)
    assert rows.shape == (20, 4 + N_VOCAB + 1)
    assert not rows[:, -1].any()


@pytest.mark.parametrize(
    ("n_vocab", "chunk_tokens", "step"),
    [(500, 512, 512), (32_000, 4096, 512), (128_256, 512, 256), (151_936, 512, 128),
     (262_144, 512, 128), (10_000_000, 512, 32), (500, 8, 8)],
)  # fmt: skip
def test_a_large_vocabulary_makes_steps_short(n_vocab, chunk_tokens, step):
    assert step_length(n_vocab, chunk_tokens) == step

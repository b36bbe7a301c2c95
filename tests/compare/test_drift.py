"""Where in an answer a variant would have gone on otherwise, with real engines."""

import pytest
from tests.conftest import SCRIPT
from tests.engine.host.asking import ask, conversation
from tests.tiny_models import quantize, write_model

from inglenook.compare.drift import keep_answer, measure_drift
from inglenook.engine.messages import Inspect
from inglenook.errors import BaseFileUnusable, TextTooShort
from inglenook.work import drain

PROMPT = Inspect(messages=conversation("Hello"))


@pytest.fixture
def base(tmp_path):
    return tmp_path / "compare" / "answer.kld"


@pytest.fixture
def drift(load, base):
    """How far a variant drifts from what the reference has said."""

    def drift_(reference, variant, **options):
        client = load(reference)
        said, _ = ask(client, "Hello", **options)
        drain(keep_answer(client, PROMPT, said, base))
        return said, drain(measure_drift(load(variant), base))

    return drift_


def test_a_variant_that_says_the_same_agrees_in_every_token(drift, reciter, tmp_path):
    smaller = quantize(reciter, tmp_path / "small.gguf", "Q4_K_M")
    said, found = drift(reciter, smaller, max_tokens=None)
    assert said == "".join(token.text for token in found.tokens) == SCRIPT
    assert found.n_agreeing == len(found.tokens)
    assert all(token.kld < 0.1 for token in found.tokens)
    assert all(token.probability > 0.9 for token in found.tokens)


def test_what_the_reference_said_greedily_is_its_choice(drift, babbler, tmp_path):
    _, found = drift(babbler, write_model(tmp_path / "other.gguf", seed=1))
    assert [token.base_choice for token in found.tokens[:5]] == [
        token.text for token in found.tokens[:5]
    ]
    assert found.n_agreeing < len(found.tokens)
    differing = next(token for token in found.tokens if not token.agrees)
    assert differing.choice != differing.base_choice
    assert differing.probability < differing.base_probability


def test_an_empty_answer_is_refused(load, base, babbler):
    with pytest.raises(TextTooShort):
        drain(keep_answer(load(babbler), PROMPT, "", base))


def test_an_answer_that_was_not_kept_is_told(load, base, babbler):
    with pytest.raises(BaseFileUnusable):
        drain(measure_drift(load(babbler), base))

"""Our figures of quality are llama-perplexity's."""

import pytest
from tests.oracle.quality import (
    QUANTIZATIONS,
    compare_divergence,
    compare_perplexity,
    keep_references,
    make_case,
    quantize,
)

pytestmark = [pytest.mark.oracle, pytest.mark.timeout(900)]

#: Four decimals; of a perplexity beyond 10,000, as many digits as the tool prints.
FOUR_DECIMALS = {"rel": 5e-9, "abs": 5e-5}
#: Of what is all but zero, one millionth.
FOUR_DIGITS = {"rel": 5e-5, "abs": 1e-6}
FOUR_DIGITS_OF_PERCENT = {"rel": 5e-5, "abs": 1e-4}


@pytest.fixture(scope="module", params=["starter", "gemma3", "mamba"])
def case(request, oracle, tmp_path_factory):
    """A model and a text; what both sides keep of it lies beside the text."""
    case = make_case(request.param, tmp_path_factory.mktemp(request.param))
    keep_references(oracle, case)
    return case


@pytest.fixture
def variant(case, oracle):
    """Makes a variant of the model; F16 is the model itself."""

    def variant_(name):
        return case.model if name == "F16" else quantize(oracle, case, name)

    return variant_


@pytest.mark.parametrize("name", ["F16", *QUANTIZATIONS])
def test_perplexity_is_equal_to_four_decimals(case, oracle, variant, name):
    figures = list(compare_perplexity(oracle, variant(name), case))
    assert len(figures) == case.chunks + 2
    for figure in figures:
        equal = pytest.approx(figure.tools, **FOUR_DECIMALS)
        assert figure.ours == equal, figure.name


@pytest.mark.parametrize("name", QUANTIZATIONS)
def test_divergence_is_equal_to_four_digits(case, oracle, variant, name):
    figures = list(compare_divergence(oracle, variant(name), case))
    assert len(figures) == 42
    for figure in figures:
        is_percent = figure.name.endswith(("p", "p ±"))
        tolerance = FOUR_DIGITS_OF_PERCENT if is_percent else FOUR_DIGITS
        assert figure.ours == pytest.approx(figure.tools, **tolerance), figure.name


def test_what_is_kept_of_a_reference_is_the_same_file(case):
    ours, tools = (each.read_bytes() for each in (case.own_base, case.tools_base))
    assert len(ours) == len(tools)
    # Where a probability falls between two steps, the last bit may differ.
    n_apart = sum(a != b for a, b in zip(ours, tools, strict=True))
    assert n_apart < len(tools) * 1e-5

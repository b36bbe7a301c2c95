"""Our figures of quality are llama-perplexity's."""

import pytest
from tests.oracle.quality import (
    QUANTIZATIONS,
    compare_references,
    compare_variants,
    make_case,
    quantize,
)

pytestmark = [pytest.mark.oracle, pytest.mark.timeout(900)]

#: Of four significant digits; of what is all but zero, or a share of it, one millionth.
ALIKE = {"rel": 5e-5, "abs": 1e-6}
PERCENT_ALIKE = {"rel": 5e-5, "abs": 1e-4}


@pytest.fixture(scope="module", params=["starter", "gemma3", "mamba"])
def case(request, oracle, tmp_path_factory):
    """A reference that both have measured; what they kept of it lies beside the text."""
    case = make_case(request.param, tmp_path_factory.mktemp(request.param))
    figures = list(compare_references(oracle, case))
    return case, figures


def test_perplexity_is_equal_to_four_decimals(case):
    _, figures = case
    assert len(figures) == 10
    for figure in figures:
        assert figure.ours == pytest.approx(figure.tools, abs=6e-5), figure.name


@pytest.mark.parametrize("quantization", QUANTIZATIONS)
def test_divergence_is_equal_to_four_digits(case, oracle, quantization):
    reference, _ = case
    variant = quantize(oracle, reference, quantization)
    figures = list(compare_variants(oracle, variant, reference))
    assert len(figures) == 43
    for figure in figures:
        tolerance = PERCENT_ALIKE if figure.name.endswith(("p", "p ±")) else ALIKE
        assert figure.ours == pytest.approx(figure.tools, **tolerance), figure.name


def test_what_is_kept_of_a_reference_is_the_same_file(case):
    reference, _ = case
    ours, tools = (
        path.read_bytes() for path in (reference.own_base, reference.tools_base)
    )
    assert len(ours) == len(tools)
    # Where a probability falls between two steps, the last bit may differ.
    n_apart = sum(a != b for a, b in zip(ours, tools, strict=True))
    assert n_apart < len(tools) * 1e-5

import msgspec
import pytest
from tests.ui.compare.samples import comparison, conduct, result

from inglenook.ui.compare.figures import Figures, figures_of, find_front


def test_the_front_leaves_out_what_is_larger_and_worse():
    front = find_front(comparison().variants)
    assert [each.label for each in front] == ["IQ3_M", "Q4_K_M", "Q5_K_M", "Q6_K"]


def test_more_of_a_variant_takes_the_place_of_less():
    figures = figures_of(comparison()).updated(result("Q6_K", 6.6, 0.5))
    assert figures.results[1].kld_mean == 0.5
    assert len(figures.results) == 7


def test_the_reference_is_known_by_its_file():
    figures = figures_of(comparison())
    assert figures.reference_result.label == "Q8_0"


def figures_on(*layers):
    """Files of 1 GB, 2 GB and so on, with so many of 33 layers on the GPU."""
    results = (
        result(f"Q{size}_0", size, conduct=conduct(n_layers))
        for size, n_layers in enumerate(layers, 1)
    )
    return Figures(results=tuple(results))


def test_the_gpu_ends_between_the_last_that_fits_and_the_first_that_does_not():
    assert figures_on(33, 33, 20, 4).full_gpu_bytes == 2.5e9


@pytest.mark.parametrize("layers", [(33, 33), (0, 0), (20, 4), (20, 33), ()])
def test_where_the_gpu_ends_is_not_guessed(layers):
    assert figures_on(*layers).full_gpu_bytes is None


def test_the_prompts_are_those_that_were_answered():
    found = comparison()
    first = found.variants[0]
    answers = (*first.answers, msgspec.structs.replace(first.answers[0], prompt="Why?"))
    figures = figures_of(found).updated(msgspec.structs.replace(first, answers=answers))
    assert figures.prompts == (first.answers[0].prompt, "Why?")

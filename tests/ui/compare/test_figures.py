from tests.ui.compare.samples import comparison, result

from inglenook.ui.compare.figures import figures_of, find_front


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

import pytest

from inglenook.library.grades import grade_of
from inglenook.library.quantizations import FILE_TYPES


@pytest.mark.parametrize("label", FILE_TYPES.values())
def test_every_type_of_llama_cpp_is_judged(label):
    grade = grade_of(label)
    assert grade is not None
    assert grade.is_known
    assert grade.words


@pytest.mark.parametrize(
    ("label", "usual"),
    [
        ("UD-Q4_K_XL", "Q4_K_M"),
        ("Q6_K_L", "Q6_K"),
        ("Q3_K_XL", "Q3_K_L"),
        ("UD-IQ1_S", "IQ1_S"),
        ("Q4_K", "Q4_K_M"),
    ],
)
def test_a_mix_of_a_publisher_is_judged_by_what_it_is_made_from(label, usual):
    mix, plain = grade_of(label), grade_of(usual)
    assert mix.bits_per_weight == plain.bits_per_weight
    assert 0.9 * plain.loss < mix.loss <= plain.loss


@pytest.mark.parametrize("label", ["Q4_0_4_8", "PQ2_0", "I2_S", "IQ4_KS", "IQ2_KT"])
def test_types_of_other_versions_are_told(label):
    assert not grade_of(label).is_known


@pytest.mark.parametrize("label", ["", "stories", "UD-"])
def test_what_is_no_label_is_not_judged(label):
    assert grade_of(label) is None


def test_bits_without_a_type_are_judged_roughly():
    assert grade_of("Q4").words == "4 bits, of some kind"


def test_more_bits_lose_less():
    ranked = ["F16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "Q2_K", "IQ1_S"]
    losses = [grade_of(label).loss for label in ranked]
    assert losses == sorted(losses)


@pytest.mark.parametrize("label", ["Q4_0", "Q4_1", "Q5_0", "Q5_1"])
def test_old_types_are_told(label):
    assert grade_of(label).is_legacy


@pytest.mark.parametrize(("label", "is_legacy"), [("Q4_0", False), ("Q4_1", True)])
def test_the_old_type_that_a_model_was_trained_for_is_good(label, is_legacy):
    grade = grade_of(label, is_qat=True)
    assert grade.is_legacy == is_legacy
    assert ("trained for" in grade.words) != is_legacy
    assert is_legacy or grade.loss < grade_of(label).loss

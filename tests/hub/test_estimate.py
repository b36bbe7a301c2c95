import pytest
from tests.hub.test_recommend import machine

from inglenook.hub.estimate import LABELS, estimate, estimates, most_params, usual_shape
from inglenook.hub.records import Hit
from inglenook.library.grades import grade_of

B = 10**9


def hit(billions, architecture="llama", repo_id="a/b"):
    return Hit(
        repo_id=repo_id, author="a", downloads=0, likes=0, updated=None, created=None,
        gate="", architecture=architecture,
        n_params=int(billions * B) if billions else None, context_tokens=131072,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("billions", "architecture", "mode", "label"),
    [
        (1.2, "llama", "full", "Q8_0"),
        (8, "llama", "full", "Q5_K_M"),
        (30.5, "qwen3moe", "moe", "Q8_0"),
        (70, "llama", "partial", "IQ2_XXS"),
        (405, "llama", "refuse", "IQ2_XXS"),
    ],
)
def test_the_best_that_a_usual_gpu_could_do(billions, architecture, mode, label):
    found = estimate(hit(billions, architecture), machine(7.1, 32, 24))
    assert (found.plan.mode, found.label) == (mode, label)
    assert found.fits is (mode != "refuse")


def test_without_a_gpu_it_is_the_finest_that_is_not_very_slow():
    found = estimate(hit(14, "qwen3"), machine(0, 16, 12))
    assert (found.plan.mode, found.speed) == ("cpu", "slow")
    assert found.label == "Q6_K"


def test_of_a_model_of_unknown_size_nothing_is_said():
    assert estimate(hit(None), machine(8)) is None
    assert dict(estimates([hit(None)], machine(8))) == {}


def test_models_alike_are_told_alike():
    found = dict(
        estimates([hit(8, repo_id="a/x"), hit(8, repo_id="a/y")], machine(7.1, 32, 24))
    )
    assert found["a/x"] is found["a/y"]


def test_the_largest_that_fits_fits_and_the_next_one_does_not():
    inventory = machine(0, 16, 12)
    most = most_params(inventory)
    assert 20 * B < most < 40 * B
    assert estimate(hit(most / B), inventory).fits
    assert most_params(machine(24, 64, 50)) > most


@pytest.mark.parametrize("label", LABELS)
def test_a_usual_shape_weighs_as_much_as_its_weights(label):
    shape = usual_shape(8 * B, label)
    held = sum(layer.weight_bytes for layer in shape.layers) + shape.input_bytes
    expected = 8 * B * grade_of(label).bits_per_weight / 8
    assert held == pytest.approx(expected, rel=0.01)

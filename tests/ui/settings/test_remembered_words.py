import pytest

from inglenook.engine.outcomes import Outcome
from inglenook.engine.remembered import Remembered
from inglenook.ui.settings.remembered_words import outcome_words, subject_words

GIB = 2**30


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(cpu_only=True), "The GPU failed; the CPU ran."),
        (
            Outcome(cpu_only=True, cause="device lost"),
            "The GPU failed (device lost); the CPU ran.",
        ),
        (
            Outcome(safe_kernels=True),
            "The fast CPU kernels crashed; the safe ones ran.",
        ),
        (
            Outcome(gpu_is_short=True, available_bytes=2 * GIB),
            "Too large for 2.0 GiB on the GPU; the CPU ran.",
        ),
        (
            Outcome(n_shrinks=2, available_bytes=2 * GIB),
            "Too large for 2.0 GiB; a smaller plan ran.",
        ),
        (
            Outcome(cpu_only=True, safe_kernels=True),
            "The GPU failed; the CPU ran. "
            "The fast CPU kernels crashed; the safe ones ran.",
        ),
    ],
)
def test_what_failed_and_what_ran_instead_is_said(outcome, words):
    told = outcome_words(Remembered(engine="e", outcome=outcome))
    assert told.replace("\N{NO-BREAK SPACE}", " ") == words


def test_an_engine_that_died_of_its_devices_says_how():
    probe = Remembered(engine="e", reason="The engine stopped.")
    assert subject_words(probe) == "Looking at the devices"
    assert outcome_words(probe) == "The engine stopped."


@pytest.mark.parametrize(
    ("model", "words"), [("a.gguf", "a.gguf"), ("", "Every model")]
)
def test_a_model_is_named_by_its_file(model, words):
    outcome = Outcome(n_shrinks=1)
    assert subject_words(Remembered(engine="e", model=model, outcome=outcome)) == words

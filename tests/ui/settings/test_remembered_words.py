from datetime import UTC, datetime

import msgspec
import pytest
from tests.engine.test_remembered import RUN

from inglenook.engine.outcomes import Outcome
from inglenook.engine.remembered import Remembered
from inglenook.ui.settings.remembered_words import (
    day_words,
    outcome_words,
    plan_words,
    subject_words,
)

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
            Outcome(cpu_only=True, fails=True),
            "Every plan crashed; another engine is used if there is one.",
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


def test_an_engine_that_does_not_start_is_called_so():
    probe = Remembered(engine="e", reason="The engine stopped.", starts=False)
    assert subject_words(probe) == "Starting the engine"


@pytest.mark.parametrize(
    ("model", "words"), [("a.b.gguf", "a.b"), ("a", "a"), ("", "Every model")]
)
def test_a_model_is_named_by_its_file(model, words):
    outcome = Outcome(n_shrinks=1)
    assert subject_words(Remembered(engine="e", model=model, outcome=outcome)) == words


def ran(**changes):
    run = msgspec.structs.replace(RUN, **changes)
    return Remembered(engine="e", model=run.model, run=run)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "CUDA, 29/33 layers, 8k"),
        ({"mode": "moe", "n_cpu_moe": 12}, "CUDA, experts on the CPU, 8k"),
        (
            {"backend": "CPU", "mode": "cpu", "gpu_layers": 0, "context_tokens": 5000},
            "CPU, 5,000",
        ),
    ],
)
def test_a_plan_that_ran_is_told_in_short(changes, words):
    assert plan_words(ran(**changes)) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Ran 14 times; predicted 5.84 GiB, measured 5.91 GiB"),
        ({"n_loads": 1, "predicted_bytes": 0}, "Ran once"),
        (
            {"predicted_bytes": 20 * 2**20, "measured_bytes": 22 * 2**20},
            "Ran 14 times; predicted 20 MiB, measured 22 MiB",
        ),
    ],
)
def test_how_it_ran_is_told_with_what_it_took(changes, words):
    told = outcome_words(ran(**changes))
    assert told.replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(cpu_only=True), "GPU"),
        (Outcome(gpu_is_short=True, n_shrinks=2), "GPU"),
        (Outcome(n_shrinks=2), "Larger plan"),
        (Outcome(safe_kernels=True, cpu_only=True), "Fast CPU kernels, GPU"),
        (Outcome(fails=True, safe_kernels=True), "Every plan"),
        (None, ""),
    ],
)
def test_what_was_tried_is_told(outcome, words):
    assert plan_words(Remembered(engine="e", outcome=outcome)) == words


def test_the_day_of_a_run_is_told():
    now = datetime.fromtimestamp(RUN.last_at, UTC)
    assert day_words(ran(), now) == "Today"
    assert day_words(Remembered(engine="e", reason="It died."), now) == ""


@pytest.mark.parametrize("last_at", [float("nan"), float("inf"), 1e300, -1e300])
def test_a_time_that_cannot_be_is_not_told(last_at):
    assert day_words(ran(last_at=last_at), datetime.now(UTC)) == ""

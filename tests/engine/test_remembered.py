"""What is remembered, as people read it."""

import pytest

from inglenook.engine.experience import Experience
from inglenook.engine.outcomes import EVERY_MODEL, Outcome
from inglenook.engine.remembered import Remembered, read_remembered

ENGINE = "llama-cpp-python 0.3.36, llama.cpp x"
KEY = f"{ENGINE} | CPU : AVX2 = 1 | CUDA0 | 550.1"


@pytest.fixture
def experience(tmp_path):
    return Experience.in_folder(tmp_path)


def test_at_first_nothing_is(experience):
    assert read_remembered(experience) == ()


def test_what_failed_is_told_by_model_and_engine(experience):
    crash, short = Outcome(cpu_only=True, cause="no kernels"), Outcome(n_shrinks=1)
    experience.outcomes.write(KEY, EVERY_MODEL, crash)
    experience.outcomes.write(KEY, "/models/a | b.gguf | 17", short)
    experience.probes.write(ENGINE, "550.1", "It stopped.")
    assert read_remembered(experience) == (
        Remembered(engine=ENGINE, reason="It stopped."),
        Remembered(engine=ENGINE, model="a | b.gguf", outcome=short),
        Remembered(engine=ENGINE, outcome=crash),
    )


def test_what_ran_as_planned_is_not_told(experience):
    experience.outcomes.write(KEY, "/models/a.gguf | 17", Outcome())
    assert read_remembered(experience) == ()


def test_what_is_forgotten_is_gone(experience):
    experience.outcomes.write(KEY, "/models/a.gguf | 17", Outcome(n_shrinks=1))
    experience.probes.write(ENGINE, "", "It stopped.")
    experience.forget()
    assert read_remembered(experience) == ()


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"x": 3}', b"\xff"])
def test_damaged_files_are_as_good_as_none(experience, tmp_path, content):
    for name in ("outcomes.json", "probes.json"):
        (tmp_path / name).write_bytes(content)
    assert read_remembered(experience) == ()


def test_odd_keys_are_read_as_they_are(experience):
    experience.outcomes.write("", "x", Outcome(n_shrinks=1))
    (odd,) = read_remembered(experience)
    assert (odd.engine, odd.model) == ("", "")

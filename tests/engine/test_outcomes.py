"""A memory aid that never stands in the way."""

import pytest

from inglenook.engine.outcomes import Outcome, Outcomes


@pytest.fixture
def outcomes(tmp_path):
    return Outcomes(tmp_path / "engines" / "outcomes.json")


def test_nothing_is_known_at_first(outcomes):
    assert outcomes.read("engine", "model") == Outcome()


def test_what_was_found_out_is_known_for_that_engine_and_model_only(outcomes):
    found = Outcome(safe_kernels=True, n_shrinks=2, available_bytes=10**9)
    outcomes.write("engine", "model", found)
    assert outcomes.read("engine", "model") == found
    assert outcomes.read("another", "model") == Outcome()
    assert outcomes.read("engine", "another") == Outcome()


def test_what_an_older_version_wrote_is_understood(tmp_path):
    path = tmp_path / "outcomes.json"
    path.write_text(
        '{"engine": {"model": {"safe_kernels": true, "cpu_only": false, '
        '"n_shrinks": 2, "available_bytes": 7, "context_tokens": 8192}}}'
    )
    known = Outcomes(path).read("engine", "model")
    assert known == Outcome(
        safe_kernels=True, n_shrinks=2, available_bytes=7, context_tokens=8192
    )


def test_what_a_newer_version_adds_is_passed_over(tmp_path):
    path = tmp_path / "outcomes.json"
    path.write_text('{"engine": {"model": {"cpu_only": true, "n_dreams": 3}}}')
    assert Outcomes(path).read("engine", "model").cpu_only


def test_all_can_be_forgotten(outcomes):
    outcomes.write("engine", "model", Outcome(cpu_only=True))
    outcomes.forget()
    assert outcomes.read("engine", "model") == Outcome()


def test_old_models_are_forgotten(outcomes):
    for number in range(203):
        outcomes.write("engine", f"{number}.gguf", Outcome(cpu_only=True))
    known = [n for n in range(203) if outcomes.read("engine", f"{n}.gguf").cpu_only]
    assert known == list(range(3, 203))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"engine": 3}', b"\xff"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, content):
    path = tmp_path / "outcomes.json"
    path.write_bytes(content)
    outcomes = Outcomes(path)
    assert outcomes.read("engine", "model") == Outcome()
    outcomes.write("engine", "model", Outcome(cpu_only=True))
    assert outcomes.read("engine", "model").cpu_only


def test_a_folder_that_cannot_be_made_costs_the_memory_only(tmp_path):
    (tmp_path / "engines").write_text("a file")
    Outcomes(tmp_path / "engines" / "outcomes.json").write("engine", "model", Outcome())

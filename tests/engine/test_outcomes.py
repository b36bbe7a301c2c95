"""A memory aid that never stands in the way."""

import pytest

from inglenook.engine.outcomes import Outcome, Outcomes, Shrunk


@pytest.fixture
def outcomes(tmp_path):
    return Outcomes(tmp_path / "engines" / "outcomes.json")


def test_nothing_is_known_at_first(outcomes):
    assert outcomes.read("engine") == Outcome()


def test_what_was_found_out_is_known_for_that_engine_only(outcomes):
    found = Outcome(safe_kernels=True, shrunk={"m.gguf": Shrunk(2, 10**9)})
    outcomes.write("engine", found)
    assert outcomes.read("engine") == found
    assert outcomes.read("another") == Outcome()


def test_old_models_are_forgotten(outcomes):
    many = {f"{number}.gguf": Shrunk(1, 1) for number in range(300)}
    outcomes.write("engine", Outcome(shrunk=many))
    kept = outcomes.read("engine").shrunk
    assert len(kept) == 200
    assert "299.gguf" in kept


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"engine": 3}', b"\xff"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, content):
    path = tmp_path / "outcomes.json"
    path.write_bytes(content)
    outcomes = Outcomes(path)
    assert outcomes.read("engine") == Outcome()
    outcomes.write("engine", Outcome(cpu_only=True))
    assert outcomes.read("engine").cpu_only


def test_a_folder_that_cannot_be_made_costs_the_memory_only(tmp_path):
    (tmp_path / "engines").write_text("a file")
    Outcomes(tmp_path / "engines" / "outcomes.json").write("engine", Outcome())

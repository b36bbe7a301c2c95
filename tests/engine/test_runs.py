"""What was loaded, one row a plan."""

import msgspec
import pytest

from inglenook.engine.runs import Run, Runs


@pytest.fixture
def runs(tmp_path):
    return Runs(tmp_path / "engines" / "runs.json")


def run(**changes):
    facts = {
        "model": "m.gguf",
        "variant": "Q4_K_M",
        "engine": "built-in",
        "build": "llama-cpp-python 1",
        "backend": "CPU",
        "mode": "cpu",
        "gpu_layers": 0,
        "n_layers": 33,
        "context_tokens": 4096,
        "predicted_bytes": 100,
        "measured_bytes": 110,
        "last_at": 1.0,
    }
    return Run(**facts | changes)


def test_at_first_there_are_none(runs, tmp_path):
    assert runs.all() == ()
    assert not (tmp_path / "engines").exists()


def test_the_same_plan_is_one_row_with_its_last_numbers(runs):
    runs.add(run())
    runs.add(run(model="other.gguf"))
    runs.add(run(measured_bytes=120, last_at=2.0))
    first, last = runs.all()
    assert first == run(model="other.gguf")
    assert last == run(measured_bytes=120, last_at=2.0, n_loads=2)


@pytest.mark.parametrize(
    "changes",
    [
        {"model": "n.gguf"},
        {"key": "/other/m.gguf | 7"},
        {"variant": "Q8_0"},
        {"engine": "cu130"},
        {"build": "llama-cpp-python 2"},
        {"gpu_layers": 3},
        {"context_tokens": 8192},
        {"n_cpu_moe": 1},
    ],
    ids=str,
)
def test_another_plan_is_another_row(runs, changes):
    runs.add(run())
    runs.add(run(**changes))
    assert [each.n_loads for each in runs.all()] == [1, 1]


def test_the_oldest_are_forgotten(runs, tmp_path):
    path = tmp_path / "engines" / "runs.json"
    path.parent.mkdir()
    path.write_bytes(
        msgspec.json.encode([run(context_tokens=256 + n) for n in range(200)])
    )
    runs.add(run())
    contexts = [each.context_tokens for each in runs.all()]
    assert (len(contexts), contexts[0], contexts[-1]) == (200, 257, 4096)


def test_all_can_be_forgotten(runs):
    runs.add(run())
    runs.forget()
    assert runs.all() == ()


@pytest.mark.parametrize("content", [b"", b"{}", b'[{"model": 3}]', b"\xff"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, content):
    path = tmp_path / "runs.json"
    path.write_bytes(content)
    runs = Runs(path)
    assert runs.all() == ()
    runs.add(run())
    assert runs.all() == (run(),)

"""Importance matrices, as a real engine process computes them."""

import gguf
import numpy as np
import pytest
from tests.engine.host.asking import ask
from tests.tiny_models import write_model

from inglenook.engine.messages import CollectImportance, ImportanceProgress
from inglenook.errors import (
    ImportanceNotCollected,
    ImportanceNotWritten,
    LoadFailed,
    TextTooShort,
)
from inglenook.work import drain

TEXT = "Hello world, what is the answer to one question? Привет мир. 你好 世界\n" * 40


@pytest.fixture
def target(tmp_path):
    return tmp_path / "new" / "tiny.imatrix.gguf"


def collect(client, target, **options):
    """What was told, and the end."""
    usual = {"text": TEXT, "target": str(target), "chunk_tokens": 64}
    seen = []
    request = CollectImportance(**(usual | options))
    return seen, drain(client.collect_importance(request), seen.append)


def matrix_of(path):
    return {tensor.name: tensor.data for tensor in gguf.GGUFReader(path).tensors}


@pytest.mark.parametrize("architecture", ["llama", "gemma3", "mamba"])
def test_each_matrix_of_a_layer_is_in_the_file(load, tmp_path, target, architecture):
    model = write_model(tmp_path / "m.gguf", architecture=architecture)
    seen, end = collect(load(model), target, most_chunks=3, dataset="text.txt")
    assert seen == [ImportanceProgress(n, 3) for n in (1, 2, 3)]
    matrix = matrix_of(target)
    assert len(matrix) == 2 * end.n_tensors
    assert all(name.startswith("blk.") for name in matrix)
    for name, values in matrix.items():
        assert np.isfinite(values).all()
        if name.endswith(".counts"):
            assert values.tolist() == [3 * 64]
        else:
            assert values.min() >= 0 < values.max()
    fields = gguf.GGUFReader(target).fields
    assert fields["general.type"].contents() == "imatrix"
    assert fields["imatrix.datasets"].contents() == ["text.txt"]
    assert fields["imatrix.chunk_count"].contents() == 3
    assert fields["imatrix.chunk_size"].contents() == 64


def test_more_of_the_text_adds_to_the_sums(load, babbler, target):
    client = load(babbler)
    collect(client, target, most_chunks=1)
    one = matrix_of(target)
    collect(client, target, most_chunks=2)
    two = matrix_of(target)
    assert one.keys() == two.keys()
    assert all((two[name] >= one[name]).all() for name in one)


def test_a_model_with_experts_is_refused(load, tmp_path, target):
    client = load(write_model(tmp_path / "m.gguf", architecture="qwen3moe"))
    with pytest.raises(ImportanceNotCollected, match="experts"):
        collect(client, target)
    assert not target.exists()
    assert ask(client, "Hello", max_tokens=3)


def test_a_short_text_is_refused(load, babbler, target):
    with pytest.raises(TextTooShort):
        collect(load(babbler), target, text="Hello")


def test_a_stop_writes_nothing(load, babbler, target):
    client = load(babbler)
    request = CollectImportance(text=TEXT * 30, target=str(target), chunk_tokens=64)
    collecting = client.collect_importance(request)
    client.stop()
    assert drain(collecting).n_chunks == 0
    assert not target.exists()
    assert collect(client, target, most_chunks=1)[1].n_chunks == 1


def test_giving_up_writes_nothing_and_leaves_the_engine_ready(load, babbler, target):
    client = load(babbler)
    request = CollectImportance(text=TEXT * 30, target=str(target), chunk_tokens=64)
    collecting = client.collect_importance(request)
    while not isinstance(next(collecting), ImportanceProgress):
        pass
    collecting.close()
    assert not target.exists()
    assert collect(client, target, most_chunks=1)[1].n_chunks == 1


def test_a_file_that_cannot_be_written_is_told(load, babbler, tmp_path):
    (tmp_path / "folder").write_text("a file")
    with pytest.raises(ImportanceNotWritten):
        collect(load(babbler), tmp_path / "folder" / "m.gguf", most_chunks=1)


def test_without_a_model_nothing_is_collected(engine, target):
    with pytest.raises(LoadFailed, match="no model"):
        collect(engine(), target)

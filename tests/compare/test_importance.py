"""Importance matrices are computed by the engine that the ladder finds."""

from contextlib import closing
from pathlib import Path

import pytest
from tests.compare.conftest import TEXT
from tests.tiny_models import write_model

from inglenook.compare.importance import (
    ImportanceOrder,
    ReadSoFar,
    compute_importance,
    importance_path,
)
from inglenook.compare.records import Text
from inglenook.errors import ImportanceNotCollected, TextTooShort
from inglenook.library.gguf import read_header
from inglenook.work import drain


@pytest.fixture
def compute(kit, babbler, tmp_path):
    """Begins to compute what is ordered, unless told otherwise for a tiny model."""

    def compute_(model=babbler, **changes):
        usual = {
            "model": kit.library.find(str(model)),
            "text": Text(name="Hello worlds", content=TEXT),
            "target": tmp_path / "m.imatrix.gguf",
            "most_chunks": 2,
        }
        order, chosen = ImportanceOrder(**(usual | changes)), kit.chosen()
        return compute_importance(order, chosen, kit.engines(chosen), kit.experience)

    return compute_


def test_a_matrix_is_made_of_a_text(compute):
    told = []
    header = read_header(drain(compute(), told.append))
    assert told == [ReadSoFar(1, 2), ReadSoFar(2, 2)]
    assert header.kind == "imatrix"
    assert header.metadata["imatrix.datasets"] == ("Hello worlds",)


def test_the_whole_text_is_read_unless_told_otherwise(compute):
    path = drain(compute(most_chunks=None))
    assert read_header(path).count("imatrix.chunk_count") == 4


def test_a_matrix_lies_beside_its_model():
    path = importance_path(Path("models/Qwen3-8B-F16.gguf"), Path("texts/mine.txt"))
    assert path == Path("models/Qwen3-8B-mine.imatrix.gguf")


def test_giving_up_leaves_nothing(compute, tmp_path):
    with closing(compute(most_chunks=None)) as work:
        while not isinstance(next(work), ReadSoFar):
            pass
    assert not list(tmp_path.glob("*imatrix*"))


def test_what_cannot_be_computed_is_told(compute, tmp_path):
    with pytest.raises(TextTooShort):
        drain(compute(text=Text(name="short", content="Hello")))
    experts = write_model(tmp_path / "m.gguf", architecture="qwen3moe")
    with pytest.raises(ImportanceNotCollected):
        drain(compute(experts))

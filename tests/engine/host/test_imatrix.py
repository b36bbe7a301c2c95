"""Files of importance matrices, as a host reads and writes them."""

import numpy as np
import pytest
from tests.tiny_models import write_imatrix, write_model

from inglenook.engine.host.imatrix import Sums, read_importance, write_sums
from inglenook.engine.host.refused import Refused


def sums(count, *rows):
    values = np.array(rows, np.float64)
    return Sums(values, count)


def test_what_is_written_is_read_as_means(tmp_path):
    path = tmp_path / "m.gguf"
    tensors = {"blk.0.b.weight": sums(4, [4, 8]), "blk.0.a.weight": sums(2, [1, 2, 3])}
    write_sums(path, tensors, "text.txt", (7, 512))
    read = read_importance(str(path))
    means = {name: values.tolist() for name, values in read.values.items()}
    assert means == {"blk.0.a.weight": [0.5, 1, 1.5], "blk.0.b.weight": [1, 2]}
    assert read.metadata == {
        "quantize.imatrix.file": "m.gguf",
        "quantize.imatrix.dataset": "text.txt",
        "quantize.imatrix.entries_count": 2,
        "quantize.imatrix.chunks_count": 7,
    }


def test_what_was_never_asked_counts_as_one(tmp_path):
    write_sums(tmp_path / "m.gguf", {"x": sums(0, [0, 0])}, "", (1, 512))
    read = read_importance(str(tmp_path / "m.gguf"))
    assert read.values["x"].tolist() == [1, 1]
    assert "quantize.imatrix.dataset" not in read.metadata


def test_long_names_are_cut_between_characters(tmp_path):
    path = write_imatrix(
        tmp_path / ("x" + "ж" * 100 + ".gguf"), write_model(tmp_path / "m.gguf")
    )
    name = read_importance(str(path)).metadata["quantize.imatrix.file"]
    assert name == "x" + "ж" * 63


def test_what_is_no_number_is_refused(tmp_path):
    write_sums(tmp_path / "m.gguf", {"x": sums(1, [1, np.nan])}, "", (1, 512))
    with pytest.raises(Refused, match="no number"):
        read_importance(str(tmp_path / "m.gguf"))


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused):
        read_importance(str(tmp_path / "none.gguf"))

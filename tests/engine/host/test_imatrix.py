"""Files of importance matrices, as a host reads and writes them."""

import gguf
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


@pytest.mark.parametrize(("n_sums", "n_counts"), [(10, 3), (2, 3), (0, 1)], ids=str)
def test_what_cannot_be_means_is_refused(tmp_path, n_sums, n_counts):
    path = tmp_path / "m.gguf"
    write_tensors(path, {"x.in_sum2": n_sums, "x.counts": n_counts})
    with pytest.raises(Refused, match="do not fit each other"):
        read_importance(str(path))


def test_what_is_cut_off_is_refused(tmp_path):
    path = tmp_path / "m.gguf"
    write_sums(path, {"x": sums(1, [1] * 100)}, "", (1, 512))
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(Refused):
        read_importance(str(path))


def write_tensors(path, lengths):
    """An importance matrix of ones, as many as told for each of its tensors."""
    writer = gguf.GGUFWriter(path, "")
    writer.add_type(gguf.GGUFType.IMATRIX)
    for name, length in lengths.items():
        writer.add_tensor(name, np.ones(length, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused):
        read_importance(str(tmp_path / "none.gguf"))

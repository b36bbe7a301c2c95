"""What tells variants from each other."""

from pathlib import Path

from inglenook.compare.labels import labels_of
from inglenook.library.records import LocalModel


def model(path, variant):
    return LocalModel(
        path=Path(path), name="Qwen", variant=variant, repo="", size_bytes=1
    )


def labels(*models):
    return list(labels_of(models).values())


def test_a_quantization_is_enough_where_no_other_has_it():
    found = labels(model("/a/q-F16.gguf", "F16"), model("/a/q-Q8_0.gguf", "Q8_0"))
    assert found == ["F16", "Q8_0"]


def test_one_without_a_quantization_is_called_by_its_file():
    assert labels(model("/a/mine.gguf", "")) == ["mine"]


def test_two_of_one_quantization_are_called_by_their_files():
    found = labels(model("/a/q-Q8_0.gguf", "Q8_0"), model("/a/q-i1-Q8_0.gguf", "Q8_0"))
    assert found == ["q-Q8_0", "q-i1-Q8_0"]


def test_two_files_of_one_name_are_called_by_their_places():
    found = labels(
        model("/a/q-Q8_0.gguf", "Q8_0"),
        model("/b/q-Q8_0.gguf", "Q8_0"),
        model("/a/q-F16.gguf", "F16"),
    )
    assert found == ["/a/q-Q8_0.gguf", "/b/q-Q8_0.gguf", "F16"]

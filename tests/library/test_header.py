import pytest
from tests import handmade_gguf as make

from inglenook.library.gguf import parse_header
from inglenook.library.header import ArraySummary


def header(*keys, architecture="llama"):
    data = make.model(*keys, architecture=architecture)
    return parse_header(data, file_bytes=len(data), name="model.gguf")


def test_a_file_with_weights_is_a_model():
    assert header().kind == "model"


def test_a_file_without_weights_is_a_vocabulary():
    data = make.gguf(make.string("general.architecture", "llama"))
    found = parse_header(data, file_bytes=len(data), name="vocab.gguf")
    assert found.kind == "vocab"


@pytest.mark.parametrize("kind", ["adapter", "imatrix", "mmproj"])
def test_a_file_tells_that_it_is_no_model(kind):
    assert header(make.string("general.type", kind)).kind == kind


@pytest.mark.parametrize("kind", ["dataset", "Model", "A b" * 10_000])
def test_a_kind_that_nobody_knows_is_another(kind):
    assert header(make.string("general.type", kind)).kind == "other"


def test_clip_is_what_images_are_seen_with():
    assert header(architecture="clip").kind == "mmproj"


def test_the_first_shard_may_have_no_weights():
    data = make.gguf(make.uint32("split.count", 2))
    found = parse_header(data, file_bytes=len(data), name="a-00001-of-00002.gguf")
    assert found.kind == "model"


@pytest.mark.parametrize(
    ("number", "label"), [(0, "F32"), (15, "Q4_K_M"), (1024 + 7, "Q8_0"), (999, "")]
)
def test_the_file_type_has_a_label(number, label):
    assert header(make.uint32("general.file_type", number)).file_type == label


def test_what_is_not_told_is_empty():
    found = header()
    assert (found.name, found.chat_template, found.file_type) == ("", "", "")
    assert (found.n_layers, found.context_tokens, found.split_count) == (0, 0, 0)


def test_a_summary_has_the_length_of_its_array():
    assert len(ArraySummary("string", 150_000)) == 150_000

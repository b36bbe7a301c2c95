import math
import struct

import pytest
from tests import handmade_gguf as make

from inglenook.library.gguf import parse_header
from inglenook.library.header import ArraySummary


def header(*keys, architecture="llama"):
    data = make.model(*keys, architecture=architecture)
    return parse_header(data, file_bytes=len(data), name="model.gguf")


def float32(key, value):
    return make.entry(key, make.FLOAT32, struct.pack("<f", value))


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


def test_what_its_maker_recommends_for_sampling_is_told():
    found = header(
        float32("general.sampling.temp", 0.25),
        make.uint32("general.sampling.top_k", 20),
        float32("general.sampling.penalty_repeat", 1.5),
        float32("general.sampling.unheard_of", 1.0),
    )
    assert found.sampling == {"temperature": 0.25, "top_k": 20, "repeat_penalty": 1.5}


def test_a_file_that_recommends_nothing_has_no_sampling():
    assert header().sampling == {}


@pytest.mark.parametrize(
    "key",
    [
        float32("general.sampling.temp", math.nan),
        float32("general.sampling.temp", math.inf),
        float32("general.sampling.temp", -math.inf),
        make.string("general.sampling.temp", "0.5"),
        make.entry("general.sampling.temp", make.BOOL, b"\1"),
        make.array("general.sampling.temp", make.FLOAT32, 1, struct.pack("<f", 0.5)),
        make.array("general.sampling.temp", make.UINT8, 10_000, bytes(10_000)),
    ],
    ids=["nan", "inf", "-inf", "text", "bool", "array", "long array"],
)
def test_a_recommendation_that_is_no_finite_number_is_passed_over(key):
    assert header(key).sampling == {}


def test_a_summary_has_the_length_of_its_array():
    assert len(ArraySummary("string", 150_000)) == 150_000

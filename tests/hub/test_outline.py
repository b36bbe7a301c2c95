from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import handmade_gguf as make
from tests.hub.remote_models import N_PARAMS, header, size_of
from tests.offload import published
from tests.tiny_models import quantize, write_model, write_split_model

from inglenook.errors import ModelFileError, ModelUnreadable
from inglenook.hub.outline import outline, requantized
from inglenook.library.beginning import parse_beginning
from inglenook.library.gguf import read_header
from inglenook.offload.reading import read_shape


def beginning(data, n_bytes=None, file_bytes=10**10):
    return parse_beginning(data[:n_bytes], file_bytes=file_bytes, name="a.gguf")


def cut_short(*keys):
    """What there is of a file with these keys, before all the others."""
    data = make.gguf(
        make.string("general.architecture", "llama"),
        *keys,
        make.string("general.description", "x" * 5000),
    )
    return beginning(data, len(data) - 2000)


def shape_at(found, label, size_bytes):
    return read_shape([requantized(found, label, size_bytes)], "a.gguf")


def layer_bytes(shape):
    return sum(layer.weight_bytes for layer in shape.layers)


@pytest.fixture(scope="module")
def llama():
    """Llama 3 8B, from what comes before its vocabulary."""
    return outline(beginning(header(), 200_000), "a.gguf", N_PARAMS)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    folder = tmp_path_factory.mktemp("outline")
    return write_model(folder / "tiny-F16.gguf", n_layers=4, n_embd=512)


def test_the_keys_alone_tell_the_shape(llama):
    guessed = shape_at(llama, "Q4_K_M", size_of("Q4_K_M"))
    known = published.llama_8b()
    assert not llama.is_found
    assert (guessed.n_vocab, guessed.n_embd) == (known.n_vocab, known.n_embd)
    assert guessed.input_bytes == known.input_bytes
    assert guessed.tied_bytes == known.tied_bytes == 0
    assert guessed.output_bytes == pytest.approx(known.output_bytes, rel=0.001)
    assert layer_bytes(guessed) == pytest.approx(layer_bytes(known), rel=0.01)
    assert guessed.layers[0].k_width == known.layers[0].k_width


@pytest.mark.parametrize("label", ["Q8_0", "Q6_K", "Q4_K_M", "Q3_K_M", "Q2_K"])
def test_one_header_tells_how_the_others_are_divided(tiny, label):
    other = quantize(tiny, tiny.with_name(f"tiny-{label}.gguf"), label)
    found = outline(beginning(tiny.read_bytes()), "a.gguf")
    assert found.is_found
    guessed = shape_at(found, label, other.stat().st_size)
    known = read_shape([read_header(other)], "a.gguf")
    assert guessed.input_bytes == known.input_bytes
    assert guessed.output_bytes == pytest.approx(known.output_bytes, rel=0.01)
    assert layer_bytes(guessed) == pytest.approx(layer_bytes(known), rel=0.01)


@pytest.mark.parametrize(
    "label", ["", "Q4", "Q4_0_4_4", "UD-IQ1_S", "MXFP4_MOE", "F32"]
)
def test_the_sum_is_that_of_the_file(llama, label):
    shape = shape_at(llama, label, 5 * 10**9)
    total = shape.input_bytes + shape.output_bytes + layer_bytes(shape)
    assert total == pytest.approx(5 * 10**9 - llama.lead_bytes, rel=0.01)


@pytest.mark.parametrize(
    ("n_params", "is_tied"), [(N_PARAMS, False), (N_PARAMS - 128_256 * 4096, True)]
)
def test_the_number_of_weights_tells_whether_there_is_an_output_layer(
    n_params, is_tied
):
    found = outline(beginning(header(), 200_000), "a.gguf", n_params)
    assert (shape_at(found, "Q8_0", 10**10).tied_bytes > 0) is is_tied


def test_experts_are_told_apart(tmp_path):
    path = write_model(tmp_path / "moe.gguf", architecture="qwen3moe")
    n_bytes = 3000
    found = outline(beginning(path.read_bytes(), n_bytes), "a.gguf")
    known = read_shape([read_header(path)], "a.gguf")
    guessed = shape_at(found, "F16", path.stat().st_size)
    assert not found.is_found
    share = [
        s.layers[0].expert_bytes / s.layers[0].weight_bytes for s in (guessed, known)
    ]
    assert share[0] == pytest.approx(share[1], abs=0.02)
    assert guessed.n_experts_used == known.n_experts_used


@pytest.mark.parametrize("architecture", ["gemma3", "mamba", "qwen2"])
def test_any_architecture_has_an_outline(tmp_path, architecture):
    path = write_model(tmp_path / "a.gguf", architecture=architecture)
    found = outline(beginning(path.read_bytes(), 3000), "a.gguf")
    shape = shape_at(found, "F16", path.stat().st_size)
    known = read_shape([read_header(path)], "a.gguf")
    assert len(shape.layers) == len(known.layers)
    assert shape.layers[0].state_values == known.layers[0].state_values
    assert shape.layers[0].window_tokens == known.layers[0].window_tokens


def test_the_first_part_of_a_split_model_is_not_taken_for_all(tmp_path):
    path = write_split_model(tmp_path)
    found = outline(beginning(path.read_bytes()), "a.gguf")
    assert not found.is_found


def test_a_header_that_tells_no_size_is_refused():
    with pytest.raises(ModelUnreadable, match="how large"):
        outline(cut_short(make.uint32("llama.block_count", 2)), "a.gguf")


KEYS = st.dictionaries(
    st.sampled_from(
        [
            *("block_count", "embedding_length", "feed_forward_length"),
            *("attention.head_count", "attention.head_count_kv", "expert_count"),
            *("vocab_size", "embedding_length_per_layer_input", "context_length"),
        ]
    ),
    st.integers(0, 600) | st.integers(0, 2**32 - 1),
    min_size=5,
)


def test_hostile_keys_give_a_shape_or_an_error():
    shapes = []

    @given(KEYS, st.integers(1, 2**50))
    def check(keys, size_bytes):
        entries = [make.uint32(f"llama.{key}", value) for key, value in keys.items()]
        with suppress(ModelFileError):
            found = outline(cut_short(*entries), "a.gguf")
            shapes.append(shape_at(found, "Q4_K_M", size_bytes))

    check()
    assert shapes, "no keys made sense"


def test_what_does_not_fit_its_label_is_shared_out_evenly(llama):
    tiny_file = shape_at(llama, "Q8_0", 10**8)
    assert layer_bytes(tiny_file) > 0
    assert replace(tiny_file, layers=()).output_bytes < 10**8

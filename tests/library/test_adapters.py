"""LoRA adapters by their headers: sound ones, and ones that would end the engine."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import handmade_gguf as make
from tests.tiny_models import write_adapter, write_model, write_split_model

from inglenook.errors import AdapterDoesNotFit, AdapterInvalid
from inglenook.library.adapters import read_adapter, require_fit
from inglenook.library.parts import read_headers

FLOAT64 = 12
ALPHA = "adapter.lora.alpha"
KIND = (make.string("general.type", "adapter"), make.string("adapter.type", "lora"))
WEIGHT = "blk.0.attn_q.weight"
PAIR = ((f"{WEIGHT}.lora_a", (32, 4)), (f"{WEIGHT}.lora_b", (4, 64)))


@pytest.fixture
def write(tmp_path):
    """Writes an adapter by hand; gives its path."""

    def write_(*keys, tensors=PAIR, architecture="llama", kind=make.F32):
        path, offset, listed = tmp_path / "handmade.gguf", 0, []
        for name, shape in tensors:
            listed.append(make.tensor(name, *shape, kind=kind, offset=offset))
            offset += 4096
        keys = (make.string("general.architecture", architecture), *keys)
        path.write_bytes(make.gguf(*keys, tensors=tuple(listed), data=offset))
        return path

    return write_


def test_an_adapter_tells_what_it_changes(tmp_path):
    adapter = read_adapter(write_adapter(tmp_path / "a.gguf", rank=8, n_layers=1))
    assert (adapter.title, adapter.architecture) == ("a", "llama")
    assert (adapter.rank, adapter.alpha) == (8, 32.0)
    assert adapter.changes == {
        "blk.0.attn_q.weight": ((256, 8, 1, 1), (8, 256, 1, 1)),
        "blk.0.ffn_down.weight": ((256, 8, 1, 1), (8, 256, 1, 1)),
    }


def test_an_adapter_without_alpha_is_one(write):
    assert read_adapter(write(*KIND)).alpha == 0


def test_what_it_says_of_norms_is_passed_over(write):
    norm = ("blk.0.attn_norm.weight", (32,))
    assert list(read_adapter(write(*KIND, tensors=(*PAIR, norm))).changes) == [WEIGHT]


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ((), "of the kind “model”"),
        ((make.string("general.type", "imatrix"),), "of the kind “imatrix”"),
        (KIND[:1], "of the type “”"),
        ((KIND[0], make.string("adapter.type", "ia3")), "of the type “ia3”"),
        ((KIND[0], make.uint32("adapter.type", 1)), "of the type “”"),
        ((*KIND, make.uint32(ALPHA, 16)), "no number"),
        ((*KIND, make.string(ALPHA, "16")), "no number"),
        ((*KIND, make.entry(ALPHA, FLOAT64, struct.pack("<d", 16))), "no number"),
        (
            (*KIND, make.entry(ALPHA, make.FLOAT32, struct.pack("<f", float("nan")))),
            "no number",
        ),
        (
            (*KIND, make.array("adapter.alora.invocation_tokens", make.UINT32, 0)),
            "activated",
        ),
    ],
)
def test_other_kinds_and_odd_values_are_refused(write, keys, reason):
    with pytest.raises(AdapterInvalid, match=reason):
        read_adapter(write(*keys))


def test_a_control_vector_is_refused_by_its_name(write):
    path = write(architecture="controlvector", tensors=(("direction.1", (32,)),))
    with pytest.raises(AdapterInvalid, match="control vector"):
        read_adapter(path)


@pytest.mark.parametrize(
    ("tensors", "reason"),
    [
        ((), "changes nothing"),
        (PAIR[:1], "half"),
        (((f"{WEIGHT}.lora_a", (32, 0)), PAIR[1]), "empty"),
        ((*PAIR, (WEIGHT, (32,))), "it has the tensor"),
    ],
)
def test_pairs_must_be_whole(write, tensors, reason):
    with pytest.raises(AdapterInvalid, match=reason):
        read_adapter(write(*KIND, tensors=tensors))


def test_a_type_that_cannot_be_multiplied_is_refused(write):
    tensors = ((f"{WEIGHT}.lora_a", (256, 4)), (f"{WEIGHT}.lora_b", (256, 4)))
    with pytest.raises(AdapterInvalid, match="Q4_K"):
        read_adapter(write(*KIND, tensors=tensors, kind=make.Q4_K))


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    path = tmp_path / "page.gguf"
    path.write_text("<html>")
    with pytest.raises(AdapterInvalid, match="web page"):
        read_adapter(path)


@given(cut=st.integers(0, 4095))
def test_a_cut_file_is_refused(tmp_path_factory, cut):
    folder = tmp_path_factory.getbasetemp()
    whole = folder / "whole-adapter.gguf"
    if not whole.exists():
        write_adapter(whole)
    path = folder / "cut-adapter.gguf"
    path.write_bytes(whole.read_bytes()[:cut])
    with pytest.raises(AdapterInvalid):
        read_adapter(path)


def test_it_fits_the_model_it_was_made_for_split_or_not(tmp_path):
    adapter = read_adapter(write_adapter(tmp_path / "a.gguf"))
    require_fit(adapter, read_headers(write_model(tmp_path / "m.gguf")))
    require_fit(adapter, read_headers(write_split_model(tmp_path)))


@pytest.mark.parametrize(
    ("made_for", "reason"),
    [
        ({"architecture": "qwen2"}, "“qwen2”, and this model’s “llama”"),
        ({"n_layers": 3}, "no tensor “blk.2.attn_q.weight”"),
        ({"n_embd": 512}, "another size"),
    ],
)
def test_it_fits_no_other_model(tmp_path, made_for, reason):
    adapter = read_adapter(write_adapter(tmp_path / "a.gguf", **made_for))
    with pytest.raises(AdapterDoesNotFit, match=reason):
        require_fit(adapter, read_headers(write_model(tmp_path / "m.gguf")))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((256, 4), (8, 256)),
        ((256, 4, 4), (4, 256)),
        ((256, 4, 4), (4, 256, 4)),
        ((128, 4), (4, 256)),
    ],
)
def test_shapes_that_llama_cpp_would_compute_with_and_die_are_refused(
    write, tmp_path, a, b
):
    path = write(*KIND, tensors=((f"{WEIGHT}.lora_a", a), (f"{WEIGHT}.lora_b", b)))
    with pytest.raises((AdapterDoesNotFit, AdapterInvalid)):
        require_fit(read_adapter(path), read_headers(write_model(tmp_path / "m.gguf")))


def test_embeddings_have_their_halves_the_other_way_round(write, tmp_path):
    model = read_headers(write_model(tmp_path / "m.gguf"))
    n_embd, n_tokens = next(
        tensor.shape for tensor in model[0].tensors if "token_embd" in tensor.name
    )

    def adapter(a, b):
        name = "token_embd.weight"
        pair = ((f"{name}.lora_a", a), (f"{name}.lora_b", b))
        return read_adapter(write(*KIND, tensors=pair))

    require_fit(adapter((1, n_tokens), (1, n_embd)), model)
    with pytest.raises(AdapterDoesNotFit):
        require_fit(adapter((1, n_tokens), (2, n_embd)), model)

"""Variants are made as they were predicted, and wholly or not at all."""

import hashlib
from contextlib import closing
from functools import partial

import msgspec
import pytest
from tests.tiny_models import quantize, write_imatrix, write_model, write_split_model

from inglenook.compare.quantize import (
    TYPES,
    VariantOrder,
    is_quantized,
    make_variant,
    parse_type,
    predict_sizes,
    variant_path,
)
from inglenook.convert.target import Written
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Quantize
from inglenook.errors import (
    AlreadyQuantized,
    EngineError,
    ImportanceMissing,
    ImportanceUnusable,
    ModelNotFound,
    QuantizationFailed,
    QuantizationUnknown,
    TargetTaken,
)
from inglenook.library.gguf import read_header
from inglenook.library.sidecars import Made, made_path
from inglenook.work import drain

NEEDING = {
    "IQ1_M",
    "IQ1_S",
    "IQ2_M",
    "IQ2_S",
    "IQ2_XS",
    "IQ2_XXS",
    "IQ3_XS",
    "IQ3_XXS",
    "Q2_K_S",
}


@pytest.fixture
def start(tmp_path):
    return partial(EngineClient, tmp_path / "logs")


@pytest.fixture
def order(babbler, tmp_path):
    """What is to be made of a tiny model, unless told otherwise."""
    target = tmp_path / "new" / "tiny.gguf"
    target.parent.mkdir()
    usual = {"source": babbler, "type": "Q4_K_M", "target": target, "n_threads": 2}
    return lambda **changes: VariantOrder(**(usual | changes))


def test_each_type_is_as_large_as_predicted(start, tmp_path):
    source = write_model(tmp_path / "m.gguf", architecture="gemma3")
    imatrix = write_imatrix(tmp_path / "m.imatrix.gguf", source)
    predictions = drain(predict_sizes(start, source, imatrix))
    assert [each.type for each in predictions] == list(TYPES)
    with closing(start()) as client:
        drain(client.greet())
        for prediction in predictions:
            path = quantize_with(client, source, imatrix, prediction.type)
            header = read_header(path)
            assert header.file_bytes == prediction.size_bytes, prediction.type
            assert header.file_type == prediction.type
            bits = 8 * header.tensor_bytes / header.n_params
            assert bits == pytest.approx(prediction.bits_per_weight)


def quantize_with(client, source, imatrix, type_):
    target = source.with_name("made.gguf")
    request = Quantize(
        path=str(source),
        target=str(target),
        file_type=TYPES[type_],
        n_threads=2,
        imatrix=str(imatrix),
    )
    drain(client.quantize(request))
    return target


def test_types_that_a_model_cannot_become_are_left_out(start, tmp_path):
    source = write_model(tmp_path / "m.gguf", architecture="mamba")
    types = [each.type for each in drain(predict_sizes(start, source))]
    assert "Q1_0" not in types
    assert "Q4_K_M" in types


def test_a_model_that_cannot_become_anything_is_told(start, tmp_path):
    source = write_model(tmp_path / "m.gguf", architecture="mamba")
    with pytest.raises(QuantizationFailed, match="q1_0"):
        drain(predict_sizes(start, source, types=("Q1_0",)))


def test_without_a_matrix_the_types_that_need_one_are_told(start, babbler, tmp_path):
    without = drain(predict_sizes(start, babbler))
    assert {each.type for each in without if each.needs_imatrix} == NEEDING
    imatrix = write_imatrix(tmp_path / "m.gguf", babbler)
    for one, other in zip(
        without, drain(predict_sizes(start, babbler, imatrix)), strict=True
    ):
        assert one.needs_imatrix == other.needs_imatrix
        # What is noted of the matrix is all that differs.
        if one.needs_imatrix:
            assert 0 < other.size_bytes - one.size_bytes < 1000


def test_types_are_known_by_llama_quantize_s_names():
    assert parse_type("q4_k") == "Q4_K_M"
    assert parse_type("IQ4_xs") == "IQ4_XS"
    for name in ("Q4_K_L", "NVFP4", ""):
        with pytest.raises(QuantizationUnknown):
            parse_type(name)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Qwen3-8B-F16.gguf", "Qwen3-8B-Q6_K.gguf"),
        ("tiny.gguf", "tiny-Q6_K.gguf"),
        ("model-bf16.gguf", "model-bf16-Q6_K.gguf"),
        ("big-F16-00002-of-00003.gguf", "big-Q6_K.gguf"),
    ],
)
def test_a_variant_is_named_after_its_model(tmp_path, source, expected):
    assert variant_path(tmp_path / source, "Q6_K") == tmp_path / expected


def test_rows_that_do_not_fit_are_counted(start, tmp_path):
    source = write_model(tmp_path / "narrow.gguf", n_embd=128)
    narrow, fitting = drain(predict_sizes(start, source, types=("Q4_K_M", "Q8_0")))
    assert narrow.n_fallback > 0
    assert fitting.n_fallback == 0


def test_progress_ends_and_the_file_is_noted(start, order, babbler):
    told = []
    made = drain(make_variant(start, order()), told.append)
    total_bytes = read_header(babbler).tensor_bytes
    assert {each.total_bytes for each in told} == {total_bytes}
    shares = [each.done_bytes for each in told]
    assert shares == sorted(shares)
    assert 0 == shares[0] < shares[-1] < total_bytes
    sha256 = hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert made.sha256 == sha256
    note = msgspec.json.decode(made_path(made.path).read_bytes(), type=Made)
    assert (note.source, note.type, note.sha256) == (babbler.name, "Q4_K_M", sha256)
    assert note.size_bytes == made.size_bytes


def test_a_split_model_becomes_one_file(start, order, tmp_path):
    whole = write_model(tmp_path / "whole.gguf", name="tiny")
    first = write_split_model(tmp_path, n_layers=2)
    second = first.with_name("tiny-00002-of-00002.gguf")
    made = drain(make_variant(start, order(source=second)))
    assert made.size_bytes == made.prediction.size_bytes
    other = drain(make_variant(start, order(source=whole, target=tmp_path / "o.gguf")))
    assert read_header(made.path).tensors == read_header(other.path).tensors


def test_what_made_it_is_noted_in_a_variant_with_a_matrix(start, order, tmp_path):
    imatrix = write_imatrix(tmp_path / "tiny.imatrix.gguf", order().source)
    made = drain(make_variant(start, order(type="IQ2_XS", imatrix=imatrix)))
    metadata = read_header(made.path).metadata
    assert metadata["quantize.imatrix.file"] == imatrix.name
    assert metadata["quantize.imatrix.dataset"] == "text.txt"
    assert metadata["quantize.imatrix.chunks_count"] == 3
    assert metadata["quantize.imatrix.entries_count"] == 14


def test_without_the_matrix_that_it_needs_nothing_is_made(start, order):
    with pytest.raises(ImportanceMissing):
        drain(make_variant(start, order(type="IQ2_XS")))
    assert not list(order().target.parent.iterdir())


def test_a_matrix_of_another_model_is_refused(start, order, tmp_path):
    other = write_model(tmp_path / "other.gguf", n_embd=512)
    imatrix = write_imatrix(tmp_path / "i.gguf", other)
    with pytest.raises(EngineError, match="imatrix size"):
        drain(make_variant(start, order(type="IQ2_XS", imatrix=imatrix)))
    assert not list(order().target.parent.iterdir())


@pytest.mark.parametrize("content", [b"", b"GGUF", b"GGUF\x03" + bytes(19)])
def test_what_is_no_matrix_is_refused(start, order, tmp_path, content):
    (tmp_path / "i.gguf").write_bytes(content)
    with pytest.raises(ImportanceUnusable):
        drain(make_variant(start, order(imatrix=tmp_path / "i.gguf")))


def test_a_model_is_no_matrix(start, order, babbler):
    with pytest.raises(ImportanceUnusable, match="no importance matrix"):
        drain(make_variant(start, order(imatrix=babbler)))


def test_what_is_quantized_is_only_quantized_again_if_asked_to(start, order, tmp_path):
    source = quantize(order().source, tmp_path / "q8.gguf", "Q8_0")
    assert is_quantized(source)
    with pytest.raises(AlreadyQuantized):
        drain(make_variant(start, order(source=source)))
    made = drain(make_variant(start, order(source=source, may_requantize=True)))
    assert made.size_bytes == made.prediction.size_bytes


def test_nothing_is_written_over_least_of_all_the_model(start, order, tmp_path):
    source = write_model(tmp_path / "m.gguf")
    before = source.read_bytes()
    with pytest.raises(TargetTaken):
        drain(make_variant(start, order(source=source, target=source)))
    assert source.read_bytes() == before


def test_giving_up_leaves_nothing(start, order):
    with closing(make_variant(start, order())) as work:
        while not isinstance(next(work), Written):
            pass
        folder = order().target.parent
        assert list(folder.iterdir())
        assert not order().target.exists()
    assert not list(folder.iterdir())


def test_a_model_that_is_not_there_is_told(start, order, tmp_path):
    with pytest.raises(ModelNotFound):
        drain(make_variant(start, order(source=tmp_path / "none.gguf")))
    with pytest.raises(ModelNotFound):
        drain(predict_sizes(start, tmp_path / "none.gguf"))

"""Two tokenizers are told apart by what they do to a text."""

import pytest
from tests.tiny_models import write_model, write_split_model

from inglenook.errors import ModelDamaged, ModelNotFound
from inglenook.library.tokenizer import read_tokenizer


@pytest.fixture
def read(tmp_path):
    def read_(name="m", **options):
        return read_tokenizer(write_model(tmp_path / f"{name}.gguf", **options))

    return read_


def test_variants_and_other_weights_have_the_same(read):
    assert read("a") == read("b", quantization="Q8_0", seed=5, architecture="gemma3")


@pytest.mark.parametrize(
    ("options", "parts"),
    [
        ({"pre_tokenizer": "qwen2"}, ["pre"]),
        ({"script": "Quick brown foxes."}, ["tokens", "merges"]),
        ({"vocabulary": "spm"}, ["model", "pre", "tokens", "merges"]),
    ],
    ids=str,
)
def test_what_differs_is_told(read, options, parts):
    usual, other = read("a"), read("b", **options)
    differing = [
        part
        for part in ("model", "pre", "tokens", "merges")
        if getattr(usual, part) != getattr(other, part)
    ]
    assert differing == parts


def test_one_without_merges_has_none(read):
    assert not read(vocabulary="spm").merges


def test_the_first_part_of_a_split_model_tells_it(read, tmp_path):
    assert read_tokenizer(write_split_model(tmp_path, name="split")) == read()


def test_a_file_that_is_cut_off_is_told(tmp_path):
    path = write_model(tmp_path / "m.gguf")
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(ModelDamaged):
        read_tokenizer(path)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(ModelNotFound):
        read_tokenizer(tmp_path / "gone.gguf")

"""What we quantize is what llama-quantize makes, bit for bit."""

import hashlib
from functools import partial

import pytest
from tests.tiny_models import write_imatrix, write_model, write_split_model

from inglenook.compare.quantize import TYPES, VariantOrder, make_variant
from inglenook.engine.client import EngineClient
from inglenook.work import drain

pytestmark = [pytest.mark.oracle, pytest.mark.timeout(900)]

#: llama-quantize puts the matrix's path into the file, and we put its name.
MATRIX = "matrix.gguf"


@pytest.fixture
def compare(oracle, tmp_path, monkeypatch):
    """Makes a variant twice; gives our hash and the tool's."""
    monkeypatch.chdir(tmp_path)

    def compare_(source, type_, imatrix=None):
        ours, theirs = tmp_path / "ours.gguf", tmp_path / "theirs.gguf"
        order = VariantOrder(
            source=source, type=type_, target=ours, n_threads=2, imatrix=imatrix
        )
        made = drain(make_variant(partial(EngineClient, tmp_path / "logs"), order))
        options = ("--imatrix", imatrix.name) if imatrix else ()
        oracle.run("quantize", *options, source, theirs, type_)
        return made.sha256, hashlib.sha256(theirs.read_bytes()).hexdigest()

    return compare_


@pytest.mark.parametrize("architecture", ["llama", "gemma3", "qwen3moe", "mamba"])
@pytest.mark.parametrize("type_", ["Q8_0", "Q6_K", "Q4_K_M", "Q4_0", "Q2_K", "IQ4_XS"])
def test_a_variant_has_the_same_hash(compare, tmp_path, architecture, type_):
    source = write_model(tmp_path / "m.gguf", architecture=architecture)
    ours, theirs = compare(source, type_)
    assert ours == theirs


@pytest.mark.parametrize("type_", TYPES)
def test_with_a_matrix_each_type_has_the_same_hash(compare, tmp_path, type_):
    source = write_model(tmp_path / "m.gguf", architecture="qwen2")
    ours, theirs = compare(source, type_, write_imatrix(tmp_path / MATRIX, source))
    assert ours == theirs


def test_a_split_model_has_the_same_hash(compare, tmp_path):
    ours, theirs = compare(write_split_model(tmp_path), "Q4_K_M")
    assert ours == theirs

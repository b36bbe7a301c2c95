"""Hashes of models, made once."""

import hashlib

import pytest

from inglenook.compare.hashes import Hashes
from inglenook.errors import ModelNotFound
from inglenook.work import drain


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "m.gguf"
    path.write_bytes(b"GGUF")
    return path


@pytest.fixture
def hashes(tmp_path):
    return Hashes(tmp_path / "hashes.json")


def test_a_file_is_hashed(hashes, model):
    assert drain(hashes.find(model)) == (hashlib.sha256(b"GGUF").hexdigest(),)


def test_a_file_that_has_not_changed_is_not_read_again(hashes, model):
    drain(hashes.find(model))
    assert list(hashes.find(model)) == []


def test_a_file_that_has_changed_is_read_again(hashes, model):
    before = drain(hashes.find(model))
    model.write_bytes(b"GGUF and more")
    assert drain(hashes.find(model)) != before


def test_a_file_that_is_gone_is_told(hashes, tmp_path):
    with pytest.raises(ModelNotFound):
        drain(hashes.find(tmp_path / "gone.gguf"))

"""What is missing to build a second backend is told in clear words."""

import pytest
from tests.llama_source import SOURCE_VARIABLE, NotBuilt
from tests.rpc.backend import build_backend


def test_a_compiler_that_is_not_there_is_named(tmp_path, monkeypatch):
    (tmp_path / "vendor/llama.cpp/ggml/src/ggml-rpc").mkdir(parents=True)
    monkeypatch.setenv(SOURCE_VARIABLE, str(tmp_path))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotBuilt, match=r"g\+\+ is not installed"):
        build_backend(tmp_path / "cache")


def test_a_folder_without_the_source_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv(SOURCE_VARIABLE, str(tmp_path))
    with pytest.raises(NotBuilt, match="is no source distribution"):
        build_backend(tmp_path / "cache")

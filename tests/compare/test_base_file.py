"""What references expected is found again, and told from what is no such file."""

import os
import subprocess
import sys
from dataclasses import replace
from types import MappingProxyType

import msgspec
import pytest
from tests.engine.host.asking import plan

from inglenook.compare.base_file import (
    BaseFiles,
    announced_bytes,
    export_base_file,
    read_base_file,
    require_base_of,
)
from inglenook.compare.quality import CHUNK_TOKENS, score_request, scoring_plan
from inglenook.engine.base_file import BaseHeader
from inglenook.errors import BaseFileUnusable, FileNotWritten
from inglenook.library.gguf import read_header

HEADER = BaseHeader.of_text(chunk_tokens=8, n_vocab=5, n_chunks=2)
PLAN, REQUEST = scoring_plan(plan()), score_request("A text.", "quick")


@pytest.fixture
def kept(tmp_path):
    return BaseFiles(tmp_path / "compare")


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "m.gguf"
    path.write_bytes(b"GGUF")
    return path


@pytest.fixture
def path(kept, model):
    return kept.path(model, "engine 1", PLAN, REQUEST)


def whole(header):
    return header.pack().ljust(header.size_bytes, b"\0")


def write(path, content=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content or whole(HEADER))
    return path


def test_the_same_comparison_has_the_same_file(kept, model, path):
    elsewhere = msgspec.structs.replace(REQUEST, base_path="elsewhere")
    threads = msgspec.structs.replace(PLAN, n_threads=7, gpu_layers=3)
    assert kept.path(model, "engine 1", threads, elsewhere) == path


def test_another_text_plan_engine_or_model_has_another(kept, model, path):
    kernels = msgspec.structs.replace(PLAN, use_extra_bufts=True)
    others = [
        kept.path(model, "engine 2", PLAN, REQUEST),
        kept.path(model, "engine 1", kernels, REQUEST),
        kept.path(model, "engine 1", PLAN, score_request("A text.", "normal")),
        kept.path(model, "engine 1", PLAN, score_request("Another.", "quick")),
    ]
    os.utime(model, (1, 1))
    others.append(kept.path(model, "engine 1", PLAN, REQUEST))
    assert len({path, *others}) == 6


def test_a_whole_file_is_found_and_counts_as_used(kept, path):
    assert not kept.find(path)
    write(path)
    os.utime(path, (1, 1))
    assert kept.find(path)
    assert path.stat().st_mtime > 1


def test_half_a_file_is_not_found(kept, path):
    write(path, HEADER.pack())
    assert not kept.find(path)


def test_closing_leaves_nothing(kept, path, tmp_path):
    write(path)
    kept.clear()
    assert not list((tmp_path / "compare").iterdir())


def test_what_another_process_needs_stays_until_that_is_gone(kept, path, tmp_path):
    write(path)
    waits = [sys.executable, "-c", "input()"]
    with subprocess.Popen(waits, stdin=subprocess.PIPE) as process:
        others = write(tmp_path / "compare" / str(process.pid) / "a.kld")
        growing = write(others.with_name("b.part"))
        kept.trim()
        kept.clear()
        assert others.exists()
        assert growing.exists()
    kept.sweep()
    assert not others.parent.exists()


def test_what_takes_too_much_goes(tmp_path, model):
    kept = BaseFiles(tmp_path / "compare", most_bytes=HEADER.size_bytes)
    old, new = (kept.path(model, name, PLAN, REQUEST) for name in ("1", "2"))
    os.utime(write(old), (1, 1))
    write(new)
    kept.trim()
    assert list(new.parent.iterdir()) == [new]


def test_its_size_is_announced(babbler):
    header = read_header(babbler)
    n_vocab = len(header.metadata["tokenizer.ggml.tokens"])
    exact = BaseHeader.of_text(512, n_vocab, 4).size_bytes
    assert announced_bytes(header, 4) == exact


def test_a_model_without_a_vocabulary_announces_next_to_nothing(babbler):
    header = read_header(babbler)
    bare = type(header)(
        version=3,
        metadata=MappingProxyType({}),
        tensors=(),
        data_offset=0,
        file_bytes=0,
    )
    assert announced_bytes(bare, 1) < 10_000


def test_a_file_of_llama_perplexity_is_read(tmp_path):
    assert read_base_file(write(tmp_path / "x" / "a.kld")) == HEADER


@pytest.mark.parametrize("content", [b"GGUF", b"_logits_"])
def test_another_file_is_refused(tmp_path, content):
    with pytest.raises(BaseFileUnusable):
        read_base_file(write(tmp_path / "x" / "a.kld", content))


def test_a_file_that_is_gone_is_refused(tmp_path):
    with pytest.raises(BaseFileUnusable, match="no such file"):
        read_base_file(tmp_path / "gone.kld")


def test_a_model_is_compared_with_what_is_of_its_vocabulary(tmp_path, babbler):
    model = read_header(babbler)
    n_vocab = len(model.metadata["tokenizer.ggml.tokens"])
    header = BaseHeader.of_text(CHUNK_TOKENS, n_vocab, 1)
    path = write(tmp_path / "x" / "a.kld", whole(header))
    assert require_base_of(path, model) == header
    write(path, whole(BaseHeader.of_text(CHUNK_TOKENS, n_vocab + 1, 1)))
    words = f"of {n_vocab + 1} tokens, and the model has {n_vocab}"
    with pytest.raises(BaseFileUnusable, match=words):
        require_base_of(path, model)


@pytest.mark.parametrize("changes", [{"is_answer": True}, {"chunk_tokens": 256}])
def test_what_is_of_no_text_in_such_chunks_is_refused(tmp_path, babbler, changes):
    model = read_header(babbler)
    n_vocab = len(model.metadata["tokenizer.ggml.tokens"])
    header = replace(BaseHeader.of_text(CHUNK_TOKENS, n_vocab, 1), **changes)
    header = replace(header, first=header.chunk_tokens // 2)
    with pytest.raises(BaseFileUnusable, match="chunks of 512"):
        require_base_of(write(tmp_path / "x" / "a.kld", whole(header)), model)


def test_an_export_is_a_copy(path, tmp_path):
    export_base_file(write(path), tmp_path / "mine.kld")
    assert (tmp_path / "mine.kld").read_bytes() == path.read_bytes()


def test_an_export_that_fails_leaves_nothing(path, tmp_path):
    (tmp_path / "mine.kld").mkdir()
    with pytest.raises(FileNotWritten):
        export_base_file(write(path), tmp_path / "mine.kld")
    assert not (tmp_path / "mine.kld.part").exists()

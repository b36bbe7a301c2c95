"""A checkpoint becomes a GGUF that llama.cpp loads."""

import json
import subprocess
import sys
from contextlib import closing

import gguf
import numpy as np
import pytest
from tests.convert.checkpoints import (
    CHAT_TEMPLATE,
    CONFIGS,
    LLAMA3_ROPE,
    write_bpe_tokenizer,
    write_checkpoint,
    write_spm_tokenizer,
)

from inglenook.convert.model import convert_model
from inglenook.errors import CheckpointInvalid, TargetTaken, ValuesTooLarge
from inglenook.library.gguf import read_header
from inglenook.work import drain


def write(folder, class_name="LlamaForCausalLM", **options):
    is_bpe = class_name.startswith("Qwen")
    n_tokens = (write_bpe_tokenizer if is_bpe else write_spm_tokenizer)(folder)
    return write_checkpoint(folder, class_name, n_tokens=n_tokens, **options)


@pytest.mark.parametrize("class_name", CONFIGS)
def test_llama_cpp_computes_every_family(tmp_path, class_name):
    folder = write(tmp_path / "Tiny", class_name)
    converted = drain(convert_model(folder))
    assert converted.path == folder / "Tiny-BF16.gguf"
    assert converted.size_bytes == converted.path.stat().st_size
    program = [sys.executable, "-m", "tests.tiny_llama", "Hello world", converted.path]
    done = subprocess.run(program, check=True, capture_output=True)
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["tokens"] or said["has_ended"]


def test_the_header_tells_what_the_checkpoint_does(tmp_path):
    folder = write(tmp_path / "Tiny-Chat", "Qwen3ForCausalLM")
    card = "---\nlicense: apache-2.0\ntags: [made]\n---\n# Tiny"
    (folder / "README.md").write_text(card)
    (folder / "generation_config.json").write_text('{"top_k": 20}')
    header = read_header(drain(convert_model(folder, choice="f16")).path)
    assert (header.architecture, header.file_type) == ("qwen3", "F16")
    assert (header.name, header.kind) == ("Tiny Chat", "model")
    assert (header.n_layers, header.context_tokens) == (2, 1024)
    assert header.chat_template == CHAT_TEMPLATE
    assert header.sampling == {"top_k": 20}
    assert header.text("general.license") == "apache-2.0"
    assert header.text("tokenizer.ggml.pre") == "qwen2"


def test_scaled_positions_are_told(tmp_path):
    yarn = {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 256}
    folder = write(tmp_path / "yarn", "Qwen2ForCausalLM", rope_scaling=yarn)
    header = read_header(drain(convert_model(folder)).path)
    assert header.text("qwen2.rope.scaling.type") == "yarn"
    assert header.number("qwen2.rope.scaling.factor") == 4
    assert header.count("qwen2.rope.scaling.original_context_length") == 256
    folder = write(tmp_path / "llama3", rope_scaling=LLAMA3_ROPE)
    tensors = gguf.GGUFReader(drain(convert_model(folder)).path).tensors
    (factors,) = (each for each in tensors if each.name == "rope_freqs.weight")
    assert factors.data.max() == 8


def test_a_card_that_nobody_can_read_is_left_out(tmp_path):
    folder = write(tmp_path / "Tiny")
    (folder / "README.md").write_text("---\n{ [ : ,\n---\n")
    assert read_header(drain(convert_model(folder)).path).name == "Tiny"


@pytest.mark.parametrize("value", ['"hot"', "1e300"])
def test_settings_of_another_kind_than_usual_are_no_bug(tmp_path, value):
    folder = write(tmp_path / "Tiny")
    (folder / "generation_config.json").write_text(f'{{"temperature": {value}}}')
    with pytest.raises(CheckpointInvalid):
        drain(convert_model(folder))
    assert not list(folder.glob("*.gguf*"))


@pytest.mark.parametrize("value", [[], 5, {"added_tokens": 5, "post_processor": [5]}])
def test_a_tokenizer_of_another_kind_than_usual_is_no_bug(tmp_path, value):
    folder = write(tmp_path / "Tiny", "Qwen2ForCausalLM")
    (folder / "tokenizer.json").write_text(json.dumps(value))
    with pytest.raises(CheckpointInvalid):
        drain(convert_model(folder))


def test_a_card_without_end_is_left_out(tmp_path):
    folder = write(tmp_path / "Tiny")
    (folder / "README.md").write_text(f"---\ntags: {'[' * 10_000}\n---\n")
    assert read_header(drain(convert_model(folder)).path).name == "Tiny"


def test_closing_it_leaves_nothing(tmp_path):
    folder = write(tmp_path / "Tiny")
    before = set(folder.iterdir())
    with closing(convert_model(folder)) as work:
        while set(folder.iterdir()) == before:
            next(work)
        next(work)
    assert set(folder.iterdir()) == before


def test_weights_beyond_f16_ask_for_another_type(tmp_path, monkeypatch):
    folder = write(tmp_path / "Tiny")
    shape = (1, 64)
    monkeypatch.setattr(
        "inglenook.convert.weights.row_blocks",
        lambda *_: iter([np.full(shape, 1e30, np.float32)]),
    )
    with pytest.raises(ValuesTooLarge):
        drain(convert_model(folder, choice="f16"))
    assert not list(folder.glob("*.gguf*"))


def test_nothing_is_written_over(tmp_path):
    folder = write(tmp_path / "Tiny")
    target = folder / "config.json"
    before = target.read_bytes()
    with pytest.raises(TargetTaken):
        drain(convert_model(folder, target))
    assert target.read_bytes() == before

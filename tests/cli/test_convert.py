"""`inglenook convert`."""

import hashlib
import json

import pytest
from tests.cli.test_ask import assert_refused, run
from tests.convert.checkpoints import (
    layer_modules,
    write_bpe_tokenizer,
    write_checkpoint,
    write_peft_adapter,
)

from inglenook.library.gguf import read_header


@pytest.fixture
def model(tmp_path):
    folder = tmp_path / "Tiny"
    n_tokens = write_bpe_tokenizer(folder)
    return write_checkpoint(folder, "Qwen3ForCausalLM", n_tokens=n_tokens)


def test_a_model_is_converted(model, tmp_path):
    target = tmp_path / "tiny.gguf"
    done = run("convert", model, target, "--type", "f16", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "output": str(target),
        "kind": "model",
        "architecture": "qwen3",
        "type": "F16",
        "bytes": target.stat().st_size,
        "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
        "n_tensors": len(read_header(target).tensors),
    }


def test_without_a_name_it_is_in_the_folder(model):
    done = run("convert", model)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith(f"{model / 'Tiny-BF16.gguf'}: BF16, ")
    assert_refused(run("convert", model))


def test_an_adapter_is_converted(model, tmp_path):
    modules = layer_modules("q_proj")
    folder = write_peft_adapter(tmp_path / "lora", modules)
    done = run("convert", folder, "--base", model, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["kind"], report["n_tensors"]) == ("adapter", 4)
    assert_refused(run("convert", folder, tmp_path / "again.gguf"))


def test_what_is_no_model_ends_in_a_sentence(tmp_path):
    assert_refused(run("convert", tmp_path))


def test_a_wrong_use_is_told(model, tmp_path):
    assert run("convert", tmp_path / "none").returncode == 2
    assert run("convert", model, "--type", "q4_0").returncode == 2
    assert run("convert", model, "--base", model).returncode == 2

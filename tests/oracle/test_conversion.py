"""What we convert and merge is what llama.cpp's own tools make of the same."""

import os

import gguf
import numpy as np
import pytest
from tests.convert.checkpoints import (
    LLAMA3_ROPE,
    layer_modules,
    write_checkpoint,
    write_peft_adapter,
    write_spm_tokenizer,
)
from tests.llama_source import NotBuilt, find_source
from tests.oracle.conversion import (
    PYTHON_VARIABLE,
    metadata_of,
    run_script,
    tensors_of,
    write_real_tokenizer,
)
from tests.tiny_models import quantize as quantize_model
from tests.tiny_models import write_adapter, write_model

from inglenook.convert.adapter import convert_adapter
from inglenook.convert.merge import merge_adapter
from inglenook.convert.model import convert_model
from inglenook.work import drain

pytestmark = [pytest.mark.oracle, pytest.mark.timeout(900)]

YARN = {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 256}
CASES = {
    "llama-2": ("LlamaForCausalLM", "spm", {}),
    "llama-3": ("LlamaForCausalLM", "llama-bpe", {"rope_scaling": LLAMA3_ROPE}),
    "mistral": ("MistralForCausalLM", "spm", {}),
    "qwen2": ("Qwen2ForCausalLM", "qwen2", {}),
    "qwen3": ("Qwen3ForCausalLM", "qwen2", {"rope_scaling": YARN}),
    "gemma": ("GemmaForCausalLM", "spm", {}),
    "gemma2": ("Gemma2ForCausalLM", "spm", {}),
    "gemma3": ("Gemma3ForCausalLM", "spm", {}),
}
#: llama.cpp finds these tokens by their text, and Gemma has other ones there.
CODE_GEMMA = {
    f"tokenizer.ggml.{name}_token_id"
    for name in ("prefix", "suffix", "middle", "fsep", "eot")
}
ALL_PARTS = ("attn_q.weight", "attn_k.weight", "attn_output.weight", "ffn_down.weight")
ADAPTED = [
    "LlamaForCausalLM",
    "MistralForCausalLM",
    "Qwen2ForCausalLM",
    "Qwen3ForCausalLM",
]


@pytest.fixture(scope="session")
def source(tmp_path_factory):
    if PYTHON_VARIABLE not in os.environ:
        pytest.fail(f"{PYTHON_VARIABLE} names no Python with torch", pytrace=False)
    try:
        return find_source(tmp_path_factory.mktemp("source"))
    except NotBuilt as error:
        pytest.fail(str(error), pytrace=False)


def write_case(name, folder, source, dtype):
    class_name, tokenizer, config = CASES[name]
    if tokenizer == "spm":
        n_tokens = write_spm_tokenizer(
            folder,
        )
    else:
        n_tokens = write_real_tokenizer(source, tokenizer, folder)
    return write_checkpoint(
        folder, class_name, dtype=dtype, n_tokens=n_tokens, n_shards=2, **config
    )


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize(
    ("dtype", "choice"),
    [("BF16", "f16"), ("BF16", "auto"), ("F16", "auto"), ("F32", "f32")],
)
def test_a_model_has_the_same_tensors_and_keys(tmp_path, source, name, dtype, choice):
    folder = write_case(name, tmp_path / "Tiny-1B-v1.0", source, dtype)
    ours, theirs = tmp_path / "ours.gguf", tmp_path / "theirs.gguf"
    drain(convert_model(folder, ours, choice))
    run_script(
        source,
        "convert_hf_to_gguf.py",
        folder,
        "--outfile",
        theirs,
        "--outtype",
        choice,
    )
    assert tensors_of(ours) == tensors_of(theirs)
    expected = metadata_of(theirs)
    # A newer gguf than the published one writes what is so without a word.
    if not expected.get("tokenizer.ggml.add_eos_token", True):
        del expected["tokenizer.ggml.add_eos_token"]
    for key in CODE_GEMMA & expected.keys():
        del expected[key]
    found = metadata_of(ours)
    assert {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize("class_name", ADAPTED)
@pytest.mark.parametrize("dtype", ["F32", "F16"])
def test_an_adapter_has_the_same_tensors(tmp_path, source, class_name, dtype):
    base = write_checkpoint(tmp_path / "base", class_name, n_tokens=512)
    modules = layer_modules("q_proj", "k_proj", "v_proj", "o_proj", "down_proj")
    folder = write_peft_adapter(tmp_path / "lora", modules, dtype=dtype)
    ours, theirs = tmp_path / "ours.gguf", tmp_path / "theirs.gguf"
    drain(convert_adapter(folder, base, ours))
    options = ("--base", base, "--outfile", theirs, "--outtype", dtype.lower())
    run_script(source, "convert_lora_to_gguf.py", folder, *options)
    assert tensors_of(ours) == tensors_of(theirs)
    expected, found = metadata_of(theirs), metadata_of(ours)
    for key in ("general.architecture", "adapter.type", "adapter.lora.alpha"):
        assert found[key] == expected[key]


@pytest.mark.parametrize(
    "quantization", ["F32", "F16", "BF16", "Q8_0", "Q4_0", "Q4_K_M"]
)
@pytest.mark.parametrize("strength", [1.0, 0.3])
def test_a_merged_model_is_within_one_step_of_f16(
    tmp_path, oracle, quantization, strength
):
    base = tmp_path / "base.gguf"
    if quantization == "Q4_K_M":
        plain = write_model(tmp_path / "plain.gguf", architecture="qwen2")
        quantize_model(plain, base, quantization)
    else:
        write_model(base, architecture="qwen2", quantization=quantization)
    adapter = write_adapter(
        tmp_path / "lora.gguf", architecture="qwen2", tensors=ALL_PARTS, rank=8
    )
    ours, theirs = tmp_path / "ours.gguf", tmp_path / "theirs.gguf"
    drain(merge_adapter(base, adapter, ours, strength))
    oracle.run(
        "export-lora",
        "-m",
        base,
        "-o",
        theirs,
        "--lora-scaled",
        f"{adapter}:{strength}",
    )
    assert_alike(ours, theirs)


def assert_alike(ours, theirs):
    found, expected = (
        {tensor.name: tensor for tensor in gguf.GGUFReader(path).tensors}
        for path in (ours, theirs)
    )
    assert found.keys() == expected.keys()
    for name, tensor in found.items():
        other = expected[name]
        assert tensor.tensor_type == other.tensor_type
        if tensor.data.dtype == np.float16:
            steps = _steps(tensor.data) - _steps(other.data)
            assert abs(steps).max() <= 1, name
        elif tensor.data.dtype == np.float32:
            np.testing.assert_allclose(tensor.data, other.data, rtol=1e-5, atol=1e-6)
        else:
            assert tensor.data.tobytes() == other.data.tobytes()


def _steps(values):
    """The number of each among all numbers of F16, in their order."""
    bits = values.view(np.int16).astype(np.int32)
    return np.where(bits < 0, -(bits & 0x7FFF), bits)

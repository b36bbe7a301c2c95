"""An adapter of PEFT becomes one that llama.cpp loads."""

import gguf
import numpy as np
import pytest
from tests.convert.checkpoints import (
    N_HEADS,
    N_HEADS_KV,
    layer_modules,
    write_bpe_tokenizer,
    write_checkpoint,
    write_peft_adapter,
)

from inglenook.convert.adapter import convert_adapter, is_adapter
from inglenook.convert.model import convert_model
from inglenook.convert.safetensors import read_tensors
from inglenook.convert.weights import permute
from inglenook.errors import (
    AdapterBaseUnknown,
    CheckpointInvalid,
    CheckpointUnsupported,
)
from inglenook.library.adapters import read_adapter, require_fit
from inglenook.library.gguf import read_header
from inglenook.work import drain

Q, K = "model.layers.1.self_attn.q_proj", "model.layers.1.self_attn.k_proj"


@pytest.fixture
def folder(tmp_path):
    return write_peft_adapter(tmp_path / "polite", layer_modules("q_proj", "k_proj"))


@pytest.fixture
def base(tmp_path):
    return write_base(tmp_path / "base", "LlamaForCausalLM")


def write_base(folder, class_name, **config):
    n_tokens = write_bpe_tokenizer(folder)
    return write_checkpoint(folder, class_name, n_tokens=n_tokens, **config)


def matrices(path):
    return {tensor.name: tensor.data for tensor in gguf.GGUFReader(path).tensors}


def test_an_adapter_fits_the_model_that_it_was_made_for(folder, base):
    assert is_adapter(folder)
    assert not is_adapter(base)
    model = drain(convert_model(base)).path
    converted = drain(convert_adapter(folder, base))
    assert converted.path == folder / "polite-F32-LoRA.gguf"
    adapter = read_adapter(converted.path)
    require_fit(adapter, [read_header(model)])
    assert (adapter.rank, adapter.alpha, adapter.base_model) == (4, 8.0, "tiny")


def test_rows_of_b_are_in_the_order_of_the_models(folder, base):
    found = matrices(drain(convert_adapter(folder, base)).path)
    source = read_tensors(folder / "adapter_model.safetensors")
    for module, name, n_heads in ((Q, "attn_q", N_HEADS), (K, "attn_k", N_HEADS_KV)):
        a, b = (
            source[f"base_model.model.{module}.lora_{half}.weight"] for half in "AB"
        )
        new_a, new_b = (found[f"blk.1.{name}.weight.lora_{half}"] for half in "ab")
        np.testing.assert_array_equal(new_a, a.read_rows(0, a.n_rows))
        rows = permute(b.read_rows(0, b.n_rows), n_heads)
        np.testing.assert_array_equal(new_b, rows)


def test_a_gguf_of_the_model_will_do(folder, base, tmp_path):
    model = drain(convert_model(base)).path
    by_folder = drain(convert_adapter(folder, base, tmp_path / "folder.gguf")).path
    by_gguf = drain(convert_adapter(folder, model, tmp_path / "gguf.gguf")).path
    assert by_gguf.read_bytes() == by_folder.read_bytes()


def test_the_folder_that_an_adapter_names_is_used(tmp_path, base):
    modules = layer_modules("q_proj")
    folder = write_peft_adapter(
        tmp_path / "lora", modules, base_model_name_or_path=str(base)
    )
    converted = drain(convert_adapter(folder))
    assert read_adapter(converted.path).base_model == "base"


def test_without_its_model_an_adapter_cannot_be_converted(folder):
    with pytest.raises(AdapterBaseUnknown) as caught:
        drain(convert_adapter(folder))
    assert "“tiny”" in caught.value.hint


def test_halves_stay_halves(tmp_path, base):
    folder = write_peft_adapter(tmp_path / "lora", layer_modules("o_proj"), dtype="F16")
    assert drain(convert_adapter(folder, base)).type == "F16"


def test_other_ranks_are_scaled_in_the_matrices(tmp_path, base):
    modules = layer_modules("o_proj")
    first, second = modules
    options = {"rank_pattern": {first: 9}, "use_rslora": True}
    folder = write_peft_adapter(tmp_path / "lora", modules, **options)
    path = drain(convert_adapter(folder, base)).path
    found, source = matrices(path), read_tensors(folder / "adapter_model.safetensors")
    # alpha / √r for each: 8/3 and 8/2; llama.cpp computes 16/9 and 16/4.
    assert read_adapter(path).alpha == 16
    for layer, module, factor in ((0, first, (8 / 3) / (16 / 9)), (1, second, 1)):
        b = source[f"base_model.model.{module}.lora_B.weight"]
        np.testing.assert_allclose(
            found[f"blk.{layer}.attn_output.weight.lora_b"],
            b.read_rows(0, b.n_rows) * factor,
            rtol=1e-6,
        )


def test_the_output_of_tied_embeddings_cannot_be_changed(tmp_path):
    base = write_base(tmp_path / "base", "Qwen2ForCausalLM", tie_word_embeddings=True)
    folder = write_peft_adapter(tmp_path / "lora", {"lm_head": (64, 128)})
    with pytest.raises(CheckpointUnsupported, match="lm_head"):
        drain(convert_adapter(folder, base))


def test_an_adapter_for_another_kind_of_model_is_refused(tmp_path):
    base = write_base(tmp_path / "base", "Qwen3ForCausalLM")
    folder = write_peft_adapter(tmp_path / "lora", {"transformer.h.0.attn": (64, 64)})
    with pytest.raises(CheckpointUnsupported, match=r"transformer\.h"):
        drain(convert_adapter(folder, base))


def test_an_adapter_that_changes_nothing_is_refused(tmp_path, base):
    folder = write_peft_adapter(tmp_path / "lora", {})
    with pytest.raises(CheckpointInvalid):
        drain(convert_adapter(folder, base))

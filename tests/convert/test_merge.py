"""A model with an adapter in it."""

from contextlib import closing

import gguf
import numpy as np
import pytest
from tests.tiny_models import (
    quantize,
    write_adapter,
    write_model,
    write_split_model,
)

from inglenook.convert import merge
from inglenook.convert.merge import merge_adapter
from inglenook.errors import (
    AdapterDoesNotFit,
    AdapterInvalid,
    ModelDamaged,
    ModelUnreadable,
    TargetTaken,
)
from inglenook.library.gguf import read_header
from inglenook.work import drain


@pytest.fixture
def base(tmp_path):
    return write_model(tmp_path / "base-F32.gguf", quantization="F32")


@pytest.fixture
def adapter(tmp_path):
    return write_adapter(tmp_path / "polite.gguf")


def tensors_of(path):
    return {tensor.name: tensor for tensor in gguf.GGUFReader(path).tensors}


def values_of(path):
    return {
        name: gguf.quants.dequantize(tensor.data, tensor.tensor_type)
        for name, tensor in tensors_of(path).items()
    }


def expected(base, adapter, strength):
    """All weights of the merged model, by the definition; the alpha is 4 r."""
    values, halves = values_of(base), values_of(adapter)
    for name, a in halves.items():
        if name.endswith(".lora_a"):
            b = halves[name.replace(".lora_a", ".lora_b")]
            changed = name.removesuffix(".lora_a")
            values[changed] = values[changed] + strength * 4 * (b @ a)
    return values


@pytest.mark.parametrize("strength", [1.0, -0.5])
def test_the_product_is_added(base, adapter, strength):
    merged = drain(merge_adapter(base, adapter, strength=strength))
    assert merged.path == base.with_name("base-F32-polite.gguf")
    assert (merged.n_changed, merged.size_bytes) == (4, merged.path.stat().st_size)
    found = values_of(merged.path)
    for name, values in expected(base, adapter, strength).items():
        np.testing.assert_allclose(found[name], values, rtol=1e-5, atol=1e-5)


def test_without_strength_nothing_changes(base, adapter):
    merged = drain(merge_adapter(base, adapter, strength=0)).path
    for name, tensor in tensors_of(base).items():
        assert tensors_of(merged)[name].data.tobytes() == tensor.data.tobytes()


def test_what_is_not_changed_stays_quantized(tmp_path, adapter):
    plain = write_model(tmp_path / "plain.gguf")
    base = quantize(plain, tmp_path / "base-Q4_K_M.gguf", "Q4_K_M")
    merged = drain(merge_adapter(base, adapter)).path
    before, after = tensors_of(base), tensors_of(merged)
    assert after["blk.0.attn_q.weight"].tensor_type.name == "F16"
    same_before, same_after = (
        before["blk.0.attn_v.weight"],
        after["blk.0.attn_v.weight"],
    )
    assert same_after.tensor_type == same_before.tensor_type
    assert same_after.data.tobytes() == same_before.data.tobytes()
    assert read_header(merged).file_type == "Q4_K_M"


def test_the_header_is_that_of_the_model(tmp_path, adapter):
    base = write_model(tmp_path / "base.gguf", quantization="BF16")
    merged = drain(merge_adapter(base, adapter, strength=0.5)).path
    before, after = (
        {name: field.contents() for name, field in gguf.GGUFReader(path).fields.items()}
        for path in (base, merged)
    )
    del after["inglenook.merge.adapter"], after["inglenook.merge.strength"]
    assert after.pop("GGUF.kv_count") == before.pop("GGUF.kv_count") + 2
    assert after == before
    header = read_header(merged)
    assert header.text("inglenook.merge.adapter") == "polite.gguf"
    assert header.number("inglenook.merge.strength") == 0.5


def test_the_type_of_most_weights_is_told(tmp_path):
    base = write_model(tmp_path / "base.gguf", quantization="BF16")
    parts = (
        "attn_q",
        "attn_k",
        "attn_v",
        "attn_output",
        "ffn_up",
        "ffn_gate",
        "ffn_down",
    )
    every = write_adapter(tmp_path / "all.gguf", tensors=[f"{p}.weight" for p in parts])
    assert read_header(drain(merge_adapter(base, every)).path).file_type == "F16"


def test_a_split_model_becomes_one_file(tmp_path, adapter):
    base = write_split_model(tmp_path)
    merged = drain(merge_adapter(base, adapter)).path
    assert merged.name == "tiny-polite.gguf"
    assert read_header(merged).split_count == 0
    whole, found = write_model(tmp_path / "whole.gguf"), values_of(merged)
    for name, values in expected(whole, adapter, 1).items():
        np.testing.assert_allclose(found[name], values, atol=2e-3)


def test_each_expert_has_its_own_product(tmp_path, monkeypatch):
    monkeypatch.setattr(merge, "BLOCK_VALUES", 3000)
    options = {"architecture": "qwen3moe"}
    base = write_model(tmp_path / "base.gguf", quantization="F32", **options)
    parts = ["ffn_down_exps.weight", "attn_k.weight"]
    adapter = write_adapter(tmp_path / "lora.gguf", tensors=parts, **options)
    found = values_of(drain(merge_adapter(base, adapter)).path)
    for name, values in expected(base, adapter, 1).items():
        np.testing.assert_allclose(found[name], values, rtol=1e-5, atol=1e-5)


def test_a_rank_of_one_is_a_rank(tmp_path, base):
    adapter = write_adapter(tmp_path / "lora.gguf", rank=1)
    found = values_of(drain(merge_adapter(base, adapter)).path)
    for name, values in expected(base, adapter, 1).items():
        np.testing.assert_allclose(found[name], values, rtol=1e-5, atol=1e-5)


def test_the_embeddings_can_be_changed(tmp_path, base):
    rng = np.random.default_rng(0)
    n_tokens, n_embd = tensors_of(base)["token_embd.weight"].data.shape
    a, b = (rng.standard_normal((n, 4), np.float32) for n in (n_tokens, n_embd))
    writer = gguf.GGUFWriter(tmp_path / "lora.gguf", "llama")
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, 8)
    writer.add_tensor("token_embd.weight.lora_a", a)
    writer.add_tensor("token_embd.weight.lora_b", b)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    merged = drain(merge_adapter(base, tmp_path / "lora.gguf")).path
    values = values_of(base)["token_embd.weight"] + 2 * (a @ b.T)
    found = values_of(merged)["token_embd.weight"]
    np.testing.assert_allclose(found, values, rtol=1e-5, atol=1e-5)


def test_an_adapter_for_another_model_is_refused(tmp_path, base):
    other = write_adapter(tmp_path / "other.gguf", architecture="qwen2")
    with pytest.raises(AdapterDoesNotFit):
        drain(merge_adapter(base, other))
    with pytest.raises(AdapterInvalid):
        drain(merge_adapter(base, base))


def test_the_model_itself_is_never_written_over(base, adapter):
    before = base.read_bytes()
    with pytest.raises(TargetTaken):
        drain(merge_adapter(base, adapter, base))
    assert base.read_bytes() == before


def test_closing_it_leaves_nothing(tmp_path, base, adapter, monkeypatch):
    monkeypatch.setattr("inglenook.work._STEP_S", 0)
    before = set(tmp_path.iterdir())
    with closing(merge_adapter(base, adapter)) as work:
        progress = [next(work) for _ in range(6)][-1]
        assert 0 < progress.done_bytes < progress.total_bytes
    assert set(tmp_path.iterdir()) == before


def test_a_model_that_is_cut_off_leaves_nothing(tmp_path, base, adapter):
    base.write_bytes(base.read_bytes()[:-100_000])
    before = set(tmp_path.iterdir())
    with pytest.raises(ModelDamaged):
        drain(merge_adapter(base, adapter))
    assert set(tmp_path.iterdir()) == before


def test_weights_that_cannot_be_unpacked_are_refused_at_once(
    tmp_path, base, adapter, monkeypatch
):
    monkeypatch.setattr(
        "inglenook.convert.packed.quants.dequantize", _refuse_to_dequantize
    )
    with pytest.raises(ModelUnreadable):
        drain(merge_adapter(base, adapter))


def _refuse_to_dequantize(*_):
    raise NotImplementedError

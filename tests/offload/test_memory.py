"""Predicted sizes of weights, KV cache and state against what llama.cpp logged."""

import pytest
from tests.offload import published
from tests.offload.vectors import (
    MEMORY_VECTORS,
    MIB,
    logged_bytes,
    scenario_shape,
)

from inglenook.offload.memory import (
    ContextSettings,
    can_quantize,
    kv_bytes,
    row_bytes,
    state_bytes,
    window_cells,
)
from inglenook.offload.placement import Layout, device_shares, host_share

#: Of the dry loads, whose models the scenarios have.
_DRY_MODELS = {"gemma3-4b": "S23", "gpt-oss-20b": "S24", "qwen3-30b-a3b": "S20"}


def settings(context_tokens, **more):
    return ContextSettings(context_tokens=context_tokens, **more)


def dry_run(vector):
    """The model and the settings of a dry load."""
    given = dict(vector["settings"])
    name = next(name for name in _DRY_MODELS if vector["model"].startswith(name))
    chosen = settings(
        given.pop("n_ctx"),
        kv_type=given.pop("kv", "f16"),
        ubatch=given.pop("ub", 512),
        n_sequences=given.pop("n_seq", 1),
        is_unified=given.pop("unified", False),
        flash_attention=given.pop("fa", True),
        swa_full=given.pop("swa_full", False),
        n_outputs=given.pop("n_out", 0),
    )
    assert not given
    return scenario_shape(_DRY_MODELS[name]), chosen


def kv(shape, chosen, layers=None):
    wanted = range(len(shape.layers)) if layers is None else layers
    return sum(kv_bytes(shape, shape.layers[i], chosen) for i in wanted)


def k_only(shape, chosen):
    cells = window_cells(0, chosen)
    return sum(row_bytes(chosen.kv_type, layer.k_width) for layer in shape.layers) * (
        cells
    )


def v_only(shape, chosen):
    return kv(shape, chosen) - k_only(shape, chosen)


def state(shape, chosen, layers=None):
    wanted = range(len(shape.layers)) if layers is None else layers
    return sum(state_bytes(shape.layers[i], chosen) for i in wanted)


def windowed(shape, *, is_windowed):
    return [
        i
        for i, layer in enumerate(shape.layers)
        if bool(layer.window_tokens) == is_windowed
    ]


def loaded(shape, chosen, split):
    """What one device holds, and what RAM does."""
    layout = Layout(shape=shape, settings=chosen, backend="CUDA")
    (device,) = device_shares(layout, (split,))
    return device, host_share(layout, split)


def old_llama():
    """L01: a build that puts the output layer on the GPU last, and pads no context."""
    given = MEMORY_VECTORS["L01"]["inputs"]
    kept = 2 * row_bytes("f16", 4096) * 64 * 32
    return {
        "VRAM used (10 repeating layers)": 10 * given["layer_bytes"],
        "mem required (host)": 22 * given["layer_bytes"]
        + given["w_in"]
        + given["w_out"],
        "KV per state": kept,
    }


def llama_8b():
    shape = published.llama_8b()
    device, host = loaded(shape, settings(8192), 33)
    return {
        "CUDA0 model": device.weights,
        "CPU_Mapped model": host.weights,
        "KV": device.kv,
    }


def mistral_7b():
    """L03: the old build again, with the last 20 layers on the GPU."""
    shape = published.mistral_7b()
    chosen = settings(768, ubatch=256)
    on_gpu = range(12, 32)
    everything = shape.input_bytes + shape.output_bytes
    everything += sum(layer.weight_bytes for layer in shape.layers)
    return {
        "CUDA0 model": sum(shape.layers[i].weight_bytes for i in on_gpu),
        "CPU_Mapped model (span = whole file)": everything,
        "KV GPU": kv(shape, chosen, on_gpu),
        "KV CPU": kv(shape, chosen, range(12)),
    }


def qwen3_14b():
    shape = published.qwen3_14b()
    device, host = loaded(shape, settings(2048, n_sequences=4, is_unified=True), 41)
    return {
        "ROCm0 model": device.weights,
        "CPU_Mapped model": host.weights,
        "KV": device.kv,
    }


def pythia():
    shape = published.pythia_28b()
    device, host = loaded(shape, settings(2048, flash_attention=False), 33)
    return {
        "CUDA0 model": device.weights,
        "CPU_Mapped model": host.weights,
        "KV": device.kv,
    }


def gpt_oss():
    shape = published.gpt_oss()
    chosen = settings(4096, flash_attention=False, swa_full=True)
    device, host = loaded(shape, chosen, 37)
    return {
        "Metal_Mapped model (2 spans, whole file)": device.weights + host.weights,
        "CPU_Mapped model": host.weights,
        "KV total": device.kv,
    }


def qwen35_9b():
    shape = published.qwen35(32, 0, 4096, 16, inner=4096)
    chosen = settings(8192, n_sequences=4, is_unified=True, ubatch=2048)
    device, host = loaded(shape, chosen, 31)
    return {
        "KV total": device.kv + host.kv,
        "RS GPU": device.state,
        "RS CPU": host.state,
    }


def gemma4():
    shape = published.gemma4_e2b()
    chosen = settings(8192, n_sequences=4, is_unified=True, ubatch=2048)
    return {
        "KV non-SWA (3 layers, MQA 512)": kv(
            shape, chosen, windowed(shape, is_windowed=False)
        ),
        "KV SWA (12 layers, MQA 256)": kv(
            shape, chosen, windowed(shape, is_windowed=True)
        ),
    }


def laguna():
    shape, chosen = published.laguna(), settings(32768)
    return {
        "KV non-SWA": kv(shape, chosen, windowed(shape, is_windowed=False)),
        "KV SWA": kv(shape, chosen, windowed(shape, is_windowed=True)),
    }


def deepseek_mla():
    shape = published.deepseek_v3(is_mla=True)
    return {"KV (c^KV f16)": kv(shape, settings(16384))}


def deepseek_plain():
    shape = published.deepseek_v3(is_mla=False)
    return {
        "K f16": k_only(shape, settings(4096)),
        "V f16": v_only(shape, settings(4096)),
        "K q8_0": k_only(shape, settings(4096, kv_type="q8_0")),
    }


def qwen38_27b():
    shape = published.qwen35(65, 1, 5120, 24, inner=6144)
    assert shape.n_layers == 66
    four = settings(8192, n_sequences=4, is_unified=True, n_rollbacks=2)
    return {
        "KV": kv(shape, four),
        "RS total (4 seq x (1+2))": state(shape, four),
        "RS 1 seq (fixture)": state(shape, settings(8192)),
        "RS 1 seq x (1+3)": state(shape, settings(8192, n_rollbacks=3)),
        "KV @32768 (fixture)": kv(shape, settings(32768)),
    }


def qwen25():
    shape = published.qwen25_7b()
    device, host = loaded(shape, settings(4096, n_outputs=512), 29)
    return {
        "Vulkan0 model": device.weights,
        "CPU_Mapped model": host.weights,
        "KV": device.kv,
        "fit projection (total)": device.total,
    }


def phi3():
    device, host = loaded(published.phi3_mini(), settings(32768), 33)
    return {
        "Metal_Mapped model": device.weights,
        "CPU_Mapped model": host.weights,
        "KV": device.kv,
    }


def qwen25_coder():
    return {"KV": kv(published.qwen25_7b("Q8_0"), settings(16384))}


LOGS = {
    "L01": old_llama,
    "L02": llama_8b,
    "L03": mistral_7b,
    "L05": qwen3_14b,
    "L07": pythia,
    "L08": gpt_oss,
    "L10": qwen35_9b,
    "L11": gemma4,
    "L13": laguna,
    "L14": deepseek_mla,
    "L15": deepseek_plain,
    "L17": qwen38_27b,
    "L18": qwen25,
    "L20": phi3,
    "L21": qwen25_coder,
}


def quantities(vector_id):
    """What a vector has but for compute buffers."""
    return {
        item["quantity"]
        for item in MEMORY_VECTORS[vector_id]["items"]
        if "compute" not in item["quantity"]
    }


@pytest.mark.parametrize("vector_id", LOGS)
def test_what_a_log_says_is_predicted_to_a_thousandth(vector_id):
    predicted = LOGS[vector_id]()
    assert predicted.keys() == quantities(vector_id)
    for quantity, size_bytes in predicted.items():
        assert size_bytes == pytest.approx(
            logged_bytes(vector_id, quantity), rel=1e-3
        ), quantity


@pytest.mark.parametrize("vector_id", [i for i in MEMORY_VECTORS if i[0] == "D"])
def test_the_kv_cache_of_a_dry_load_is_predicted_exactly(vector_id):
    shape, chosen = dry_run(MEMORY_VECTORS[vector_id])
    logged = logged_bytes(vector_id, "context memory")
    assert kv(shape, chosen) == pytest.approx(logged, abs=0.005 * MIB)


def test_every_log_is_used():
    logs = {i for i, each in MEMORY_VECTORS.items() if each["kind"] == "log"}
    assert logs == LOGS.keys()
    assert len(MEMORY_VECTORS) == 45


def test_the_header_of_a_model_gives_the_sizes_that_the_scenarios_have():
    """Two ways to the same numbers: tensors of the header, and the research's sums."""
    for shape, known in (
        (published.llama_8b(), scenario_shape("S02")),
        (published.gpt_oss(), scenario_shape("S13")),
        (published.gpt_oss(24, 32), scenario_shape("S24")),
    ):
        assert shape.layers == known.layers
        assert shape.input_bytes == known.input_bytes
        assert shape.output_bytes == known.output_bytes
        assert shape.largest_tensor_bytes == known.largest_tensor_bytes


def test_a_context_is_rounded_up_as_llama_cpp_does():
    assert window_cells(0, settings(1)) == 256
    assert window_cells(0, settings(1000, n_sequences=3)) == 512
    assert window_cells(100, settings(8192)) == 768


def test_values_that_lie_transposed_are_as_wide_as_the_widest():
    shape = published.gemma4_e2b()
    plain = settings(8192, flash_attention=False)
    narrow = shape.layers[0]
    assert narrow.v_width == 256
    cells = window_cells(512, plain)
    assert kv_bytes(shape, narrow, plain) == cells * 2 * (256 + 512)


def test_recurrent_state_does_not_depend_on_the_context():
    shape = published.qwen35(32, 0, 4096, 16, inner=4096)
    assert state(shape, settings(256)) == state(shape, settings(2**20))


@pytest.mark.parametrize(("size", "can"), [(128, True), (80, False), (96, True)])
def test_heads_must_be_whole_blocks_of_a_quantized_kv_cache(size, can):
    shape = published.shape_of(
        "llama", published.dense_keys(2, 1024, 64, 8, 8, **published.heads_of(size))
    )
    assert can_quantize(shape, "q8_0") is can
    assert can_quantize(shape, "f16")

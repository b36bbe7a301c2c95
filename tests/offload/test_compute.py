"""Estimated compute buffers against what llama.cpp logged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.offload import published
from tests.offload.test_memory import dry_run, settings
from tests.offload.vectors import (
    MEMORY_VECTORS,
    MIB,
    SCENARIOS,
    logged_bytes,
    scenario_inventory,
    scenario_shape,
    sweep_shape,
)

from inglenook.offload.compute import (
    compute_bytes,
    cpu_compute_bytes,
    host_compute_bytes,
)
from inglenook.offload.planner import plan_offload

#: By how much an estimate may miss, as a share of the truth.
_TOO_LITTLE, _TOO_MUCH = 0.10, 0.45


def assert_close(predicted, logged):
    assert (1 - _TOO_LITTLE) * logged <= predicted <= (1 + _TOO_MUCH) * logged


def output_matrix(shape):
    """Without the norm beside it."""
    return shape.output_bytes - 4 * shape.n_embd


LOGS = {
    ("L02", "CUDA0 compute"): lambda: compute_bytes(
        published.llama_8b(), settings(8192, flash_attention=False), "CUDA"
    ),
    ("L03", "CUDA0 compute (partial)"): lambda: compute_bytes(
        published.mistral_7b(),
        settings(768, ubatch=256, n_outputs=256),
        "CUDA",
        staged_bytes=published.mistral_7b().largest_tensor_bytes,
        staged_output_bytes=output_matrix(published.mistral_7b()),
    ),
    ("L05", "ROCm0 compute"): lambda: compute_bytes(
        published.qwen3_14b(),
        settings(2048, n_sequences=4, is_unified=True, n_outputs=512),
        "ROCm",
    ),
    ("L07", "CUDA0 compute"): lambda: compute_bytes(
        published.pythia_28b(), settings(2048, flash_attention=False), "CUDA"
    ),
    ("L08", "Metal compute"): lambda: compute_bytes(
        published.gpt_oss(),
        settings(4096, flash_attention=False, swa_full=True, n_outputs=512),
        "Metal",
    ),
    ("L18", "Vulkan0 compute"): lambda: compute_bytes(
        published.qwen25_7b(), settings(4096, n_outputs=512), "Vulkan"
    ),
    ("L20", "Metal compute"): lambda: compute_bytes(
        published.phi3_mini(), settings(32768, n_outputs=512), "Metal"
    ),
    ("L21", "Vulkan0 compute"): lambda: compute_bytes(
        published.qwen25_7b("Q8_0"), settings(16384, n_outputs=512), "Vulkan"
    ),
}
#: Of the sweep: models with a window, and how it was made.
_WINDOWS = {"W07": (4096, True), "W08": (512, False)}


def of_kind(kind):
    return [i for i, each in MEMORY_VECTORS.items() if each["kind"] == kind]


def swept(vector_id, **options):
    """The model and the settings of a vector of the sweep."""
    vector = MEMORY_VECTORS[vector_id]
    window_tokens, swa_full = _WINDOWS.get(vector_id, (0, False))
    shape = sweep_shape(vector["inputs"], window_tokens=window_tokens, **options)
    return shape, settings(vector["settings"]["n_ctx"], swa_full=swa_full)


@pytest.mark.parametrize(("vector_id", "quantity"), LOGS)
def test_what_a_log_says_is_estimated(vector_id, quantity):
    assert_close(LOGS[vector_id, quantity](), logged_bytes(vector_id, quantity))


def test_every_log_of_a_compute_buffer_is_used():
    logged = {
        (i, item["quantity"])
        for i in of_kind("log")
        for item in MEMORY_VECTORS[i]["items"]
        if "compute" in item["quantity"]
    }
    assert logged == LOGS.keys()


@pytest.mark.parametrize("vector_id", of_kind("sweep"))
def test_a_full_offload_of_the_sweep_is_estimated(vector_id):
    shape, chosen = swept(vector_id)
    logged = logged_bytes(vector_id, "compute full offload")
    assert_close(compute_bytes(shape, chosen, "CUDA"), logged)


@pytest.mark.parametrize(
    "vector_id", [i for i in of_kind("sweep") if len(MEMORY_VECTORS[i]["items"]) > 1]
)
def test_a_partial_offload_of_the_sweep_is_estimated(vector_id):
    """The sweep does not tell the largest tensor; the vector's two sums do."""
    full, partial = MEMORY_VECTORS[vector_id]["items"]
    staged_bytes = int((partial["predicted_MiB"] - full["predicted_MiB"]) * MIB)
    shape, chosen = swept(vector_id)
    estimate = compute_bytes(shape, chosen, "CUDA", staged_bytes=staged_bytes)
    assert_close(estimate, partial["logged_MiB"] * MIB)


@pytest.mark.parametrize(
    "vector_id",
    [i for i in of_kind("dryrun") if len(MEMORY_VECTORS[i]["items"]) > 1],
)
def test_a_dry_load_on_the_cpu_is_estimated(vector_id):
    shape, chosen = dry_run(MEMORY_VECTORS[vector_id])
    _, item = MEMORY_VECTORS[vector_id]["items"]
    estimate = cpu_compute_bytes(shape, chosen)
    assert estimate == pytest.approx(item["logged_MiB"] * MIB, rel=0.025)


@pytest.mark.parametrize("vector_id", of_kind("sweep-outlier"))
def test_where_no_formula_holds_the_measured_rest_is_left_free(vector_id):
    """A model may need a gigabyte more than estimated; a load shows how much."""
    measured = logged_bytes(vector_id, "compute")
    shape, inventory = scenario_shape("S02"), scenario_inventory("S02")
    first = plan_offload(shape, inventory)
    missed = int(measured) - first.bytes.compute
    second = plan_offload(shape, inventory, more_margins={"CUDA": missed})
    (was,), (now,) = first.bytes.budgets, second.bytes.budgets
    assert was - now == missed > 0
    assert second.bytes.per_device[0] + missed <= was


def test_metal_without_flash_attention_takes_half_as_much_again():
    shape, chosen = published.llama_8b(), settings(4096, flash_attention=False)
    elsewhere = compute_bytes(shape, chosen, "CUDA")
    assert compute_bytes(shape, chosen, "Metal") == 1.5 * elsewhere


@pytest.mark.parametrize("backend", ["CUDA", "ROCm"])
def test_a_quantized_kv_cache_is_unpacked_for_a_layer(backend):
    shape, chosen = published.llama_8b(), settings(131072, kv_type="q8_0")
    unpacked = 2 * 131072 * 2048
    assert compute_bytes(shape, chosen, backend) > unpacked
    assert compute_bytes(shape, chosen, "Vulkan") < unpacked


@given(
    scenario=st.sampled_from(["S02", "S13", "S20", "S23"]),
    context=st.integers(1, 2**17),
    more_context=st.integers(0, 2**15),
    ubatch=st.sampled_from([32, 128, 512]),
    flash=st.booleans(),
    kv_type=st.sampled_from(["f16", "q8_0"]),
    backend=st.sampled_from(["CUDA", "Metal", "Vulkan"]),
)
def test_more_context_and_larger_batches_never_take_less(
    scenario, context, more_context, ubatch, flash, kv_type, backend
):
    shape = scenario_shape(scenario)

    def estimate(tokens, batch, n_sequences=1):
        chosen = settings(
            tokens,
            ubatch=batch,
            flash_attention=flash,
            kv_type=kv_type,
            n_sequences=n_sequences,
        )
        host = host_compute_bytes(shape, chosen)
        return compute_bytes(shape, chosen, backend), host

    for estimates in (
        estimate(context + more_context, ubatch),
        estimate(context, 2 * ubatch),
    ):
        for less, more in zip(estimate(context, ubatch), estimates, strict=True):
            assert less <= more


def test_all_scenarios_have_a_model():
    assert len(SCENARIOS) == 25

"""Measured sizes and planned placements to compare with.

`vectors.json` has 45 sets of buffer sizes from published llama.cpp logs, from a
published sweep of compute buffers (gguf-parser-go) and from dry loads, each with its
source; and 25 scenarios for the planner, computed from the same memory model.
"""

import json
from pathlib import Path

from inglenook.hardware.records import Device, Host, Inventory
from inglenook.offload.positions import Positions
from inglenook.offload.shape import LayerShape, ModelShape

MIB = 2**20
_VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))
MEMORY_VECTORS = {each["id"]: each for each in _VECTORS["memory_vectors"]}
SCENARIOS = {each["id"]: each for each in _VECTORS["planner_scenarios"]}
_KINDS = {"gpu": "discrete", "igpu": "integrated"}
_SYSTEMS = {"linux": "linux", "win": "windows", "mac": "macos"}


def scenario_shape(scenario_id):
    """The model of a scenario."""
    given = SCENARIOS[scenario_id]["model"]
    n_layers, n_kv = given["n_layer"], given["n_head_kv"]
    experts = given["expert_bytes"] or [0] * n_layers
    return ModelShape(
        layers=tuple(
            LayerShape(
                weight_bytes=given["layer_bytes"][i],
                expert_bytes=experts[i],
                k_width=n_kv * given["hk"],
                v_width=n_kv * given["hv"],
                window_tokens=given["swa"] if i in given["swa_layers"] else 0,
            )
            for i in range(n_layers)
        ),
        input_bytes=given["w_in"],
        output_bytes=given["w_out"],
        largest_tensor_bytes=given["w_max"],
        n_embd=given["n_embd"],
        n_heads=given["n_head"],
        k_head=given["hk"],
        head_sizes=(given["hk"], given["hv"]),
        n_ff=0 if given["n_expert"] else given["n_ff"],
        n_ff_expert=given["n_ff_exp"],
        n_experts_used=given["n_used"],
        n_vocab=given["n_vocab"],
        positions=Positions.of_length(given["n_ctx_train"]),
    )


def scenario_inventory(scenario_id):
    """The machine of a scenario."""
    scenario = SCENARIOS[scenario_id]
    host = scenario["host"]
    return Inventory(
        devices=tuple(_device(each) for each in scenario["devices"]),
        host=Host(
            os=_SYSTEMS[host["os"]],
            arch=host["arch"],
            ram_bytes=host["ram"],
            available_bytes=host["avail"],
        ),
    )


def _device(given):
    return Device(
        name=given["name"],
        backend=given["backend"],
        kind=_KINDS[given["kind"]],
        total_bytes=given["total"],
        free_bytes=given["free"],
        id=given["id"],
        description=given["desc"],
        nvml_free_bytes=None if given["nvml_free"] < 0 else given["nvml_free"],
        carveout_bytes=given["carveout"],
    )


def sweep_shape(given, *, window_tokens=0, largest_tensor_bytes=0):
    """A model of the sweep, of which only what compute depends on is known."""
    layer = LayerShape(
        weight_bytes=0,
        k_width=given["n_head_kv"] * given["head_dim"],
        v_width=given["n_head_kv"] * given["head_dim"],
        window_tokens=window_tokens,
    )
    return ModelShape(
        layers=(layer,),
        input_bytes=0,
        output_bytes=0,
        largest_tensor_bytes=largest_tensor_bytes,
        n_embd=given["n_embd"],
        n_heads=given["n_head"],
        k_head=given["head_dim"],
        head_sizes=(given["head_dim"],),
        n_ff=0 if given["n_expert"] else given["n_ff"],
        n_ff_expert=given["n_ff_exp"],
        n_experts_used=given["n_used"],
        n_vocab=given["n_vocab"],
        positions=Positions(),
    )


def logged_bytes(vector_id, quantity):
    """What llama.cpp said."""
    (item,) = (
        each
        for each in MEMORY_VECTORS[vector_id]["items"]
        if each["quantity"] == quantity
    )
    return item["logged_MiB"] * MIB

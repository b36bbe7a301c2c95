"""Plans for known machines, and what holds for all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.offload.vectors import SCENARIOS, scenario_inventory, scenario_shape

from inglenook.hardware.records import Device, Host, Inventory
from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.positions import Positions

GIB = 2**30
SHAPES = {
    "dense": "S02",
    "old": "S07",
    "large": "S08",
    "experts": "S20",
    "windows": "S23",
}


def machine(*free_gib, ram_gib=32, backend="CUDA", kind="discrete"):
    """A machine with these GPUs, of 2 GiB more than is free."""
    devices = tuple(
        Device(
            name=f"{backend}{i}",
            backend=backend,
            kind=kind,
            total_bytes=int((free + 2) * GIB),
            free_bytes=int(free * GIB),
        )
        for i, free in enumerate(free_gib)
    )
    ram = int(ram_gib * GIB)
    host = Host(os="linux", arch="x86_64", ram_bytes=ram, available_bytes=ram)
    return Inventory(devices=devices, host=host)


def assert_sound(plan):
    """What holds for every plan."""
    assert plan.reason.endswith(".")
    assert len(plan.reason.splitlines()) == 1
    assert sum(plan.split) == plan.gpu_layers <= plan.n_layers
    assert len(plan.split) == len(plan.devices) == len(plan.bytes.per_device)
    assert all(plan.split)
    for used, budget in zip(plan.bytes.per_device, plan.bytes.budgets, strict=True):
        assert used <= budget
    shares = plan.bytes.shares or (plan.bytes.host,)
    for field in ("weights", "kv", "state", "compute"):
        assert getattr(plan.bytes, field) == sum(getattr(s, field) for s in shares)
    on_gpu = plan.mode in {"full", "moe", "partial"}
    assert on_gpu == bool(plan.gpu_layers) == (plan.backend != "CPU")
    assert (plan.mode in {"full", "moe"}) == (plan.gpu_layers == plan.n_layers)
    assert (plan.n_cpu_moe > 0) == (plan.mode == "moe")


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_a_scenario_is_planned_as_expected(scenario_id):
    scenario = SCENARIOS[scenario_id]
    expected = scenario["expect"]
    plan = plan_offload(
        scenario_shape(scenario_id),
        scenario_inventory(scenario_id),
        Wishes(context_tokens=scenario["args"].get("ctx")),
    )
    assert_sound(plan)
    assert plan.mode == expected["mode"]
    assert (plan.backend, [*plan.devices]) == (expected["backend"], expected["devices"])
    assert (plan.gpu_layers, [*plan.split]) == (expected["ngl"], expected["split"])
    assert plan.context_tokens == expected["ctx"]
    assert (plan.kv_type, plan.ubatch) == (expected["kv"], expected["ub"])
    assert plan.n_cpu_moe == expected["n_cpu_moe"]
    used_mib = [round(each / 2**20, 1) for each in plan.bytes.per_device]
    assert used_mib == expected["use"]
    budgets_mib = [each / 2**20 for each in plan.bytes.budgets]
    known = scenario["budgets_MiB"][: len(budgets_mib)]
    assert budgets_mib == pytest.approx(known, abs=0.06)


def test_a_context_that_the_user_fixed_is_never_reduced():
    shape = scenario_shape("S02")
    plan = plan_offload(shape, machine(6), Wishes(context_tokens=100_000))
    assert plan.mode == "partial"
    assert plan.context_tokens == 100_096


def test_a_fixed_context_stays_on_the_cpu_too():
    shape = scenario_shape("S02")
    plan = plan_offload(shape, machine(ram_gib=9), Wishes(context_tokens=65_536))
    assert (plan.mode, plan.context_tokens) == ("refuse", 65_536)


def test_without_flash_attention_the_kv_cache_has_16_bits():
    shape = scenario_shape("S02")
    plan = plan_offload(shape, machine(4), Wishes(flash_attention=False))
    assert (plan.kv_type, plan.flash_attention) == ("f16", False)


def test_experts_go_with_their_layers_where_they_may_not_stay_behind():
    shape = scenario_shape("S20")
    plan = plan_offload(shape, machine(8), Wishes(experts_on_cpu=False))
    assert (plan.mode, plan.n_cpu_moe) == ("partial", 0)


def test_what_neither_the_gpu_nor_memory_holds_is_refused():
    plan = plan_offload(scenario_shape("S08"), machine(8, ram_gib=16))
    assert plan.mode == "refuse"
    assert "16.0\N{NO-BREAK SPACE}GiB" in plan.reason
    assert "even with CUDA0" in plan.reason


def test_a_few_layers_on_the_gpu_are_better_than_no_model():
    """Memory alone is too small by a little: the GPU takes the rest."""
    shape = scenario_shape("S02")
    inventory = machine(1.5, ram_gib=5.9)
    assert plan_offload(shape, machine(ram_gib=5.9)).mode == "refuse"
    plan = plan_offload(shape, inventory)
    assert plan.mode == "partial"
    assert plan.gpu_layers <= 4


def test_a_gpu_without_memory_of_its_own_adds_none():
    shape = scenario_shape("S08")
    plan = plan_offload(
        shape, machine(24, ram_gib=32, kind="integrated", backend="Vulkan")
    )
    assert plan.mode == "refuse"


def test_a_card_that_gets_nothing_is_left_out():
    plan = plan_offload(scenario_shape("S08"), machine(20, 0.3, ram_gib=64))
    assert plan.devices == ("CUDA0",)
    assert plan.mode == "partial"


def test_what_loads_have_shown_is_left_free():
    shape, inventory = scenario_shape("S02"), machine(7)
    before = plan_offload(shape, inventory)
    after = plan_offload(shape, inventory, more_margins={"CUDA": GIB})
    assert before.bytes.budgets[0] - after.bytes.budgets[0] == GIB
    assert after.bytes.per_device[0] <= before.bytes.budgets[0] - GIB


def test_a_model_whose_training_context_is_unknown_gets_the_usual_one():
    shape = scenario_shape("S02")
    unknown = type(shape)(
        **{name: getattr(shape, name) for name in shape.__slots__}
        | {"positions": Positions()}
    )
    assert plan_offload(unknown, machine(24)).context_tokens == 16384


@given(
    kind=st.sampled_from(sorted(SHAPES)),
    free_gib=st.lists(st.floats(0, 60), max_size=3),
    ram_gib=st.floats(0.1, 100),
    context=st.none() | st.integers(256, 2**18),
    backend=st.sampled_from(["CUDA", "ROCm", "Metal", "Vulkan", "OpenCL", "New"]),
    gpu_kind=st.sampled_from(["discrete", "integrated", "accelerator"]),
    flash=st.booleans(),
)
def test_every_plan_is_sound(
    kind, free_gib, ram_gib, context, backend, gpu_kind, flash
):
    inventory = machine(*free_gib, ram_gib=ram_gib, backend=backend, kind=gpu_kind)
    wishes = Wishes(context_tokens=context, flash_attention=flash)
    shape = scenario_shape(SHAPES[kind])
    plan = plan_offload(shape, inventory, wishes)
    assert_sound(plan)
    if context is not None:
        assert plan.context_tokens >= min(context, shape.context_tokens)


@given(
    kind=st.sampled_from(sorted(SHAPES)),
    free_gib=st.floats(0, 60),
    more_gib=st.floats(0, 20),
)
def test_more_memory_never_moves_layers_off_the_gpu(kind, free_gib, more_gib):
    shape = scenario_shape(SHAPES[kind])
    order = ["refuse", "cpu", "partial", "moe", "full"]

    def rank(gib):
        plan = plan_offload(shape, machine(gib, ram_gib=64))
        return order.index(plan.mode), -plan.n_cpu_moe

    assert rank(free_gib) <= rank(free_gib + more_gib)

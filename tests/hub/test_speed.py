import pytest
from tests.hub.test_recommend import GIB, machine, shape

from inglenook.hub.speed import speed_of
from inglenook.offload.planner import plan_offload


def speed(size_gib, inventory, n_experts=0, **options):
    model = shape(int(size_gib * GIB), **options)
    return speed_of(plan_offload(model, inventory), model, inventory, n_experts)


@pytest.mark.parametrize(
    ("size_gib", "expected"),
    [(0.5, "fast"), (4.5, "fluent"), (12, "slow"), (40, "very slow")],
)
def test_on_the_cpu_the_size_decides(size_gib, expected):
    assert speed(size_gib, machine(0, 64, 60)) == expected


def test_a_gpu_is_faster():
    assert speed(5, machine(12)) == "fast"


def test_layers_in_ram_slow_it_down():
    inventory = machine(12, 64, 60)
    assert speed(6, inventory) == "fast"
    assert speed(20, inventory) == "slow"


def test_only_the_experts_in_use_are_read():
    inventory = machine(0, 64, 60)
    assert speed(18, inventory, expert_share=0.95) == "very slow"
    assert speed(18, inventory, n_experts=128, expert_share=0.95) == "fluent"

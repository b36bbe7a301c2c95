"""Which devices are used, and how much of them."""

import pytest
from tests.offload.vectors import SCENARIOS, scenario_inventory

from inglenook.hardware.records import Device, Host, Inventory
from inglenook.offload.budget import devices_to_use, judge_devices

GIB = 2**30
MIB = 2**20


def device(name="CUDA0", **changes):
    usual = {
        "backend": name.rstrip("0123456789"),
        "kind": "discrete",
        "total_bytes": 8 * GIB,
        "free_bytes": 7 * GIB,
    }
    return Device(name=name, **(usual | changes))


def judge(*devices, os="linux", arch="x86_64", ram_gib=16, available_gib=10, **more):
    host = Host(
        os=os,
        arch=arch,
        ram_bytes=ram_gib * GIB,
        available_bytes=available_gib * GIB,
    )
    return judge_devices(Inventory(devices=devices, host=host), **more)


def used(*devices, **host):
    return [each.device.name for each in devices_to_use(judge(*devices, **host))]


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_the_budgets_of_a_scenario_are_as_expected(scenario_id):
    usable = devices_to_use(judge_devices(scenario_inventory(scenario_id)))
    budgets = [each.budget_bytes / MIB for each in usable]
    expected = SCENARIOS[scenario_id]["budgets_MiB"]
    assert budgets == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize(
    ("total_gib", "margin_mib"), [(2, 512), (8, 819.2), (24, 1024)]
)
def test_a_tenth_is_left_free_within_bounds(total_gib, margin_mib):
    total = total_gib * GIB
    (judged,) = judge(device(total_bytes=total, free_bytes=total))
    assert (total - judged.budget_bytes) / MIB == pytest.approx(margin_mib, abs=0.01)


def test_the_smaller_of_two_free_sizes_counts():
    (judged,) = judge(device(nvml_free_bytes=2 * GIB))
    assert judged.budget_bytes < 2 * GIB


def test_vulkan_on_windows_is_not_believed_about_nvidia():
    card = {"name": "Vulkan0", "description": "NVIDIA GeForce GTX 1070"}
    (linux,) = judge(device(**card))
    (windows,) = judge(device(**card), os="windows")
    (asked,) = judge(device(**card, nvml_free_bytes=7 * GIB), os="windows")
    assert linux.budget_bytes - windows.budget_bytes == 512 * MIB
    assert asked.budget_bytes == linux.budget_bytes


@pytest.mark.parametrize(("kind", "rest"), [("discrete", 0), ("integrated", 4)])
def test_more_free_than_there_is_cannot_be(kind, rest):
    card = device("Vulkan0", kind=kind, free_bytes=2**64 - 1)
    (judged,) = judge(card, ram_gib=64, available_gib=60)
    assert judged.budget_bytes == max(0, rest * GIB - 512 * MIB)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kind": "cpu"}, "no GPU"),
        ({"kind": "accelerator"}, "no GPU"),
        ({"backend": "CPU"}, "no GPU"),
        ({"description": "llvmpipe (LLVM 15.0.7)"}, "imitates"),
        ({"backend": ""}, "No engine"),
        ({"total_bytes": 0, "free_bytes": 0}, "no memory"),
    ],
)
def test_what_cannot_be_used_has_a_reason(changes, reason):
    (judged,) = judge(device(**changes))
    assert reason in judged.reason
    assert judged.budget_bytes == 0


def test_metal_is_for_apple_silicon_only():
    metal = device("MTL0", backend="Metal", kind="integrated")
    assert used(metal, os="macos", arch="arm64") == ["MTL0"]
    assert used(metal, os="macos", arch="x86_64") == []


def test_one_device_seen_twice_is_one():
    cuda = device("CUDA0", id="0000:01:00.0")
    vulkan = device("Vulkan0", id="0000:01:00.0".upper())
    assert used(vulkan, cuda) == ["CUDA0"]
    (twin, kept) = judge(vulkan, cuda)
    assert twin.reason == "The same device as CUDA0."
    assert kept.reason == ""


def test_an_integrated_gpu_rests_where_there_is_a_discrete_one():
    integrated = device("Vulkan0", kind="integrated")
    assert used(integrated, device("Vulkan1")) == ["Vulkan1"]
    assert used(integrated) == ["Vulkan0"]


def test_a_full_card_keeps_the_integrated_gpu_away_nevertheless():
    """It may be free a moment later; the integrated one would be as slow as ever."""
    full = device("Vulkan1", free_bytes=0)
    assert used(device("Vulkan0", kind="integrated"), full) == ["Vulkan1"]


def test_the_backend_with_the_most_memory_is_used():
    small = device("CUDA0", id="a", free_bytes=2 * GIB)
    large = device("Vulkan0", id="b")
    assert used(small, large) == ["Vulkan0"]
    assert used(device("CUDA0", id="a"), large) == ["CUDA0"]


def test_the_larger_card_comes_first():
    small = device("CUDA0", free_bytes=3 * GIB)
    assert used(small, device("CUDA1")) == ["CUDA1", "CUDA0"]


def test_an_unknown_backend_comes_last():
    new = device("New0", id="a")
    assert used(new, device("OpenCL0", id="a")) == ["OpenCL0"]
    assert used(new) == ["New0"]


def test_a_gpu_in_memory_leaves_some_to_the_rest():
    card = device("Vulkan0", kind="integrated", total_bytes=16 * GIB)
    (judged,) = judge(card, ram_gib=16, available_gib=5)
    assert judged.budget_bytes == (5 - 2) * GIB - 512 * MIB
    (carved,) = judge(
        device(
            "Vulkan0",
            kind="integrated",
            total_bytes=16 * GIB,
            free_bytes=16 * GIB,
            carveout_bytes=8 * GIB,
        ),
        available_gib=5,
    )
    assert carved.budget_bytes == (8 + 5 - 2) * GIB - 512 * MIB


def test_more_can_be_left_free():
    (usual,) = judge(device())
    (less,) = judge(device(), more_margins={"CUDA": GIB, "Vulkan": 9 * GIB})
    assert usual.budget_bytes - less.budget_bytes == GIB


def test_what_the_user_switched_off_is_not_used_whichever_backend_sees_it():
    place = {"id": "0000:0A:00.0"}
    both = (device(**place), device("Vulkan0", **place))
    assert used(*both, unused_devices=("0000:0a:00.0",)) == []
    judged, *_ = judge(*both, unused_devices=("0000:0a:00.0",))
    assert judged.reason == "CUDA0 is switched off in Settings."


def test_without_a_place_a_device_is_switched_off_by_what_it_is():
    metal = device("MTL0", backend="Metal", description="Apple M2")
    assert used(metal, arch="arm64", unused_devices=("Apple M2",)) == []
    assert used(metal, arch="arm64", unused_devices=("Apple M1",)) == ["MTL0"]


def test_an_integrated_gpu_is_used_where_the_discrete_one_is_switched_off():
    card = device(id="0000:01:00.0")
    integrated = device("Vulkan0", kind="integrated", total_bytes=9 * GIB)
    assert used(card, integrated, unused_devices=("0000:01:00.0",)) == ["Vulkan0"]

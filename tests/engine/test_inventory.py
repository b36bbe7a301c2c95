"""The engine's devices with what the system knows of them."""

import pytest

from inglenook.engine import inventory as module
from inglenook.engine.inventory import (
    EngineInventory,
    join_devices,
    take_engine_inventory,
    why_no_gpu,
)
from inglenook.engine.messages import Hello
from inglenook.engine.probe import ProbeFailures
from inglenook.hardware.machine import AMD, NVIDIA, Gpu, Machine, Processor
from inglenook.hardware.records import Device, Host, Inventory
from inglenook.offload.budget import judge_devices
from inglenook.work import drain

GIB = 2**30
HOST = Host(os="linux", arch="x86_64", ram_bytes=32 * GIB, available_bytes=20 * GIB)
CPU = Device(name="CPU", backend="CPU", kind="cpu", total_bytes=1, free_bytes=1)


def device(name="CUDA0", **changes):
    facts = {
        "name": name,
        "backend": name.rstrip("0123456789"),
        "kind": "discrete",
        "total_bytes": 8 * GIB,
        "free_bytes": 7 * GIB,
        "id": "0000:0A:00.0",
    }
    return Device(**facts | changes)


def gpu(**changes):
    facts = {"vendor_id": NVIDIA, "pci_id": "0000:0a:00.0", "name": "RTX 4060"}
    return Gpu(**facts | changes)


def machine(*gpus):
    processor = Processor(name="A CPU", n_cores=4, features=())
    return Machine(gpus=gpus, processor=processor, host=HOST)


def join(engine, *gpus):
    first, *_ = join_devices((engine, CPU), machine(*gpus))
    return first


def test_the_least_free_memory_counts():
    joined = join(device(), gpu(free_bytes=5 * GIB, nvml_free_bytes=4 * GIB))
    assert (joined.free_bytes, joined.nvml_free_bytes) == (5 * GIB, 4 * GIB)
    assert join(device(), gpu(free_bytes=8 * GIB)).free_bytes == 7 * GIB


def test_the_engine_names_its_devices_and_the_system_describes_them():
    joined = join(device("Vulkan1"), gpu())
    assert (joined.name, joined.backend) == ("Vulkan1", "Vulkan")
    assert joined.description == "RTX 4060"
    assert join(device(description="own"), gpu()).description == "own"


def test_a_gpu_in_another_place_is_another():
    joined = join(device(), gpu(pci_id="0000:0b:00.0", free_bytes=1))
    assert joined == device()


def test_without_a_place_the_only_gpu_is_meant():
    assert join(device(id=""), gpu(free_bytes=GIB)).free_bytes == GIB
    two = join(device(id=""), gpu(free_bytes=GIB), gpu(pci_id="", free_bytes=GIB))
    assert two.free_bytes == 7 * GIB


def test_a_servers_device_is_not_the_gpu_of_this_machine():
    joined = join(device("RPC0", id=""), gpu(free_bytes=GIB))
    assert joined.free_bytes == 7 * GIB


def test_memory_that_nobody_measured_does_not_hide_a_driver_that_miscounts():
    joined = join(device(free_bytes=2**64 - 1), gpu(total_bytes=8 * GIB))
    (judged, *_) = judge_devices(module.Inventory(devices=(joined,), host=HOST))
    assert judged.budget_bytes == 0
    assert join(device(free_bytes=2**64 - 1), gpu(free_bytes=GIB)).free_bytes == GIB


def test_what_the_system_calls_integrated_is_so():
    integrated = gpu(vendor_id=AMD, kind="integrated", carveout_bytes=GIB)
    joined = join(device("GPUOpenCL", backend="OpenCL"), integrated)
    assert (joined.kind, joined.carveout_bytes) == ("integrated", GIB)


def test_the_cpu_is_the_systems_and_no_accelerator_is_kept():
    blas = device("BLAS", kind="accelerator", id="")
    joined = join_devices((device(), blas, CPU), machine(gpu()))
    assert [each.kind for each in joined] == ["discrete", "cpu"]
    assert joined[-1].total_bytes == 32 * GIB


class Client:
    """Answers a probe."""

    def greet(self):
        yield None
        return Hello(engine="e", system="s", gpus=("CUDA0",))

    def survey(self):
        yield None
        return (device(), CPU)

    def close(self):
        pass


@pytest.fixture
def failures(tmp_path):
    return ProbeFailures(tmp_path / "probes.json")


def take(hello, failures):
    started = []

    def start():
        started.append(Client())
        return started[-1]

    return drain(take_engine_inventory(hello, start, failures)), started


def test_an_engine_without_a_gpu_costs_no_process_and_no_driver(failures, monkeypatch):
    monkeypatch.setattr(module, "look", lambda: pytest.fail("drivers were asked"))
    found, started = take(Hello(engine="e", system="s"), failures)
    assert (found.has_gpus, started) == (False, [])
    assert found.inventory.devices == ()
    assert found.inventory.host.ram_bytes > 0
    assert found.limit == "The engine in use computes on the CPU only."


def test_an_engine_with_a_gpu_is_asked(failures, monkeypatch):
    both = machine(gpu(driver="550.1"), gpu(pci_id="", driver="550.1"))
    monkeypatch.setattr(module, "look", lambda: both)
    hello = Hello(engine="e", system="s", gpus=("CUDA0",))
    found, started = take(hello, failures)
    assert (found.has_gpus, found.driver, found.limit) == (True, "550.1", "")
    assert [each.name for each in found.inventory.devices] == ["CUDA0", "CPU"]
    assert len(started) == 1


def test_an_engine_that_is_known_to_die_of_it_is_not_asked(failures, monkeypatch):
    monkeypatch.setattr(module, "look", machine)
    failures.write("e | s", "", "It stopped.")
    hello = Hello(engine="e", system="s", gpus=("CUDA0",))
    found, started = take(hello, failures)
    assert (found.limit, started) == ("It stopped.", [])
    assert [each.name for each in found.inventory.devices] == ["CPU"]


def test_a_place_that_only_the_system_knows_is_taken():
    assert join(device(id=""), gpu()).id == "0000:0a:00.0"


def of_engine(*devices, **facts):
    inventory = Inventory(devices=devices, host=HOST)
    return EngineInventory(inventory=inventory, has_gpus=True, **facts)


@pytest.mark.parametrize(
    ("found", "clause"),
    [
        (of_engine(device(), CPU), ""),
        (of_engine(device(free_bytes=0), CPU), ""),
        (of_engine(CPU, limit="It stopped."), "it stopped"),
        (
            of_engine(device("MTL0", backend="Metal"), CPU),
            "Metal does not work with llama.cpp on Macs with Intel processors",
        ),
        (of_engine(CPU), "it can use none"),
        (EngineInventory(inventory=Inventory(devices=(CPU,), host=HOST)), ""),
    ],
)
def test_why_an_engine_can_use_no_gpu(found, clause):
    assert why_no_gpu(found) == clause

"""What the loaded model takes of each device."""

import pytest
from tests.engine.packs.test_choose import machine, nvidia

from inglenook.engine.messages import Buffer, Loaded
from inglenook.engine.occupied import occupied_bytes, with_freed
from inglenook.hardware.findings import explain
from inglenook.hardware.machine import APPLE, Gpu
from inglenook.hardware.records import Device, Host, Inventory

GIB = 2**30
CARD = nvidia("560.35", "8.9", kind="discrete", pci_id="1")
CHIP = Gpu(vendor_id=APPLE, kind="integrated", name="Apple M2")


def loaded(devices, *buffers):
    return Loaded(
        backend="CUDA" if devices else "CPU",
        devices=devices,
        description="",
        n_layers=1,
        gpu_layers=len(devices),
        context_tokens=1,
        n_params=1,
        size_bytes=1,
        load_s=1.0,
        buffers=buffers,
    )


def on_gpu(*buffers):
    return loaded(("CUDA0",), *buffers)


@pytest.fixture
def findings():
    return explain(machine(CARD), ["CUDA"])


def test_without_a_model_nothing_is_taken(findings):
    assert occupied_bytes(findings, None, "linux") == (0, 0)


def test_buffers_are_where_their_names_say(findings):
    model = on_gpu(
        Buffer("CUDA0", "weights", 4 * GIB),
        Buffer("CUDA0", "compute", GIB),
        Buffer("CUDA_Host", "compute", 3),
        Buffer("CPU_REPACK", "weights", 40),
    )
    assert occupied_bytes(findings, model, "linux") == (5 * GIB, 43)


@pytest.mark.parametrize(("os", "taken"), [("linux", 5), ("windows", GIB + 5)])
def test_a_mapped_file_counts_where_the_system_does_not_call_it_free(
    findings, os, taken
):
    model = on_gpu(Buffer("CPU_Mapped", "weights", GIB), Buffer("CPU", "context", 5))
    assert occupied_bytes(findings, model, os) == (0, taken)


def test_a_gpu_that_is_switched_off_meanwhile_still_holds_the_model():
    findings = explain(machine(CARD), ["CUDA"], unused_keys=["1"])
    model = on_gpu(Buffer("CUDA0", "weights", GIB))
    assert occupied_bytes(findings, model, "linux") == (GIB, 0)


def test_what_an_integrated_gpu_takes_is_ram_as_well():
    findings = explain(machine(CHIP), ["Metal"])
    model = on_gpu(Buffer("MTL0", "weights", GIB), Buffer("CPU", "compute", 5))
    assert occupied_bytes(findings, model, "macos") == (GIB, GIB + 5)


def test_of_two_gpus_nobody_tells_which_is_which():
    findings = explain(machine(CARD, CARD), ["CUDA"])
    model = on_gpu(Buffer("CUDA0", "weights", GIB))
    assert occupied_bytes(findings, model, "linux") == (None, None, 0)


def test_a_model_on_the_cpu_takes_no_gpu(findings):
    model = loaded((), Buffer("CPU", "weights", GIB))
    assert occupied_bytes(findings, model, "linux") == (0, GIB)


def test_without_the_model_its_memory_is_free_again():
    card = Device(
        name="CUDA0",
        backend="CUDA",
        kind="discrete",
        total_bytes=8 * GIB,
        free_bytes=2 * GIB,
        nvml_free_bytes=GIB,
    )
    host = Host(os="windows", arch="x86_64", ram_bytes=8 * GIB, available_bytes=GIB)
    model = on_gpu(Buffer("CUDA0", "weights", 4 * GIB), Buffer("CPU", "weights", GIB))
    freed = with_freed(Inventory(devices=(card,), host=host), model)
    assert freed.devices[0].free_bytes == 6 * GIB
    assert freed.devices[0].nvml_free_bytes == 5 * GIB
    assert freed.host.available_bytes == 2 * GIB


def test_what_is_free_is_never_more_than_there_is():
    host = Host(os="windows", arch="x86_64", ram_bytes=8 * GIB, available_bytes=6 * GIB)
    model = loaded((), Buffer("CPU", "weights", 4 * GIB))
    machine_now = Inventory(devices=(), host=host)
    assert with_freed(machine_now, model).host.available_bytes == 8 * GIB
    assert with_freed(machine_now, None) == machine_now

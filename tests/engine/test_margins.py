"""A plan that was too small makes the next one leave more free."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.offload.test_planner import machine
from tests.offload.vectors import scenario_shape

from inglenook.engine.margins import Margins, excess_bytes
from inglenook.engine.messages import Buffer
from inglenook.offload.planner import plan_offload

MIB = 2**20


@pytest.fixture
def margins(tmp_path):
    return Margins(tmp_path / "engines" / "margins.json")


def planned(*free_gib, backend="CUDA", names=None):
    plan = plan_offload(
        scenario_shape("S08" if len(free_gib) > 1 else "S02"),
        machine(*free_gib, ram_gib=64, backend=backend),
    )
    return msgspec.structs.replace(plan, devices=names or plan.devices)


def buffers(plan, more=0, name=None):
    """What a plan says, with so much more on the first device."""
    found = [
        Buffer(name or device, kind, getattr(share, part))
        for device, share in zip(plan.devices, plan.bytes.shares, strict=True)
        for kind, part in (("weights", "weights"), ("context", "kv"))
    ]
    compute = plan.bytes.shares[0].compute + more
    rest = [
        Buffer(device, "compute", share.compute)
        for device, share in list(zip(plan.devices, plan.bytes.shares, strict=True))[1:]
    ]
    return (*found, Buffer(name or plan.devices[0], "compute", compute), *rest)


def test_what_was_planned_is_no_excess():
    plan = planned(24)
    assert excess_bytes(plan, buffers(plan)) == 0
    assert excess_bytes(plan, buffers(plan, -5 * MIB)) == 0
    assert excess_bytes(plan, ()) == 0


def test_the_worst_device_counts():
    plan = planned(23, 23)
    assert excess_bytes(plan, buffers(plan, 7 * MIB)) == 7 * MIB


def test_what_is_in_ram_does_not_count():
    plan = planned(24)
    beside = (Buffer("CPU", "compute", 2**40), Buffer("CUDA_Host", "compute", 2**40))
    assert excess_bytes(plan, (*buffers(plan), *beside)) == 0
    on_cpu = planned()
    assert excess_bytes(on_cpu, (Buffer("CPU", "weights", 2**40),)) == 0


def test_a_device_of_two_digits_is_another():
    plan = planned(24)
    assert excess_bytes(plan, (*buffers(plan), Buffer("CUDA01", "context", MIB))) == 0


def test_private_memory_counts_and_a_mapped_file_does_not():
    plan = planned(24, names=("MTL0",))
    share = plan.bytes.shares[0]
    mapped = Buffer("MTL0_Mapped", "weights", 2 * share.weights)
    rest = share.total - share.weights
    private = Buffer("MTL0_Private", "context", rest + 3 * MIB)
    assert excess_bytes(plan, (mapped, private)) == 3 * MIB


def test_opencl_calls_its_memory_otherwise():
    plan = planned(24, names=("GPUOpenCL",))
    assert excess_bytes(plan, buffers(plan, 9 * MIB, name="OpenCL")) == 9 * MIB


def test_a_servers_memory_has_its_address_in_its_name():
    plan = planned(24, names=("RPC0",))
    told = buffers(plan, 9 * MIB, name="RPC0[127.0.0.1:50052]")
    assert excess_bytes(plan, told) == 9 * MIB


def test_the_most_is_remembered_by_engine_and_backend(margins):
    plan = planned(24)
    for more in (50 * MIB, 80 * MIB, 20 * MIB):
        margins.learn("engine", plan, buffers(plan, more))
    assert margins.read("engine") == {"CUDA": 80 * MIB}
    assert margins.read("another") == {}
    vulkan = planned(24, backend="Vulkan")
    margins.learn("engine", vulkan, buffers(vulkan, 30 * MIB))
    assert margins.read("engine") == {"CUDA": 80 * MIB, "Vulkan": 30 * MIB}
    margins.forget()
    assert margins.read("engine") == {}


def test_no_model_keeps_all_others_off_the_gpu(margins):
    plan = planned(24)
    margins.learn("engine", plan, buffers(plan, 2**40))
    assert margins.read("engine") == {"CUDA": 2**30}


def test_a_rounding_is_no_finding(margins, tmp_path):
    plan = planned(24)
    margins.learn("engine", plan, buffers(plan, 10_000))
    assert not (tmp_path / "engines").exists()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"engine": {"CUDA": "x"}}', b"\xff"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, content):
    path = tmp_path / "margins.json"
    path.write_bytes(content)
    assert Margins(path).read("engine") == {}


@given(n=st.integers(-(2**63), 2**63 - 1))
def test_whatever_a_file_says_a_margin_is_sane(tmp_path_factory, n):
    path = tmp_path_factory.mktemp("margins") / "margins.json"
    path.write_bytes(msgspec.json.encode({"engine": {"CUDA": n}}))
    assert 0 <= Margins(path).read("engine")["CUDA"] <= 2**30

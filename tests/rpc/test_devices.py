"""A second backend is a GPU among the engine's devices."""

import psutil
import pytest
from tests.rpc.serving import serve

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.inventory import take_engine_inventory
from inglenook.work import drain

pytestmark = [pytest.mark.rpc, pytest.mark.timeout(600)]


def test_it_is_listed_with_its_memory(start, server):
    client = start()
    assert drain(client.greet()).gpus == ("RPC0",)
    cpu, gpu = drain(client.survey())
    assert (gpu.name, gpu.backend, gpu.kind) == ("RPC0", "RPC", "discrete")
    assert gpu.description == server.address
    total = psutil.virtual_memory().total
    assert gpu.total_bytes == pytest.approx(total, rel=0.1)
    assert 0 < gpu.free_bytes <= gpu.total_bytes
    assert cpu.kind == "cpu"


def test_it_is_asked_in_a_process_of_its_own(start, server, tmp_path):
    hello = drain(start().greet())
    probes = Experience.in_folder(tmp_path).probes
    found = drain(take_engine_inventory(hello, start, probes))
    names = [(device.name, device.backend) for device in found.inventory.devices]
    assert names == [("RPC0", "RPC"), ("CPU", "CPU")]
    assert found.has_gpus
    assert not found.limit


def test_the_memory_that_it_tells_is_taken_at_its_word(backend, tmp_path):
    with serve(backend, memory_bytes=123_456_789) as server:
        client = EngineClient(tmp_path / "logs", server.command)
        drain(client.greet())
        _, gpu = drain(client.survey())
        client.close()
    assert gpu.total_bytes == gpu.free_bytes == 123_456_789

"""The whole ladder over a second backend, and the end of its server."""

import re
import resource
from pathlib import Path

import pytest
from tests.conftest import SCRIPT
from tests.rpc.serving import serve
from tests.tiny_models import write_model

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import Generate, LoadPlan, Piece, Sampling
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.rungs import Rung
from inglenook.errors import EngineCrashed
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine
from inglenook.work import drain

pytestmark = [pytest.mark.rpc, pytest.mark.timeout(600)]

MIB = 2**20
ROUNDING_BYTES = 0.005 * MIB
N_LAYERS = 41


@pytest.fixture
def deep(tmp_path):
    """A model of many layers, some 120 MiB with its KV cache, that says SCRIPT."""
    return write_model(tmp_path / "deep.gguf", n_layers=N_LAYERS - 1, script=SCRIPT)


def climb(path, server, tmp_path):
    library = Library(tmp_path, (), tmp_path / "library.json")
    experience = Experience.in_folder(tmp_path / "engines")
    start = lambda: EngineClient(tmp_path / "logs", server.command)  # noqa: E731
    chosen = Engine(n_threads=1)
    engines = [Candidate(start=start)]
    return drain(climb_down(library.check(path), chosen, engines, experience))


def answer(standing):
    """What the model says; the engine ends."""
    request = Generate(text="Hi\n", sampling=Sampling(temperature=0))
    pieces = []
    drain(standing.client.generate(request), pieces.append)
    standing.client.close()
    return "".join(getattr(piece, "text", "") for piece in pieces)


def logged(tmp_path):
    """Of the last load, how many of how many layers llama.cpp says it has moved."""
    *_, newest = sorted(
        (tmp_path / "logs").iterdir(),
        key=lambda path: path.stat().st_mtime_ns,
    )
    (found,) = re.findall(r"offloaded (\d+)/(\d+) layers to GPU", newest.read_text())
    return tuple(map(int, found))


def held(standing, kind):
    """What the server holds of this kind, in bytes."""
    return sum(
        buffer.size_bytes
        for buffer in standing.loaded.buffers
        if buffer.name.startswith("RPC0[") and buffer.kind == kind
    )


def test_all_layers_go_where_there_is_room(server, tmp_path, deep):
    standing = climb(deep, server, tmp_path)
    assert answer(standing) == SCRIPT
    assert (standing.rung, standing.reason) == (Rung(), "")
    assert (standing.offload.mode, standing.loaded.backend) == ("full", "RPC")
    assert standing.loaded.devices == ("RPC0",)
    assert logged(tmp_path) == (N_LAYERS, N_LAYERS)


def test_as_many_layers_go_as_there_is_room_for(backend, tmp_path, deep):
    # Of which 512 MiB are left free.
    with serve(backend, memory_bytes=(512 + 64) * MIB) as server:
        standing = climb(deep, server, tmp_path)
        assert answer(standing) == SCRIPT
    offload = standing.offload
    assert (standing.rung, offload.mode) == (Rung(), "partial")
    assert 3 < offload.gpu_layers < N_LAYERS
    assert logged(tmp_path) == (offload.gpu_layers, N_LAYERS)
    assert standing.reason.startswith("RPC0 can give 64\N{NO-BREAK SPACE}MiB")
    (share,) = offload.bytes.shares
    assert held(standing, "weights") == pytest.approx(share.weights, abs=ROUNDING_BYTES)
    assert held(standing, "context") == pytest.approx(share.kv, abs=ROUNDING_BYTES)
    assert held(standing, "compute") <= share.compute
    assert share.total <= 64 * MIB


def test_a_server_with_less_memory_than_it_says_is_given_up(server, tmp_path, deep):
    status = Path(f"/proc/{server.process.pid}/statm").read_text()
    room = int(status.split()[0]) * resource.getpagesize() + 8 * MIB
    resource.prlimit(server.process.pid, resource.RLIMIT_AS, (room, room))
    standing = climb(deep, server, tmp_path)
    assert answer(standing) == SCRIPT
    assert standing.reason == "no GPU: its memory is short"
    assert standing.loaded.backend == "CPU"


def test_the_end_of_the_server_ends_the_engine_and_nothing_else(server, start, endless):
    client = start()
    drain(client.greet())
    plan = LoadPlan(context_tokens=4096, n_threads=1, devices=("RPC0",))
    drain(client.load(endless, plan))
    work = client.generate(Generate(text="Hi\n"))
    while not isinstance(next(work), Piece):
        pass
    server.process.kill()
    with pytest.raises(EngineCrashed, match="SIGABRT") as raised:
        drain(work)
    assert "RPC server crashed" in raised.value.detail
    assert not client.is_alive

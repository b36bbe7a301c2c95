"""Layers really move: as many as planned, with the bytes that were predicted.

Weights, KV cache and state are compared to the byte, with what a dry load tells; and
that with a real load, whose log has two decimals. Compute buffers are an estimate.
"""

import re
from typing import NamedTuple, get_args

import psutil
import pytest
from tests.rpc.serving import serve
from tests.tiny_models import Architecture, write_model

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Generate, Loaded, LoadPlan, Message, Sampling
from inglenook.hardware.detect import read_host
from inglenook.hardware.records import Inventory
from inglenook.offload.placement import device_shares, host_share, layout_of
from inglenook.offload.plan import Share
from inglenook.offload.planner import plan_offload
from inglenook.offload.reading import shape_of
from inglenook.paths import starter_model
from inglenook.work import drain

pytestmark = [pytest.mark.rpc, pytest.mark.timeout(600)]

ROUNDING_BYTES = 0.005 * 2**20
#: By how much an estimate of a compute buffer may miss, as a share of the truth.
TOO_LITTLE, TOO_MUCH = 0.10, 0.45
STARTER = "starter"
#: Of the starter model, and so of the tiny ones; the output layer is one.
N_LAYERS = 5


def plan_for(gpu_layers, **changes):
    usual = {
        "context_tokens": 1024,
        "n_threads": 1,
        "flash_attention": "on",
        "gpu_layers": gpu_layers,
        "devices": ("RPC0",) if gpu_layers else (),
        "tensor_split": (gpu_layers,) if gpu_layers else (),
        # A part of the file that is mapped counts whole, with the gaps in it.
        "mmap": False,
        # Repacked weights crash on some machines.
        "use_extra_bufts": False,
    }
    return LoadPlan(**(usual | changes))


def logged_layers(folder):
    log = "".join(path.read_text() for path in folder.glob("engine-*.log"))
    found = re.findall(r"offloaded (\d+)/(\d+) layers to GPU", log)
    return [tuple(map(int, each)) for each in found]


def sizes(buffers):
    """By the device's name without the server's address, and by kind."""
    return {
        (buffer.name.partition("[")[0], buffer.kind): buffer.size_bytes
        for buffer in buffers
    }


class Move(NamedTuple):
    """A model that was loaded with some layers on the server.

    Attributes:
        predicted: What each place was to hold.
        dry: What a dry load told, by place and kind.
        said: What llama.cpp's log says of layers: of each load, how many of how many.
    """

    gpu_layers: int
    predicted: dict[str, Share]
    dry: dict[tuple[str, str], int]
    loaded: Loaded
    said: list[tuple[int, int]]


MOVES = [
    pytest.param((name, n), id=f"{name}-{n}")
    for name in (STARTER, *get_args(Architecture))
    for n in range(N_LAYERS + 1)
]


@pytest.fixture(scope="module", params=MOVES)
def move(request, backend, tmp_path_factory):
    """The starter model, or a tiny one, with each number of layers on the server."""
    (name, gpu_layers), folder = request.param, tmp_path_factory.mktemp("move")
    path = starter_model()
    if name != STARTER:
        path = folder / f"{name}.gguf"
        write_model(path, architecture=name, n_layers=N_LAYERS - 1)
    with serve(backend) as server:
        client = EngineClient(folder, server.command)
        drain(client.greet())
        shape = shape_of(path)
        planned = plan_offload(shape, inventory(client))
        assert (planned.mode, planned.gpu_layers) == ("full", N_LAYERS)
        plan = plan_for(gpu_layers, context_tokens=planned.context_tokens)
        dry = sizes(drain(client.measure(path, plan)))
        loaded = drain(client.load(path, plan))
        client.close()
    predicted = shares(layout_of(planned, shape), gpu_layers)
    return Move(gpu_layers, predicted, dry, loaded, logged_layers(folder))


def inventory(client):
    """The server and this machine."""
    gpus = [each for each in drain(client.survey()) if each.kind == "discrete"]
    return Inventory(devices=tuple(gpus), host=read_host())


def shares(layout, gpu_layers):
    """What each place is predicted to hold."""
    predicted = {"CPU": host_share(layout, gpu_layers)}
    if gpu_layers:
        (predicted["RPC0"],) = device_shares(layout, (gpu_layers,))
    return predicted


def test_as_many_layers_move_as_planned(move):
    loaded = move.loaded
    assert (loaded.gpu_layers, loaded.n_layers) == (move.gpu_layers, N_LAYERS)
    assert move.said == [(move.gpu_layers, N_LAYERS)] * 2
    assert loaded.backend == ("RPC" if move.gpu_layers else "CPU")


def test_weights_and_cache_take_what_was_predicted(move):
    for place, share in move.predicted.items():
        assert share.weights == move.dry[place, "weights"]
        assert share.kv + share.state == move.dry.get((place, "context"), 0)


def test_computing_takes_about_what_was_predicted(move):
    for place, share in move.predicted.items():
        taken = move.dry[place, "compute"]
        if place == "CPU" and move.gpu_layers:
            continue
        assert share.compute >= (1 - TOO_LITTLE) * taken
        # A part of the layers is planned with a copy of the largest tensor, which
        # other backends make, and this one does not.
        if move.gpu_layers in {0, N_LAYERS}:
            assert share.compute <= (1 + TOO_MUCH) * taken


def test_a_real_load_takes_what_a_dry_one_tells(move):
    told = {key: size for key, size in move.dry.items() if size > ROUNDING_BYTES}
    real = sizes(move.loaded.buffers)
    assert real == pytest.approx(told, abs=ROUNDING_BYTES + 1)


def test_a_dry_load_takes_no_memory_of_the_server(start, server, babbler):
    client = start()
    drain(client.greet())
    plan = plan_for(3, context_tokens=4_000_000)
    told = sizes(drain(client.measure(babbler, plan)))
    assert told["RPC0", "context"] > 4 * 10**9
    assert psutil.Process(server.process.pid).memory_info().rss < 10**9


def answer(client, plan):
    """What the starter says, greedily."""
    drain(client.greet())
    drain(client.load(starter_model(), plan))
    question = Message("user", "Why is the sky blue?")
    request = Generate(
        messages=(question,), sampling=Sampling(temperature=0), max_tokens=120
    )
    pieces = []
    drain(client.generate(request), pieces.append)
    client.close()
    return "".join(getattr(piece, "text", "") for piece in pieces)


@pytest.mark.parametrize("gpu_layers", [0, 1, 3, N_LAYERS])
def test_it_answers_as_the_cpu_does(start, tmp_path, gpu_layers):
    on_cpu = answer(EngineClient(tmp_path / "logs"), plan_for(0))
    assert len(on_cpu) > 40
    assert answer(start(), plan_for(gpu_layers)) == on_cpu

"""How much of what the memory allows a model makes use of."""

import msgspec
import pytest
from tests.tiny_models import write_model

from inglenook.compare.fitting import bytes_per_token
from inglenook.compare.roofline import Bandwidths, bandwidth_share
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Loaded
from inglenook.errors import EngineNotStarted
from inglenook.offload.reading import shape_of
from inglenook.work import drain

LOADED = Loaded(
    backend="CPU",
    devices=(),
    description="",
    n_layers=3,
    gpu_layers=0,
    context_tokens=512,
    n_params=1,
    size_bytes=1,
    load_s=0.1,
)


def no_engine():
    raise EngineNotStarted("it is not to be started")


def test_the_memory_is_measured_once_for_each_number_of_threads(tmp_path):
    known = Bandwidths(tmp_path / "bandwidths.json")
    found = drain(known.find("a", 2, lambda: EngineClient(tmp_path / "logs")))
    assert found > 1e8
    assert drain(known.find("a", 2, no_engine)) == found
    with pytest.raises(EngineNotStarted):
        drain(known.find("a", 1, no_engine))


def test_the_share_is_of_the_bytes_that_each_token_needs(babbler):
    n_bytes = bytes_per_token(shape_of(babbler))
    assert bandwidth_share(babbler, LOADED, 10.0, 40.0 * n_bytes) == 0.25


def test_more_than_the_memory_gives_comes_from_a_cache(babbler):
    assert bandwidth_share(babbler, LOADED, 10.0, 1000.0) is None


def test_of_a_gpu_nothing_is_told(babbler):
    on_gpu = msgspec.structs.replace(LOADED, devices=("CUDA0",))
    assert bandwidth_share(babbler, on_gpu, 1.0, 1e12) is None


def test_of_experts_and_of_files_that_are_gone_nothing_is_told(tmp_path):
    moe = write_model(tmp_path / "moe.gguf", architecture="qwen3moe")
    for path in (moe, tmp_path / "gone.gguf"):
        assert bandwidth_share(path, LOADED, 1.0, 1e12) is None

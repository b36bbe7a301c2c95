"""What an engine dies of while it answers leads down the ladder."""

import pytest
from tests.conftest import SCRIPT
from tests.engine.test_ladder import Fakes, engines, local, never, only, starter

from inglenook.engine.experience import Experience
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import Generate, Sampling
from inglenook.errors import (
    EngineCrashed,
    EngineGarbled,
    EngineHung,
    EngineKilled,
    GenerationFailed,
    NotEnoughMemory,
    PromptTooLong,
)
from inglenook.hardware.memory import Memory
from inglenook.settings.schema import Engine
from inglenook.work import drain

REQUEST = Generate(text="Hi\n", sampling=Sampling(temperature=0))
LOST = EngineCrashed("signal SIGABRT", "vk::Queue::submit: ErrorDeviceLost")
SILENT = EngineCrashed("signal SIGSEGV")


@pytest.fixture
def experience(tmp_path):
    return Experience.in_folder(tmp_path / "engines")


def answer(standing, error):
    """Answer; the engine dies of it in this way."""
    client = standing.client
    client.is_killed = False

    def generate(request):
        yield None
        raise error

    def kill():
        client.is_killed = True

    client.generate, client.kill = generate, kill
    with pytest.raises(type(error)) as raised:
        drain(standing.answer(REQUEST))
    return raised.value


def load(experience, model, gpus=(), **packs):
    fakes = packs or {"last": Fakes(never, gpus)}
    work = climb_down(local(model), Engine(), engines(**fakes), experience)
    return drain(work)


@pytest.mark.parametrize(
    ("gpus", "error", "hint", "rung"),
    [
        ((), SILENT, "runs with safe CPU kernels", "safe-kernels"),
        (("CUDA0",), SILENT, "runs without CUDA", "cpu"),
        (("CUDA0",), LOST, "runs without CUDA", "cpu"),
        (("CUDA0",), NotEnoughMemory(), "takes less memory", "smaller"),
        ((), NotEnoughMemory(), "takes less memory", "smaller"),
        (
            ("CUDA0",),
            GenerationFailed("ggml_metal_synchronize: error: command buffer 0 failed"),
            "runs without CUDA",
            "cpu",
        ),
    ],
)
def test_the_next_load_begins_on_the_next_rung_and_that_is_told(
    experience, reciter, gpus, error, hint, rung
):
    standing = load(experience, reciter, gpus)
    told = answer(standing, error)
    assert told.hint == f"What was said is kept. Send again: it then {hint}."
    assert standing.client.is_killed
    assert load(experience, reciter, gpus).rung.name == rung


@pytest.mark.parametrize(
    "error",
    [
        EngineHung(10),
        EngineKilled(),
        EngineGarbled("?"),
        EngineCrashed("signal SIGTERM"),
        PromptTooLong(9, 8),
        GenerationFailed("llama_decode returned 1"),
    ],
)
def test_what_may_not_happen_again_is_not_remembered(experience, reciter, error):
    standing = load(experience, reciter, ("CUDA0",))
    hint = error.hint
    assert answer(standing, error).hint == hint
    assert not standing.client.is_killed
    assert load(experience, reciter, ("CUDA0",)).rung.name == "full"


def test_an_end_from_outside_where_memory_is_short_is_remembered(
    experience, reciter, monkeypatch
):
    standing = load(experience, reciter)
    needed_bytes = standing.offload.bytes.host.total
    memory = Memory(needed_bytes, needed_bytes)
    for module in ("recall", "standing"):
        monkeypatch.setattr(f"inglenook.engine.{module}.read_memory", lambda: memory)
    answer(standing, EngineKilled())
    assert load(experience, reciter).rung.name == "smaller"


def test_a_gpu_that_fails_in_an_answer_is_left_to_the_next_engine(experience, reciter):
    def packs():
        return {
            "cu130": Fakes(never, ("CUDA0",)),
            "vulkan": Fakes(never, ("Vulkan0",)),
            "last": Fakes(never),
        }

    answer(load(experience, reciter, **packs()), LOST)
    standing = load(experience, reciter, **packs())
    assert standing.engine == "vulkan"
    answer(standing, SILENT)
    standing = load(experience, reciter, **packs())
    assert standing.engine == "built-in"
    assert standing.reason == "no GPU: its driver lost it"


def test_where_no_rung_is_left_another_engine_is_tried(experience, reciter):
    def packs():
        return {"cpu": Fakes(never), "last": Fakes(never)}

    for engine in ("cpu", "cpu", "built-in"):
        standing = load(experience, reciter, **packs())
        assert standing.engine == engine
        answer(standing, SILENT)


def test_a_real_engine_that_dies_in_mid_answer_answers_without_its_gpu(
    reciter, tmp_path, experience
):
    start = starter(tmp_path, "gpu_dies.py", "vulkan_device_lost", "8")
    chosen = Engine(context_tokens=512, n_threads=1)

    def climb():
        return drain(climb_down(local(reciter), chosen, only(start), experience))

    standing, pieces = climb(), []
    assert standing.loaded.devices == ("Vulkan0",)
    with pytest.raises(EngineCrashed):
        drain(standing.answer(REQUEST), pieces.append)
    standing.client.close()
    said = "".join(getattr(piece, "text", "") for piece in pieces)
    assert said
    assert SCRIPT.startswith(said)
    standing, pieces = climb(), []
    drain(standing.answer(REQUEST), pieces.append)
    standing.client.close()
    assert "".join(getattr(piece, "text", "") for piece in pieces) == SCRIPT
    assert standing.reason == "no GPU: its driver lost it"

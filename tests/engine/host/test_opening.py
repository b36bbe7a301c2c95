"""What a plan makes llama.cpp do, by its own log."""

import re

import pytest
from tests.conftest import SCRIPT
from tests.tiny_models import write_model

from inglenook.engine.messages import Generate, LoadPlan, Piece, Sampling
from inglenook.errors import LoadFailed
from inglenook.offload.reading import shape_of
from inglenook.offload.rope import Rope, RopeWish, scale_rope
from inglenook.work import drain

OVERRIDDEN = re.compile(r"tensor blk\.(\d+)\.(\S+)\.weight .* overridden to (\w+)")
#: Base and scale of a context.
FREQUENCIES = re.compile(
    r"llama_context: freq_base += (\S+)\nllama_context: freq_scale += (\S+)"
)


def plan(**changes):
    usual = {"context_tokens": 1024, "n_threads": 1, "use_extra_bufts": False}
    return LoadPlan(**(usual | changes))


@pytest.fixture(scope="module")
def experts(models_folder):
    return write_model(
        models_folder / "experts.gguf",
        architecture="qwen3moe",
        n_layers=12,
        script=SCRIPT,
    )


def overridden(folder):
    """Layer, tensor and kind of memory of what did not go where it usually goes."""
    (log,) = (folder / "logs").iterdir()
    return set(OVERRIDDEN.findall(log.read_text()))


@pytest.mark.parametrize("n_layers", [1, 2, 11, 12, 40])
def test_the_experts_of_the_first_layers_go_to_the_cpu(
    engine, tmp_path, experts, n_layers
):
    client = engine("talkative.py")
    drain(client.load(experts, plan(n_cpu_moe=n_layers)))
    assert overridden(tmp_path) == {
        (str(layer), f"ffn_{part}_exps", "CPU")
        for layer in range(min(n_layers, 12))
        for part in ("gate", "up", "down")
    }


def test_without_a_word_of_experts_they_go_where_their_layer_goes(
    engine, tmp_path, experts
):
    client = engine("talkative.py")
    drain(client.load(experts, plan()))
    assert overridden(tmp_path) == set()


def test_a_model_with_experts_on_the_cpu_answers(engine, experts):
    client, pieces = engine(), []
    drain(client.load(experts, plan(n_cpu_moe=2, mmap=False)))
    drain(client.generate(Generate(text="Hi\n")), pieces.append)
    assert "".join(each.text for each in pieces if isinstance(each, Piece)) == SCRIPT


def test_a_split_between_no_devices_is_none(engine, babbler):
    """The ladder may take the GPUs from a plan that splits layers between them."""
    client = engine()
    split = plan(devices=(), tensor_split=(1, 2), gpu_layers=3)
    assert drain(client.load(babbler, split)).devices == ()


def test_a_device_that_is_not_there_is_named(engine, babbler):
    with pytest.raises(LoadFailed, match="CUDA7"):
        drain(engine().measure(babbler, plan(devices=("CUDA7",))))


@pytest.mark.parametrize("split", [(3,), (1, 1, 1)])
def test_a_split_between_other_devices_is_refused(engine, babbler, split):
    with pytest.raises(LoadFailed, match="for 2 devices"):
        drain(engine("two_devices.py").measure(babbler, plan(tensor_split=split)))


def test_devices_are_used_in_the_order_of_the_plan(engine, babbler):
    ordered = plan(devices=("A1", "A0"), tensor_split=(1, 2))
    loaded = drain(engine("two_devices.py").load(babbler, ordered))
    assert loaded.devices == ("A1", "A0")


@pytest.mark.parametrize(
    ("wish", "logged"),
    [
        (RopeWish(), ("10000.0", "1")),
        (RopeWish(method="linear"), ("10000.0", "0.25")),
        (RopeWish(method="yarn"), ("10000.0", "0.25")),
        (RopeWish(method="ntk", factor=1.5), ("15197.5", "1")),
        (RopeWish(method="none"), ("10000.0", "1")),
    ],
)
def test_positions_are_scaled_as_planned(engine, tmp_path, babbler, wish, logged):
    rope = scale_rope(shape_of(babbler).positions, wish, 16384)
    client = engine()
    loaded = drain(client.load(babbler, plan(context_tokens=16384, rope=rope)))
    assert loaded.context_tokens == 16384
    (log,) = (tmp_path / "logs").iterdir()
    ((base, scale),) = FREQUENCIES.findall(log.read_text())
    assert (base, scale) == logged


def test_scaling_that_a_file_carries_stays(engine, tmp_path):
    model = write_model(tmp_path / "m.gguf", rope_factor=4)
    drain(engine().load(model, plan(rope=Rope())))
    (log,) = (tmp_path / "logs").iterdir()
    assert FREQUENCIES.findall(log.read_text()) == [("10000.0", "0.25")]


def test_each_method_makes_a_model_answer_otherwise(engine, babbler):
    ropes = [Rope(), Rope(method="yarn", factor=4, freq_scale=0.25)]
    ropes += [Rope(method="linear", freq_scale=0.25), Rope(freq_base=80_000)]
    answers = set()
    for rope in ropes:
        client, pieces = engine(), []
        drain(client.load(babbler, plan(rope=rope)))
        request = Generate(
            text="Once upon a time", sampling=Sampling(temperature=0), max_tokens=24
        )
        drain(client.generate(request), pieces.append)
        answers.add("".join(each.text for each in pieces if isinstance(each, Piece)))
    assert len(answers) == len(ropes)

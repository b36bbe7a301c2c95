"""LoRA adapters on a real engine: applied, changed and taken away while it runs."""

import shutil

import pytest
from tests.tiny_models import write_adapter, write_model

from inglenook.engine.messages import Adapter, Generate, LoadPlan, Piece, Sampling
from inglenook.errors import AdapterDoesNotFit, AdapterInvalid
from inglenook.work import drain

PLAN = LoadPlan(context_tokens=512, n_threads=2, use_extra_bufts=False)


@pytest.fixture(scope="module")
def adapter(models_folder):
    return write_adapter(models_folder / "adapter.gguf")


@pytest.fixture(scope="module")
def other(models_folder):
    return write_adapter(models_folder / "other.gguf", seed=1)


@pytest.fixture
def babbling(engine, babbler):
    client = engine()
    drain(client.load(babbler, PLAN))
    return client


def answer(client, *adapters):
    """The text of a greedy answer with these, and how it went."""
    pieces = []
    request = Generate(
        text="Once upon a time",
        sampling=Sampling(temperature=0),
        max_tokens=24,
        adapters=tuple(Adapter(str(path), strength) for path, strength in adapters),
    )
    done = drain(client.generate(request), pieces.append)
    text = "".join(piece.text for piece in pieces if isinstance(piece, Piece))
    return text, done.timings


def said(client, *adapters):
    return answer(client, *adapters)[0]


def test_an_adapter_changes_the_answer_and_leaves_no_trace(babbling, adapter):
    before = said(babbling)
    assert said(babbling, (adapter, 1.0)) != before
    assert said(babbling) == before


def test_with_strength_0_the_model_is_as_without(babbling, adapter):
    before = said(babbling)
    after, timings = answer(babbling, (adapter, 0.0))
    assert after == before
    assert timings.reused_tokens


def test_a_strength_counts(babbling, adapter):
    texts = {said(babbling, (adapter, strength)) for strength in (-1.0, 0.5, 1.0)}
    assert len(texts) == 3


def test_two_adapters_add_up_in_any_order(babbling, adapter, other):
    both = said(babbling, (adapter, 1.0), (other, 0.7))
    assert both not in (said(babbling, (adapter, 1.0)), said(babbling, (other, 0.7)))
    assert said(babbling, (other, 0.7), (adapter, 1.0)) == both


def test_an_adapter_named_twice_counts_twice(babbling, adapter):
    twice = said(babbling, (adapter, 0.25), (adapter, 0.5))
    assert twice == said(babbling, (adapter, 0.75))


def test_the_cache_is_dropped_with_another_choice_and_only_then(babbling, adapter):
    said(babbling)
    assert not answer(babbling, (adapter, 1.0))[1].reused_tokens
    assert answer(babbling, (adapter, 1.0))[1].reused_tokens
    assert not answer(babbling, (adapter, 0.5))[1].reused_tokens
    assert not answer(babbling)[1].reused_tokens


def test_an_adapter_is_read_once(babbling, adapter, tmp_path):
    for strength in (1.0, 0.0, 0.5):
        said(babbling, (adapter, strength))
    (log,) = (tmp_path / "logs").iterdir()
    assert log.read_text().count("loading lora adapter") == 1


def test_a_file_that_changed_is_another_adapter(babbling, adapter, other, tmp_path):
    path = tmp_path / "adapter.gguf"
    shutil.copy(adapter, path)
    assert said(babbling, (path, 1.0)) == said(babbling, (adapter, 1.0))
    shutil.copy(other, path)
    assert said(babbling, (path, 1.0)) == said(babbling, (other, 1.0))


@pytest.mark.parametrize("architecture", ["qwen2", "qwen3moe", "gemma3"])
def test_each_architecture_takes_adapters(engine, tmp_path, architecture):
    model = write_model(tmp_path / "model.gguf", architecture=architecture)
    part = "ffn_down_exps" if architecture == "qwen3moe" else "ffn_down"
    changed = ("attn_q.weight", f"{part}.weight")
    adapter = write_adapter(
        tmp_path / "adapter.gguf", architecture=architecture, tensors=changed
    )
    client = engine()
    drain(client.load(model, PLAN))
    assert said(client, (adapter, 1.0)) != said(client)


def test_an_adapter_of_another_architecture_is_refused(babbling, tmp_path):
    path = write_adapter(tmp_path / "qwen.gguf", architecture="qwen2")
    before = said(babbling)
    with pytest.raises(AdapterDoesNotFit, match=r"qwen\.gguf.*“qwen2”"):
        said(babbling, (path, 1.0))
    assert said(babbling) == before


def test_an_adapter_of_another_size_is_refused(babbling, tmp_path):
    path = write_adapter(tmp_path / "wide.gguf", n_embd=512)
    with pytest.raises(AdapterDoesNotFit, match="another size"):
        said(babbling, (path, 1.0))


def test_what_is_no_adapter_is_refused(babbling, babbler, adapter, tmp_path):
    damaged = tmp_path / "damaged.gguf"
    damaged.write_bytes(adapter.read_bytes()[:-1000])
    for path in (babbler, damaged, tmp_path, tmp_path / "none.gguf"):
        with pytest.raises(AdapterInvalid):
            said(babbling, (path, 1.0))
    assert babbling.is_alive


def test_after_a_refusal_the_adapters_are_as_before(babbling, adapter, babbler):
    before = said(babbling, (adapter, 1.0))
    with pytest.raises(AdapterInvalid):
        said(babbling, (adapter, 0.5), (babbler, 1.0))
    assert answer(babbling, (adapter, 1.0))[0] == before

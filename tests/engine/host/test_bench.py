"""How fast a model is, as a real engine process measures it."""

import pytest
from tests.conftest import SCRIPT
from tests.tiny_models import write_model

from inglenook.engine.messages import (
    Bench,
    BenchProgress,
    Generate,
    LoadPlan,
    Piece,
    Sampling,
)
from inglenook.errors import LoadFailed, PromptTooLong
from inglenook.work import drain


def plan(**changes):
    # Repacked weights crash on some machines.
    usual = {"context_tokens": 2048, "n_threads": 2, "use_extra_bufts": False}
    return LoadPlan(**(usual | changes))


@pytest.fixture
def loaded(engine):
    """Starts an engine with a model."""

    def load(path, **changes):
        client = engine()
        drain(client.load(path, plan(**changes)))
        return client

    return load


def say(client, text="Hi\n", **options):
    pieces = []
    request = Generate(text=text, sampling=Sampling(temperature=0), **options)
    done = drain(client.generate(request), pieces.append)
    return "".join(each.text for each in pieces if isinstance(each, Piece)), done


def test_each_repetition_tells_both_rates(loaded, babbler):
    client = loaded(babbler)
    request = Bench(n_prompt=600, n_generate=5, repetitions=3)
    repetitions = drain(client.bench(request))
    assert len(repetitions) == 3
    assert all(each.prompt_tokens_per_s > 0 for each in repetitions)
    assert all(each.tokens_per_s > 0 for each in repetitions)


def test_what_is_not_asked_for_is_not_measured(loaded, babbler):
    client = loaded(babbler)
    (only_prompt,) = drain(client.bench(Bench(n_prompt=8, n_generate=0)))
    (only_answer,) = drain(client.bench(Bench(n_prompt=0, n_generate=8)))
    assert only_prompt.tokens_per_s == 0 < only_prompt.prompt_tokens_per_s
    assert only_answer.prompt_tokens_per_s == 0 < only_answer.tokens_per_s


@pytest.mark.parametrize(
    "options",
    [
        {"n_threads": 1},
        {"flash_attention": "off"},
        {"flash_attention": "on", "ubatch_tokens": 64},
        {"ubatch_tokens": 4096},
    ],
    ids=str,
)
def test_it_measures_with_other_settings_than_it_was_loaded_with(
    loaded, babbler, options
):
    client = loaded(babbler)
    for _ in range(2):
        assert drain(client.bench(Bench(n_prompt=300, n_generate=3, **options)))


@pytest.mark.parametrize("architecture", ["llama", "mamba", "gemma3", "qwen3moe"])
def test_the_next_answer_is_as_if_nothing_had_been_measured(
    loaded, tmp_path, architecture
):
    path = write_model(tmp_path / "model.gguf", architecture=architecture)
    used, fresh = loaded(path), loaded(path)
    say(used, max_tokens=20)
    drain(used.bench(Bench(n_prompt=70, n_generate=9, n_threads=1)))
    assert say(used, max_tokens=20)[0] == say(fresh, max_tokens=20)[0]


def test_measuring_beside_leaves_the_cache_of_the_chat(loaded, babbler):
    client = loaded(babbler)
    say(client, max_tokens=5)
    drain(client.bench(Bench(n_prompt=70, n_generate=3, flash_attention="off")))
    again = say(client, max_tokens=5)[1].timings
    assert again.prompt_tokens - again.reused_tokens == 1


def test_more_than_the_context_holds_is_refused(loaded, reciter):
    client = loaded(reciter, context_tokens=256)
    with pytest.raises(PromptTooLong):
        drain(client.bench(Bench(n_prompt=250, n_generate=7)))
    assert say(client)[0] == SCRIPT


def test_a_context_that_cannot_be_made_is_refused(loaded, reciter):
    client = loaded(reciter, kv_type="q8_0", flash_attention="on")
    with pytest.raises(LoadFailed):
        drain(client.bench(Bench(n_prompt=8, n_generate=1, flash_attention="off")))
    assert say(client)[0] == SCRIPT


def test_without_a_model_nothing_is_measured(engine):
    with pytest.raises(LoadFailed, match="no model"):
        drain(engine().bench(Bench(n_prompt=1, n_generate=1)))


def test_a_stop_ends_it_with_what_was_done(loaded, endless):
    client, seen = loaded(endless, context_tokens=16384), []

    def stop_once(progress):
        seen.append(progress)
        if len(seen) == 1:
            client.stop()

    request = Bench(n_prompt=8, n_generate=16000, repetitions=50)
    repetitions = drain(client.bench(request), stop_once)
    assert len(repetitions) < 50
    assert isinstance(seen[0], BenchProgress)
    assert 0 < seen[0].n_tokens < seen[0].n_total == 50 * 16008
    assert say(client, max_tokens=5)[1].stop_reason == "length"


def test_a_stop_before_it_begins_counts(loaded, endless):
    client = loaded(endless, context_tokens=16384)
    measuring = client.bench(Bench(n_prompt=0, n_generate=16000, repetitions=50))
    client.stop()
    assert len(drain(measuring)) < 50


def test_giving_up_leaves_the_engine_silent(loaded, endless):
    client = loaded(endless, context_tokens=16384)
    measuring = client.bench(Bench(n_prompt=0, n_generate=16000, repetitions=50))
    next(measuring)
    measuring.close()
    assert client.is_alive
    assert say(client, max_tokens=5)[1].stop_reason == "length"

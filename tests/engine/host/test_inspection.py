"""Prompts and texts in tokens, as a real engine tells them."""

import pytest
from tests.engine.host.asking import ask, conversation
from tests.tiny_models import write_model

from inglenook.engine.messages import Count, Inspect, Message
from inglenook.errors import LoadFailed, PromptTooLong
from inglenook.work import drain

CHAT = (
    Message("system", "Be brief."),
    *conversation("Hi 你好 🙂", "Hello!", "Bye"),
)


def inspect(client, *messages, **options):
    return drain(client.inspect(Inspect(messages=messages, **options)))


def text_of(inspection):
    return "".join(token.text for token in inspection.tokens)


@pytest.mark.parametrize("vocabulary", ["bpe", "spm"])
def test_the_tokens_are_those_that_an_answer_is_given_to(load, tmp_path, vocabulary):
    client = load(write_model(tmp_path / "model.gguf", vocabulary=vocabulary))
    inspection = inspect(client, *CHAT)
    _, timings = ask(client, messages=CHAT)
    assert len(inspection.tokens) == timings.prompt_tokens
    assert sum(inspection.n_tokens) == timings.prompt_tokens
    assert "\nHi 你好 🙂<" in text_of(inspection)


def test_control_tokens_are_told_by_their_names(load, babbler):
    inspection = inspect(load(babbler), *conversation("Hi"))
    control = [token.text for token in inspection.tokens if token.is_control]
    assert control == ["<|im_start|>", "<|im_end|>", "<|im_start|>"]


def test_each_message_has_its_share(load, babbler):
    client = load(babbler)
    short = inspect(client, *CHAT)
    longer = inspect(client, *CHAT[:3], Message("user", "Bye " * 50))
    assert len(short.n_tokens) == len(CHAT)
    assert longer.n_tokens[:3] == short.n_tokens[:3]
    assert longer.n_tokens[3] >= short.n_tokens[3] + 49


def test_what_the_template_leaves_out_has_no_tokens(load, babbler):
    last = "{{ messages[-1].content }}"
    inspection = inspect(
        load(babbler), *conversation("One", "Two", "Bye"), template=last
    )
    assert inspection.n_tokens == (0, 0, len(inspection.tokens))


def test_the_thought_of_an_answer_does_not_hide_it(load, babbler):
    said = conversation("Hi", "<think>\nHm.\n</think>\n\nHello!", "Bye")
    assert all(inspect(load(babbler), *said).n_tokens)


def test_the_format_is_named(load, babbler):
    client = load(babbler)
    assert inspect(client, *CHAT).format == "The model's own"
    assert inspect(client, *CHAT, format="alpaca").format == "Alpaca"
    assert inspect(client, text="Once").format == ""


def test_it_is_told_why_a_models_own_format_is_not_used(load, tmp_path):
    broken = "{{ raise_exception('no chats') }}"
    client = load(write_model(tmp_path / "model.gguf", chat_template=broken))
    assert "no chats" in inspect(client, *CHAT).replaces


def test_a_prompt_that_is_too_long_can_be_inspected(load, babbler):
    inspection = inspect(load(babbler, context_tokens=256), text="word " * 400)
    assert inspection.n_tokens == (len(inspection.tokens),)
    assert len(inspection.tokens) > 256


def test_one_that_is_too_long_by_far_is_refused(load, babbler):
    with pytest.raises(PromptTooLong):
        inspect(load(babbler, context_tokens=256), text="word " * 600_000)


def test_inspecting_costs_the_chat_nothing(load, babbler):
    client = load(babbler)
    shown, first = ask(client, "Hi")
    inspect(client, *CHAT)
    _, second = ask(client, "Hi", shown, "More")
    assert second.reused_tokens == first.prompt_tokens + first.generated_tokens - 1


def test_texts_are_counted(load, babbler):
    client = load(babbler)
    text = "Once upon a time\n"
    n_tokens = len(inspect(client, text=text).tokens)
    assert drain(client.count(Count((text, "", text + text)))) == (
        n_tokens,
        0,
        2 * n_tokens,
    )


@pytest.mark.parametrize("text", ["word " * 60_000, "字" * 200_000, "a\n" * 99_999])
def test_a_long_text_is_counted_in_parts(load, babbler, text):
    client = load(babbler)
    (n_tokens,) = drain(client.count(Count((text,))))
    (n_once,) = drain(client.count(Count((text[:50_000],))))
    assert n_tokens == pytest.approx(n_once * len(text) / 50_000, rel=0.001)


def test_a_stop_ends_the_counting(load, babbler):
    client = load(babbler)
    counting = client.count(Count(("word " * 200_000,) * 20))
    client.stop()
    assert len(drain(counting)) < 20
    assert ask(client, "Hi")[0]


def test_giving_up_leaves_the_engine_silent(load, babbler):
    client = load(babbler)
    counting = client.count(Count(("word " * 200_000,) * 20))
    next(counting)
    counting.close()
    assert ask(client, "Hi")[0]


def test_without_a_model_nothing_is_counted(engine):
    with pytest.raises(LoadFailed, match="no model"):
        drain(engine().count(Count(("Hi",))))

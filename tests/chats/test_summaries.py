import pytest
from tests.chats.test_requests import conversation

from inglenook.chats.context.records import ContextNeed
from inglenook.chats.summaries import Summary
from inglenook.engine.messages import Adapter, Generate
from inglenook.errors import NothingSummarised

REQUEST = Generate(format="chatml", adapters=(Adapter("/lora.gguf"),))


def summary(*texts, limit=4096, before=""):
    """A summary of these; a token is four characters."""
    said = conversation(*texts, "And now?")
    need = ContextNeed(
        chat_id=1,
        needed=9999,
        limit=limit,
        reserve=limit // 4,
        oldest=tuple(said[:-1]),
        n_oldest=sum(map(len, texts)) // 4,
        history_from=len(said),
        waiting=said[-1],
    )
    return Summary(need, before, REQUEST)


def prompt(request):
    (message,) = request.messages
    return message.content


def test_the_turns_are_told_with_who_spoke():
    asked = summary("Why?", "<think>Well.</think>So.").next_request()

    assert prompt(asked).endswith("User: Why?\n\nAssistant: So.")
    assert (asked.format, asked.adapters) == ("chatml", REQUEST.adapters)
    assert not asked.continues


def test_what_fits_is_one_portion():
    made = summary("Why?", "So.", "Really?", "Yes.")
    made.next_request()

    assert made.is_whole
    made.take("<think>Short.</think> It was so.")
    assert made.text == "It was so."


def test_what_was_summarised_before_is_told_too():
    asked = summary("Why?", "So.", before="They met.").next_request()

    assert "that:\nThey met.\n\nUser: Why?" in prompt(asked)


def test_portions_hold_all_turns_and_fit():
    texts = [f"turn-{number} " + "word " * 400 for number in range(10)]
    made = summary(*texts, limit=2048)
    prompts = []
    while not made.is_whole:
        prompts.append(prompt(made.next_request()))
        made.take("Summary.")

    assert len(prompts) > 1
    assert all(len(each) / 4 < 2048 for each in prompts)
    told = "".join(prompts)
    assert all(f"turn-{number} " in told for number in range(10))
    assert all("Summary." in each for each in prompts[1:])


def test_a_turn_that_is_too_long_is_told_in_parts():
    made = summary("letters " * 5000, limit=2048)
    n_portions = 0
    while not made.is_whole:
        assert len(prompt(made.next_request())) / 4 < 2048
        n_portions += 1

    assert n_portions > 2


@pytest.mark.parametrize("reply", ["", " \n", "<think>Well.</think>", "<think>Well"])
def test_no_words_are_no_summary(reply):
    with pytest.raises(NothingSummarised):
        summary("Why?", "So.").take(reply)

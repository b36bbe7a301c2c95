from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from inglenook.chats.records import Attachment, ChatMessage, ChatSettings
from inglenook.chats.requests import (
    NoPresets,
    Requests,
    applying,
    settings_of,
)
from inglenook.engine.messages import Adapter, Message, Sampling
from inglenook.engine.state import EngineState
from inglenook.prompts.presets import Preset

STATE = EngineState(model="Qwen3-8B", sampling=Sampling(temperature=0.6, top_k=20))
WRITER = Preset(
    id="writer",
    title="Writer",
    system_prompt="Write.",
    sampling={"temperature": 1.2, "top_p": 7},
    max_tokens=99,
)
CAT = Attachment(name="cat.png", kind="image", id=7)


class OnePreset:
    def find(self, id_):
        return WRITER if id_ == "writer" else None

    def of_model(self, model):
        return WRITER if model == "/models/qwen.gguf" else None


def conversation(*texts, **fields):
    """Messages with ids from 1 on, of the user and the model in turn."""
    return [
        ChatMessage(
            id=number,
            chat_id=1,
            parent_id=number - 1 or None,
            role="user" if number % 2 else "assistant",
            text=text,
            created_at=datetime.now(UTC),
            **fields,
        )
        for number, text in enumerate(texts, start=1)
    ]


@pytest.fixture
def requests():
    eyes = {Path("/models/eye.gguf"): Path("/models/mmproj-eye.gguf")}
    return Requests(OnePreset(), {7: b"PNG"}.__getitem__, eyes.get)


def request(requests, path, state=STATE, **settings):
    return requests.request(ChatSettings(**settings), path, state)


def test_the_model_is_told_what_was_said(requests):
    asked = request(requests, conversation("Hi", "Hello"))

    assert asked.messages == (Message("user", "Hi"), Message("assistant", "Hello"))


def test_an_empty_answer_is_not_told_and_its_questions_become_one(requests):
    asked = request(requests, conversation("One", " ", "Two"))

    assert asked.messages == (Message("user", "One\n\nTwo"),)


def test_nothing_chosen_is_the_models_own(requests):
    asked = request(requests, conversation("Hi"))

    assert (asked.sampling, asked.max_tokens) == (STATE.sampling, None)
    assert (asked.format, asked.template, asked.adapters) == ("", "", ())


def test_what_the_chat_has_chosen_counts(requests):
    adapters = (Adapter("/lora.gguf", 0.5),)
    asked = request(
        requests,
        conversation("Hi"),
        preset="writer",
        system_prompt="Be brief.",
        sampling={"temperature": 0.0, "seed": 7},
        max_tokens=5,
        format="chatml",
        adapters=adapters,
    )

    assert asked.messages[0] == Message("system", "Be brief.")
    # The writer's top_k stays; its temperature does not.
    assert asked.sampling == Sampling(temperature=0, top_k=20, seed=7)
    assert asked.max_tokens == 5
    assert (asked.format, asked.template, asked.adapters) == ("chatml", "", adapters)


def test_a_template_of_the_user_is_no_format(requests):
    asked = request(requests, conversation("Hi"), format="custom", template="{{ x }}")

    assert (asked.format, asked.template) == ("", "{{ x }}")


def test_another_format_leaves_the_users_template_unused(requests):
    asked = request(requests, conversation("Hi"), format="chatml", template="{{ x }}")

    assert (asked.format, asked.template) == ("chatml", "")


def test_a_preset_counts_where_the_chat_chose_nothing(requests):
    asked = request(requests, conversation("Hi"), preset="writer")

    # Its top_p is out of range.
    assert asked.sampling == Sampling(temperature=1.2, top_k=20)


def test_a_choice_that_makes_no_sense_is_none(requests):
    asked = request(
        requests, conversation("Hi"), sampling={"top_p": 7, "unheard_of": 1, "seed": 3}
    )

    assert asked.sampling == msgspec.structs.replace(STATE.sampling, seed=3)


def test_a_preset_that_is_gone_is_none(requests):
    assert request(requests, conversation("Hi"), preset="x").sampling == STATE.sampling


def test_a_chat_begins_with_the_preset_of_its_model(requests):
    state = replace(STATE, path="/models/qwen.gguf")

    assert requests.begin_with(state) == settings_of(WRITER)
    assert requests.begin_with(STATE) == ChatSettings()
    assert settings_of(WRITER).max_tokens == 99


def test_without_presets_a_chat_begins_with_nothing():
    requests = Requests(NoPresets(), lambda _: b"", lambda _: None)

    assert requests.begin_with(replace(STATE, path="/a")) == ChatSettings()


def test_what_is_left_out_is_told_as_a_summary(requests):
    asked = request(
        requests,
        conversation("One", "1", "Two", "2", "Three"),
        system_prompt="Be brief.",
        history_from=3,
        summary="It was about one.",
    )

    system, *rest = asked.messages
    assert system.content.startswith("Be brief.\n\nSummary of")
    assert system.content.endswith("It was about one.")
    assert [message.content for message in rest] == ["Two", "2", "Three"]


def test_a_branch_of_which_nothing_was_left_out_is_whole():
    path = conversation("One", "1", "Other")
    settings = ChatSettings(history_from=5, summary="It was about one.")

    assert applying(settings, path) == (ChatSettings(), tuple(path))


@pytest.mark.parametrize("n_after", [1, 3])
def test_what_is_left_out_stays_so_where_the_first_that_is_sent_is_removed(n_after):
    said = conversation("One", "1", "Two", "2", "Three", "3", "Four")
    settings = ChatSettings(history_from=3, summary="It was about one.")
    shown = (*said[:2], *said[4 : 4 + n_after])

    assert applying(settings, shown) == (settings, shown[2:])


def test_a_turn_removed_elsewhere_leaves_nothing_out():
    one, answer, *_, three = conversation("One", "1", "Two", "2", "Three")
    settings = ChatSettings(history_from=99, summary="It was about one.")

    assert applying(settings, (one, answer, three))[1] == (one, answer, three)


def test_files_are_told_before_the_words(requests):
    note = Attachment(name="a.txt", kind="text", text="Text")
    (asked,) = request(requests, conversation("What?", attachments=(note,))).messages

    assert asked.content == "File “a.txt”:\n```\nText\n```\n\nWhat?"


def test_an_image_goes_with_the_file_that_sees(requests):
    state = replace(STATE, path=Path("/models/eye.gguf"))
    asked = request(requests, conversation("Who?", attachments=(CAT,)), state)

    assert asked.messages[0].images == (b"PNG",)
    assert asked.projector == str(Path("/models/mmproj-eye.gguf"))


def test_old_images_are_words_for_a_model_that_cannot_see(requests):
    path = conversation("Who?", "A cat.", "And now?", attachments=(CAT,))
    first, _, last = request(requests, path).messages

    assert first == Message("user", "[Image “cat.png”, which you cannot see]\n\nWho?")
    assert last.images == (b"PNG",)


def test_an_answer_that_goes_on_is_the_last_message(requests):
    path = conversation("Count.", "One, two")
    asked = requests.request(ChatSettings(), path, STATE, continues=True)

    assert asked.continues
    assert asked.messages[-1] == Message("assistant", "One, two")

"""A dialogue as the model reads it, in training and in the program."""

from starter.dialogue import CHAT_TEMPLATE, END_OF_TEXT, Dialogue, Turn

from inglenook.engine.messages import Message
from inglenook.prompts.templates import render

TURNS = (Turn("Hello", "Hi there!"), Turn("{{ 你 }}\n<b>", "Ясно."))


def messages_of(dialogue):
    system = [Message("system", dialogue.system)] if dialogue.system else []
    said = [
        message
        for turn in dialogue.turns
        for message in (
            Message("user", turn.question),
            Message("assistant", turn.answer),
        )
    ]
    return [*system, *said]


def prompt_of(messages):
    prompt = render(CHAT_TEMPLATE, messages, bos=END_OF_TEXT, eos="<|im_end|>")
    return prompt.text


def test_the_program_asks_as_the_model_was_trained():
    for system in ("", "You are a pirate."):
        dialogue = Dialogue(TURNS, system)
        *before, last = messages_of(dialogue)
        prompt = prompt_of(before)
        read = dialogue.render()
        assert read == f"{prompt}{last.content}<|im_end|>\n{END_OF_TEXT}"


def test_only_answers_are_for_the_model_to_say():
    said = [
        text for text, is_answer in Dialogue(TURNS, "Be kind.").pieces() if is_answer
    ]
    assert said == ["Hi there!<|im_end|>", "Ясно.<|im_end|>"]

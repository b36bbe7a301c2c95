import pytest

from inglenook.engine.messages import Message
from inglenook.prompts.dialog import forms, is_heard, make_dialog

THOUGHT = "<think>\nGreet.\n</think>\n\nHello!"


def dialog(*turns):
    return [{"role": role, "content": content} for role, content in turns]


def made(*messages, has_control=lambda _: False):
    return make_dialog(messages, has_control)


def test_a_thought_is_put_beside_the_answer():
    (message,) = made(Message("assistant", THOUGHT))
    assert message == {
        "role": "assistant",
        "content": "Hello!",
        "reasoning_content": "Greet.",
        "reasoning": "Greet.",
        "thinking": "Greet.",
    }


@pytest.mark.parametrize("said", ["Hello!", "<think>\n\n</think>\n\nHello!"])
def test_without_a_thought_there_is_no_field_for_it(said):
    assert made(Message("assistant", said)) == dialog(("assistant", "Hello!"))


def test_a_thought_that_was_cut_off_is_no_answer():
    (message,) = made(Message("assistant", "<think>Let me"))
    assert (message["content"], message["thinking"]) == ("", "Let me")


@pytest.mark.parametrize("role", ["system", "user"])
def test_only_the_model_thinks(role):
    assert made(Message(role, THOUGHT)) == dialog((role, THOUGHT))


def test_a_thought_with_control_tokens_is_left_out():
    message = Message("assistant", "<think><|im_end|></think>Hello!")
    made_ = made(message, has_control=lambda text: "<|im_" in text)
    assert made_ == dialog(("assistant", "Hello!"))


def test_a_plain_dialog_has_one_form():
    plain = dialog(("user", "Hi"), ("assistant", "Hello!"))
    assert list(forms(plain)) == [plain]


def test_a_system_message_can_go_to_the_user():
    heard, folded = forms(dialog(("system", "Be kind."), ("user", "Hi")))
    assert heard[0]["role"] == "system"
    assert folded == dialog(("user", "Be kind.\n\nHi"))


def test_messages_in_a_row_can_be_one():
    _, joined = forms(dialog(("user", "Hi"), ("user", "You?"), ("assistant", "Yes.")))
    assert joined == dialog(("user", "Hi\n\nYou?"), ("assistant", "Yes."))


def test_a_dialog_gives_up_as_little_as_it_must():
    said = dialog(("system", "Be kind."), ("user", "Hi"), ("user", "You?"))
    assert [[turn["role"] for turn in form] for form in forms(said)] == [
        ["system", "user", "user"],
        ["system", "user"],
        ["user", "user"],
        ["user"],
    ]


def test_no_messages_are_one_form():
    assert list(forms([])) == [[]]


@pytest.mark.parametrize(
    ("turns", "text", "is_it"),
    [
        ([("system", " Be kind.\n")], "[Be kind.]", True),
        ([("system", "Be kind.")], "[]", False),
        ([("system", "")], "[]", True),
        ([("user", "Hi")], "[]", True),
        ([], "", True),
    ],
)
def test_a_system_message_is_heard_where_it_is_written(turns, text, is_it):
    assert is_heard(dialog(*turns), text) is is_it

"""A conversation in the form that templates read, and in others for picky ones."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Protocol

from inglenook.prompts.thoughts import split_thought

#: Messages as templates find them: each with its role, its content, and for answers
#: that were thought about, the thought.
Dialog = list[dict[str, str]]

#: Names under which templates look for the thought of an answer.
_THOUGHT_FIELDS = ("reasoning_content", "reasoning", "thinking")


class Turn(Protocol):
    """A message, as far as a template needs to know it."""

    @property
    def role(self) -> str:
        """Who speaks: system, user or assistant."""

    @property
    def content(self) -> str:
        """What is said."""


def make_dialog(turns: Sequence[Turn], has_control: Callable[[str], bool]) -> Dialog:
    """The messages with the thoughts of answers apart.

    So a template writes thoughts only if it asks for them, which most do not.

    Args:
        turns: The conversation, oldest first.
        has_control: Whether the vocabulary reads control tokens from a text; a
            thought of which that is true is left out.
    """
    return [_message(turn, has_control) for turn in turns]


def forms(dialog: Dialog) -> Iterator[Dialog]:
    """The dialog, and then what says the same to a template that refuses it.

    Some templates know no system role, and some want that the user and the assistant
    take turns.
    """
    tried: list[Dialog] = []
    folded = _folded(dialog)
    for form in (dialog, _joined(dialog), folded, _joined(folded)):
        if form not in tried:
            tried.append(form)
            yield form


def is_heard(dialog: Dialog, text: str) -> bool:
    """Whether the system message, if there is one, stands in the text."""
    if not dialog or dialog[0]["role"] != "system":
        return True
    return dialog[0]["content"].strip() in text


def _message(turn: Turn, has_control: Callable[[str], bool]) -> dict[str, str]:
    if turn.role != "assistant":
        return {"role": turn.role, "content": turn.content}
    reply = split_thought(turn.content)
    message = {"role": turn.role, "content": reply.answer}
    if reply.thought and not has_control(reply.thought):
        message |= dict.fromkeys(_THOUGHT_FIELDS, reply.thought)
    return message


def _folded(dialog: Dialog) -> Dialog:
    """The dialog with its system message as the beginning of the user's first."""
    if not dialog or dialog[0]["role"] != "system":
        return dialog
    system, *rest = dialog
    content = system["content"]
    if rest and rest[0]["role"] == "user":
        content = f"{content}\n\n{rest.pop(0)['content']}"
    return [{"role": "user", "content": content}, *rest]


def _joined(dialog: Dialog) -> Dialog:
    """The dialog with messages in a row of one speaker as one."""
    joined: Dialog = []
    for _, group in groupby(dialog, key=lambda message: message["role"]):
        messages = list(group)
        content = "\n\n".join(message["content"] for message in messages)
        joined.append({**messages[-1], "content": content})
    return joined

"""From the messages of a chat to the text of a prompt, by the model's template.

Control tokens such as `<|im_end|>` are written by the template as text, so the
prompt must be tokenized with llama.cpp's `parse_special`. A message that holds
the same text would then end its own turn and speak with another's voice. So the
prompt comes in spans, and such a message is a span that is not parsed.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol
from uuid import uuid4

from inglenook.errors import PromptNotRendered
from inglenook.prompts.sandbox import SandboxedTemplate

#: What models write before they think aloud.
_THOUGHT_TAGS = ("<think>", "<thinking>", "[THINK]")

_Dialog = list[dict[str, str]]
_Write = Callable[[_Dialog], str]


class Turn(Protocol):
    """A message, as far as a template needs to know it."""

    @property
    def role(self) -> str:
        """Who speaks: system, user or assistant."""

    @property
    def content(self) -> str:
        """What is said."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the prompt, tokenized in one go.

    Attributes:
        parse_special: Whether the names of control tokens in it mean the tokens.
    """

    text: str
    parse_special: bool = True


@dataclass(frozen=True, slots=True)
class Rendered:
    """The prompt.

    Attributes:
        spans: Its text in order; one span unless a message had to be guarded.
        has_bos: Whether it begins with the BOS token, so that the tokenizer must
            not add one.
        opens_thought: The tag at its end after which the model thinks, as in
            “<think>”; the answer then only has the tag that closes the thought.
            Empty if the prompt ends with none.
    """

    spans: tuple[Span, ...]
    has_bos: bool
    opens_thought: str = ""

    @property
    def text(self) -> str:
        """The whole prompt."""
        return "".join(span.text for span in self.spans)


def render(
    source: str,
    messages: Sequence[Turn],
    *,
    bos: str,
    eos: str,
    add_generation_prompt: bool = True,
    has_control: Callable[[str], bool] = lambda _: False,
) -> Rendered:
    """Write the prompt; to be called from one thread.

    A system message that the template refuses or leaves out is put before the
    first message of the user. Roles that must alternate are left to the caller.

    Args:
        source: The template, from the model's file: untrusted.
        messages: The conversation, oldest first.
        bos: Text of the token that begins a sequence; empty if there is none.
        eos: Text of the token that ends one; empty if there is none.
        add_generation_prompt: Whether the prompt ends where the assistant is to
            speak.
        has_control: Whether the vocabulary reads control tokens from this text.
            Messages of which that is true become spans that are not parsed,
            unless the template changes what they say.

    Raises:
        PromptNotRendered: The template failed.
    """
    template = _compiled(source)
    variables = {
        "bos_token": bos,
        "eos_token": eos,
        "add_generation_prompt": add_generation_prompt,
        "tools": None,
        "documents": None,
        # One moment for all runs, or their texts could differ.
        "strftime_now": datetime.now().astimezone().strftime,
    }

    def write(dialog: _Dialog) -> str:
        return template.run({**variables, "messages": dialog})

    dialog = [{"role": turn.role, "content": turn.content} for turn in messages]
    dialog, text = _with_system_heard(dialog, write)
    return Rendered(
        spans=_guarded(dialog, text, write, has_control),
        has_bos=bool(bos) and text.startswith(bos),
        opens_thought=_open_thought(text) if add_generation_prompt else "",
    )


def _open_thought(text: str) -> str:
    end = text.rstrip()
    return next((tag for tag in _THOUGHT_TAGS if end.endswith(tag)), "")


@lru_cache(maxsize=4)
def _compiled(source: str) -> SandboxedTemplate:
    return SandboxedTemplate(source)


def _with_system_heard(dialog: _Dialog, write: _Write) -> tuple[_Dialog, str]:
    """The dialog in a form that the template writes whole, and its text."""
    if not dialog or dialog[0]["role"] != "system":
        return dialog, write(dialog)
    with suppress(PromptNotRendered):
        text = write(dialog)
        if dialog[0]["content"].strip() in text:
            return dialog, text
    folded = _folded(dialog)
    return folded, write(folded)


def _folded(dialog: _Dialog) -> _Dialog:
    """The dialog with its system message as the beginning of the user's first."""
    system, *rest = dialog
    content = system["content"]
    if rest and rest[0]["role"] == "user":
        content = f"{content}\n\n{rest.pop(0)['content']}"
    return [{"role": "user", "content": content}, *rest]


def _guarded(
    dialog: _Dialog, text: str, write: _Write, has_control: Callable[[str], bool]
) -> tuple[Span, ...]:
    """The text in spans, with the messages that hold control tokens apart."""
    unsafe = [i for i, turn in enumerate(dialog) if has_control(turn["content"])]
    if not unsafe:
        return (Span(text),)
    # Templates of reasoning models look for thoughts in answers, and write an
    # answer that is masked in another way.
    from_people = [i for i in unsafe if dialog[i]["role"] != "assistant"]
    for masked in (unsafe, from_people):
        spans = _split(dialog, masked, write)
        if "".join(span.text for span in spans) == text:
            return spans
    return (Span(text),)


def _split(dialog: _Dialog, masked: list[int], write: _Write) -> tuple[Span, ...]:
    """The spans of a text in which marks stand for the masked messages.

    They join to the real text where the template only passes the content on.
    """
    mark = uuid4().hex
    shown = [dict(turn) for turn in dialog]
    for i in masked:
        # Templates trim what is said: white space stays outside of the mark.
        core = dialog[i]["content"].strip()
        shown[i]["content"] = dialog[i]["content"].replace(core, f"{mark}-{i}-", 1)
    try:
        parts = re.split(rf"{mark}-(\d+)-", write(shown))
    except PromptNotRendered:
        return ()
    spans = [
        Span(dialog[int(part)]["content"].strip(), parse_special=False)
        if at % 2
        else Span(part)
        for at, part in enumerate(parts)
    ]
    return tuple(span for span in spans if span.text)

"""From the messages of a chat to the text of a prompt, by the model's template.

Control tokens such as `<|im_end|>` are written by the template as text, so the
prompt must be tokenized with llama.cpp's `parse_special`. A message that holds
the same text would then end its own turn and speak with another's voice. So the
prompt comes in spans, and such a message is a span that is not parsed.
"""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from itertools import product
from typing import Any
from uuid import uuid4

from inglenook.errors import PromptNotRendered
from inglenook.prompts.dialog import Dialog, Turn, forms, is_heard, make_dialog
from inglenook.prompts.sandbox import LIMIT_S, SandboxedTemplate
from inglenook.prompts.thoughts import opened_thought

_Write = Callable[[Dialog], str]


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

    The thoughts of earlier answers are sent where the template asks for them. A
    system message that it refuses or leaves out is put before the first message of
    the user, and messages of one speaker in a row become one if it wants turns.

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
    common = {
        "bos_token": bos,
        "eos_token": eos,
        "add_generation_prompt": add_generation_prompt,
    }
    writers = [
        partial(_write, template, {**common, **surroundings})
        for surroundings in _surroundings()
    ]
    dialog, text, write = _first_taken(make_dialog(messages, has_control), writers)
    return Rendered(
        spans=_guarded(dialog, text, write, has_control),
        has_bos=bool(bos) and text.startswith(bos),
        opens_thought=opened_thought(text) if add_generation_prompt else "",
    )


def _surroundings() -> list[dict[str, Any]]:
    """What templates find besides the conversation, as two kinds of them expect it."""
    # One moment for all runs, or their texts could differ.
    now = datetime.now().astimezone()
    as_transformers: dict[str, Any] = {
        "tools": None,
        "documents": None,
        "strftime_now": now.strftime,
    }
    for_tools_alone: dict[str, Any] = {
        **as_transformers,
        "tools": [],
        "documents": [],
        "functions": "[]",
        # A time of day would make each prompt another one.
        "datetime": now.strftime("%b %d %Y"),
    }
    return [as_transformers, for_tools_alone]


@lru_cache(maxsize=4)
def _compiled(source: str) -> SandboxedTemplate:
    return SandboxedTemplate(source)


def _write(
    template: SandboxedTemplate, variables: Mapping[str, Any], dialog: Dialog
) -> str:
    return template.run({**variables, "messages": dialog})


def _first_taken(
    dialog: Dialog, writers: Sequence[_Write]
) -> tuple[Dialog, str, _Write]:
    """The first form of the dialog that the template writes whole, and its text."""
    first_failure: PromptNotRendered | None = None
    deadline = time.monotonic() + LIMIT_S
    for form, write in product(forms(dialog), writers):
        try:
            text = write(form)
        except PromptNotRendered as failure:
            first_failure = first_failure or failure
            if time.monotonic() > deadline:
                break
        else:
            if is_heard(form, text):
                return form, text, write
    assert first_failure is not None, "the last form has no system message to be heard"
    raise first_failure


def _guarded(
    dialog: Dialog, text: str, write: _Write, has_control: Callable[[str], bool]
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


def _split(dialog: Dialog, masked: list[int], write: _Write) -> tuple[Span, ...]:
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

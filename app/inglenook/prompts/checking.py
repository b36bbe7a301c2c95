"""Whether a template can be used, and how it writes a conversation.

A template may take seconds, so both are work for a thread other than the window's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inglenook.errors import PromptNotRendered
from inglenook.prompts.dialog import Turn
from inglenook.prompts.templates import render
from inglenook.translation import mark, translate


class Said(NamedTuple):
    """A message of the sample."""

    role: str
    content: str


#: The least that any template must be able to write.
QUESTION = Said("user", "What is the capital of France?")
#: What a template is tried with: each turn is told from the others by its words.
SAMPLE = (
    Said("system", "Be brief."),
    QUESTION,
    Said("assistant", "Paris."),
    Said("user", "And of Spain?"),
)
_LEFT_OUT = {
    "system": mark("Template", "it leaves out what the system says"),
    "user": mark("Template", "it leaves out what the user says"),
    "assistant": mark("Template", "it leaves out what the assistant says"),
}


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """Why a template cannot be used.

    Attributes:
        text: The end of a sentence: what is wrong.
        line: Where, counted from 1; None if it is not one place.
    """

    text: str
    line: int | None = None


def check_template(source: str) -> TemplateProblem | None:
    """What is wrong with a template; None if it writes the sample whole."""
    try:
        text = preview(source)
    except PromptNotRendered as error:
        return TemplateProblem(error.detail, error.line)
    missing = [turn for turn in SAMPLE if turn.content not in text]
    if len(missing) == len(SAMPLE):
        return TemplateProblem(translate("Template", "it does not write the messages"))
    if missing:
        return TemplateProblem(translate("Template", _LEFT_OUT[missing[0].role]))
    return None


def preview(
    source: str, turns: Sequence[Turn] = SAMPLE, *, bos: str = "", eos: str = ""
) -> str:
    """The prompt that a template makes of a conversation.

    Raises:
        PromptNotRendered: The template failed.
    """
    return render(source, turns, bos=bos, eos=eos).text

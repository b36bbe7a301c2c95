"""Titles of chats: the first words of the user, or some of the model's."""

import msgspec

from inglenook.engine.messages import Generate, Message, Sampling
from inglenook.prompts.thoughts import split_thought

#: The longest title that is given, in characters.
TITLE_LENGTH = 60

#: Models that reason do so even here.
_MOST_TOKENS = 400
_WISH = (
    "Write a title for this conversation, of at most six words and in its language."
    " Answer with the title alone."
)
#: What models put round a title, or before it.
_DECORATION = " \t\"'`*#_“”„«»「」《》.。"


def title_of(text: str) -> str:
    """A chat's title: the first line of its first message, cut at a word's end."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    line = next(filter(None, lines), "")
    if len(line) <= TITLE_LENGTH:
        return line
    words, _, _ = line[:TITLE_LENGTH].rpartition(" ")
    # Chinese has no spaces, or an early one.
    is_short = len(words) < TITLE_LENGTH // 2
    return (line[: TITLE_LENGTH - 1] if is_short else words) + "…"


def title_request(answered: Generate) -> Generate:
    """What to ask a model for a title.

    Args:
        answered: A request for an answer: its conversation is to be named. The
            model has read it before, and reads only the wish anew.
    """
    return msgspec.structs.replace(
        answered,
        messages=(*answered.messages, Message("user", _WISH)),
        sampling=Sampling(temperature=0.3),
        max_tokens=_MOST_TOKENS,
    )


def title_in(reply: str) -> str:
    """The title that a model has answered with; empty if it is of no use."""
    title = title_of(split_thought(reply).answer.strip(_DECORATION + "\n"))
    _, colon, rest = title.partition(":")
    if colon and title.casefold().startswith("title"):
        title = rest
    return title.strip(_DECORATION)

"""The prompt format of a model: its own template, or one of resources/formats."""

import re
from collections.abc import Callable
from functools import cache

import msgspec

from inglenook.errors import PromptNotRendered
from inglenook.paths import resource
from inglenook.prompts.checking import QUESTION, preview
from inglenook.translation import mark, translate

#: Fits any model that continues text, one that was never taught to chat too.
PLAIN = "plain"


#: The one title in resources/formats that is no name.
_PLAIN_TITLE = mark("Formats", "Plain conversation")


class PromptFormat(msgspec.Struct, frozen=True, kw_only=True):
    """How a conversation is written for a model.

    Attributes:
        id: Name of the file in resources/formats; empty for a model's own format.
        title: What people call it.
        template: Jinja.
        stop: Strings that end an answer, where the model does not end it itself.
        names: Regular expression for the names of models that want this format.
        tokens: Control tokens that the vocabulary must have.
        tokens_suffice: Whether a model that has them was taught this format;
            models with the tokens of the others may be base models.
        replaces: Why the model's own template is not used, as the end of a sentence;
            empty if it has none, or this is it.
    """

    id: str = ""
    title: str
    template: str
    stop: tuple[str, ...] = ()
    names: str = ""
    tokens: tuple[str, ...] = ()
    tokens_suffice: bool = False
    replaces: str = ""

    @property
    def words(self) -> str:
        """Its title, in the user's language."""
        return translate("Formats", self.title)


@cache
def formats() -> tuple[PromptFormat, ...]:
    """The formats that come with the program, by id."""
    return tuple(
        msgspec.structs.replace(
            msgspec.toml.decode(path.read_bytes(), type=PromptFormat), id=path.stem
        )
        for path in sorted(resource("formats").glob("*.toml"))
    )


def choose_format(
    chat_template: str | None, *, name: str, has_token: Callable[[str], bool]
) -> PromptFormat:
    """The format to speak to a model in: its own, unless that does not work.

    Args:
        chat_template: The model's own, from its file; None if it has none.
        name: Name of the model; without a template it is what there is to go by.
        has_token: Whether the vocabulary has a control token of this name.
    """
    if not chat_template or chat_template.isspace():
        return _choose_shipped(name, has_token)
    try:
        preview(chat_template, [QUESTION])
    except PromptNotRendered as error:
        shipped = _choose_shipped(name, has_token)
        return msgspec.structs.replace(shipped, replaces=error.detail)
    return PromptFormat(
        title=mark("Formats", "The model's own"), template=chat_template
    )


def _choose_shipped(name: str, has_token: Callable[[str], bool]) -> PromptFormat:
    known = [each for each in formats() if all(map(has_token, each.tokens))]
    for each in known:
        if each.names and re.search(each.names, name, re.IGNORECASE):
            return each
    for each in known:
        if each.tokens_suffice:
            return each
    return next(each for each in known if each.id == PLAIN)

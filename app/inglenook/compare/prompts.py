"""Prompts to compare answers by, from resources/compare/prompts.toml."""

import tomllib
from functools import cache

import msgspec

from inglenook.paths import resource


class Prompt(msgspec.Struct, frozen=True):
    """A prompt of the set.

    Attributes:
        id: Names it, whatever the language.
        title: What it tries, in a word or two.
        text: What the model is asked.
    """

    id: str
    title: str
    text: str


class _Shipped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A prompt with its words in several languages."""

    title: dict[str, str]
    text: dict[str, str]


def prompt_set(language: str = "en") -> tuple[Prompt, ...]:
    """The prompts that come with the program; the first is the one to begin with.

    Args:
        language: Of the prompts, as in “ru” or “zh_CN”; English where there are none.
    """
    code = language[:2]
    return tuple(
        Prompt(
            id=id_,
            title=shipped.title.get(code, shipped.title["en"]),
            text=shipped.text.get(code, shipped.text["en"]),
        )
        for id_, shipped in _read().items()
    )


@cache
def _read() -> dict[str, _Shipped]:
    text = resource("compare/prompts.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, _Shipped])

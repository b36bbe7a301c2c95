"""Presets: who the model is to be, and how it chooses its words."""

from functools import cache
from typing import Annotated

import msgspec

from inglenook.paths import resource

#: A value of `engine.messages.Sampling`, whose field knows its range.
SamplingValue = int | float | str | tuple[str, ...] | None

_MOST_VALUES = 40


class Preset(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a chat can begin with.

    Attributes:
        id: Of a preset that ships, the name of its file; of the user's own, made
            when it is first kept.
        title: What people call it, on one line.
        description: One sentence for those who choose.
        system_prompt: Sent before the conversation; empty for none.
        sampling: By the names of the fields of `engine.messages.Sampling`; what is
            not named is as the model or the user has it.
        max_tokens: Most tokens of an answer; None is without a limit.
    """

    id: str = ""
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
    description: Annotated[str, msgspec.Meta(max_length=300)] = ""
    system_prompt: Annotated[str, msgspec.Meta(max_length=200_000)] = ""
    sampling: Annotated[
        dict[str, SamplingValue], msgspec.Meta(max_length=_MOST_VALUES)
    ] = {}
    max_tokens: Annotated[int, msgspec.Meta(ge=1)] | None = None


class _Shipped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of resources/presets: a preset with its words in several languages."""

    place: int
    title: dict[str, str]
    description: dict[str, str]
    system_prompt: str
    sampling: dict[str, SamplingValue] = {}


def shipped_presets(language: str) -> tuple[Preset, ...]:
    """The presets that come with the program, in the order to show them in.

    Args:
        language: Of their titles, as in “ru” or “zh_CN”; English where there are none.
    """
    code = language[:2]
    return tuple(
        Preset(
            id=id_,
            title=shipped.title.get(code, shipped.title["en"]),
            description=shipped.description.get(code, shipped.description["en"]),
            system_prompt=shipped.system_prompt.strip(),
            sampling=shipped.sampling,
        )
        for id_, shipped in _read_shipped()
    )


@cache
def _read_shipped() -> tuple[tuple[str, _Shipped], ...]:
    read = (
        (path.stem, msgspec.toml.decode(path.read_bytes(), type=_Shipped))
        for path in resource("presets").glob("*.toml")
    )
    return tuple(sorted(read, key=lambda named: named[1].place))

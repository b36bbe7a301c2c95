"""The settings as a dialog shows them: what the schema says, field by field."""

from dataclasses import dataclass
from typing import Literal

import msgspec
from msgspec import inspect

from inglenook.settings.schema import Settings, Value
from inglenook.translation import translate

Kind = Literal["choice", "integer", "switch", "folders", "text"]
#: What a text must be: the address of a hub or a proxy, or a file of certificates.
Rule = Literal["endpoint", "proxy", "certificates"]

_KINDS: dict[type[inspect.Type], Kind] = {
    inspect.LiteralType: "choice",
    inspect.IntType: "integer",
    inspect.BoolType: "switch",
    inspect.VarTupleType: "folders",
    inspect.StrType: "text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value that a choice can take, and its words."""

    value: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One setting, as a dialog shows it.

    Attributes:
        section: Name of its section, and `section_title` its words.
        minimum: Smallest value of an integer.
        maximum: Largest value of an integer.
        unit: What an integer counts; empty where it is plain.
        zero: What an integer's 0 says, as in “Automatic”; empty for “0”.
        choices: What a choice can be; empty for the other kinds.
        rule: What a text must be; None for any.
        empty: What an empty text says, as in “None”.
        is_advanced: Whether few need it.
    """

    section: str
    section_title: str
    name: str
    title: str
    description: str
    kind: Kind
    default: Value
    value: Value
    minimum: int = 0
    maximum: int = 0
    unit: str = ""
    zero: str = ""
    choices: tuple[Choice, ...] = ()
    rule: Rule | None = None
    empty: str = ""
    is_advanced: bool = False


def fields(settings: Settings) -> list[Field]:
    """The settings that are shown, in the order of their sections."""
    shown = []
    for section in _fields_of(Settings):
        section_title = _translated(_words(section)["title"])
        chosen = getattr(settings, section.name)
        for each in _fields_of(type(chosen)):
            if "title" in _words(each):
                value = getattr(chosen, each.name)
                shown.append(_described(section.name, section_title, each, value))
    return shown


def _described(
    section: str, section_title: str, field: inspect.Field, value: Value
) -> Field:
    assert isinstance(field.type, inspect.Metadata)
    plain, extra = field.type.type, field.type.extra or {}
    words, titles = _words(field), extra.get("choices", {})
    return Field(
        section=section,
        section_title=section_title,
        name=field.name,
        title=_translated(words["title"]),
        description=_translated(words["description"]),
        kind=_KINDS[type(plain)],
        default=field.default,
        value=value,
        minimum=getattr(plain, "ge", 0),
        maximum=getattr(plain, "le", 0),
        unit=_translated(extra.get("unit", "")),
        zero=_translated(extra.get("zero", "")),
        choices=tuple(
            Choice(value=each, title=_translated(title))
            for each, title in titles.items()
        ),
        rule=extra.get("rule"),
        empty=_translated(extra.get("empty", "")),
        is_advanced=extra.get("advanced", False),
    )


def _fields_of(struct: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _words(field: inspect.Field) -> dict[str, str]:
    """Title and description; empty for what is only remembered."""
    match field.type:
        case inspect.Metadata(extra_json_schema=dict(words)):
            return words
    return {}


def _translated(words: str) -> str:
    return translate("Settings", words) if words else ""

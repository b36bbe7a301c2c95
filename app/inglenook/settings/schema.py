"""What the user can choose: the settings, and how a dialog shows them.

A field with a title is shown; adding one here is the whole change. A field without
a title is what the program remembers by itself. `extra` may hold:

    unit      what an integer counts
    zero      what 0 says where it is no number of its own
    choices   the words for each value of a Literal, in the order to show
    rule      what a text must be, where it is not empty
    empty     what an empty text says
    advanced  True where few need it
"""

from dataclasses import dataclass
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, inspect

Kind = Literal["choice", "integer", "switch", "folders", "text"]
#: What a text must be: the address of a hub or a proxy, or a file of certificates.
Rule = Literal["endpoint", "proxy", "certificates"]
Value = bool | int | str | tuple[str, ...]
Language = Literal["system", "en", "zh_CN", "ru"]

_KINDS: dict[type[inspect.Type], Kind] = {
    inspect.LiteralType: "choice",
    inspect.IntType: "integer",
    inspect.BoolType: "switch",
    inspect.VarTupleType: "folders",
    inspect.StrType: "text",
}


class General(msgspec.Struct, frozen=True):
    """How a chat begins."""

    send_with: Annotated[
        Literal["enter", "ctrl_enter"],
        Meta(
            title="Send a message with",
            description="The other of the two begins a new line.",
            extra={"choices": {"enter": "Enter", "ctrl_enter": "Ctrl+Enter"}},
        ),
    ] = "enter"
    load_last_model: Annotated[
        bool,
        Meta(
            title="Load the last model at start",
            description="It is then ready when you are, and takes memory meanwhile.",
        ),
    ] = True


class Storage(msgspec.Struct, frozen=True):
    """Where models are.

    Attributes:
        programs: Other programs whose models are used where they are, by
            `library.programs.Program.key`.
    """

    more_folders: Annotated[
        tuple[str, ...],
        Meta(
            title="More folders with models",
            description="The .gguf files in them are used where they are, never "
            "copied or moved.",
        ),
    ] = ()
    programs: tuple[str, ...] = ()


class Engine(msgspec.Struct, frozen=True):
    """How models are loaded.

    Attributes:
        pack: Name of the engine pack to use; empty for the best one that suits the
            hardware, “built-in” for none.
        pack_index: Package index that engine packs come from; empty for that of
            llama-cpp-python.
        runtime_index: Package index that NVIDIA's libraries come from; empty for
            PyPI.
        unused_devices: GPUs that are left alone, by `hardware.records.device_key`.
    """

    context_tokens: Annotated[
        int,
        Meta(
            title="Context length",
            description="How much of a chat the model sees at once. Longer contexts "
            "take more memory. Used from the next load.",
            ge=0,
            le=2**24,
            extra={"unit": "tokens", "zero": "Automatic"},
        ),
    ] = 0
    n_threads: Annotated[
        int,
        Meta(
            title="CPU threads",
            description="Automatic takes one for each physical core, and more is "
            "seldom faster. Used from the next load.",
            ge=0,
            le=512,
            extra={"unit": "threads", "zero": "Automatic", "advanced": True},
        ),
    ] = 0
    kv_type: Annotated[
        Literal["auto", "f16", "q8_0"],
        Meta(
            title="Precision of the KV cache",
            description="8 bits let nearly twice the context fit into the same "
            "memory, for a very small loss of quality. Automatic takes 16 bits, and "
            "8 where memory is short. Used from the next load.",
            extra={
                "choices": {"auto": "Automatic", "f16": "16 bits", "q8_0": "8 bits"},
                "advanced": True,
            },
        ),
    ] = "auto"
    flash_attention: Annotated[
        Literal["auto", "on", "off"],
        Meta(
            title="Flash attention",
            description="A faster way to compute attention that takes less memory. "
            "Automatic uses it where the device supports it. Used from the next load.",
            extra={
                "choices": {"auto": "Automatic", "on": "On", "off": "Off"},
                "advanced": True,
            },
        ),
    ] = "auto"
    keep_in_memory: Annotated[
        bool,
        Meta(
            title="Keep the model in memory",
            description="The system may not move it to the disk while you do "
            "something else. Used from the next load.",
            extra={"advanced": True},
        ),
    ] = False
    calibrate: Annotated[
        bool,
        Meta(
            title="Tune for this computer while idle",
            description="After the first load of a model, some seconds are spent on "
            "measuring which number of threads and which kernels are fastest for it.",
        ),
    ] = True
    unused_devices: tuple[str, ...] = ()
    pack: str = ""
    pack_index: str = ""
    runtime_index: str = ""


class Network(msgspec.Struct, frozen=True):
    """What may leave this computer.

    Attributes:
        token_hosts: Hosts whose access token is in the system's keyring, which is
            not opened for any other.
    """

    offline: Annotated[
        bool,
        Meta(
            title="Work offline",
            description="Nothing is sent or fetched. All that is on this computer "
            "works as before.",
        ),
    ] = False
    mirror: Annotated[
        str,
        Meta(
            title="Mirror",
            description="Models are looked for and fetched from this address instead "
            "of huggingface.co, as in https://hf-mirror.com.",
            extra={"rule": "endpoint", "empty": "None"},
        ),
    ] = ""
    proxy_mode: Annotated[
        Literal["system", "none", "own"],
        Meta(
            title="Proxy",
            description="The system’s is that of its settings, or of HTTP_PROXY and "
            "HTTPS_PROXY.",
            extra={
                "choices": {
                    "system": "As the system",
                    "none": "None",
                    "own": "The one below",
                }
            },
        ),
    ] = "system"
    proxy: Annotated[
        str,
        Meta(
            title="Address of the proxy",
            description="As in http://proxy.example.com:3128 or "
            "socks5://127.0.0.1:1080. A password in it is written to the settings "
            "file as it is.",
            extra={"rule": "proxy", "empty": "None"},
        ),
    ] = ""
    ca_file: Annotated[
        str,
        Meta(
            title="More certificates to trust",
            description="A PEM file, as of a proxy or virus scanner that opens "
            "connections. The system’s certificates stay trusted.",
            extra={"rule": "certificates", "empty": "None", "advanced": True},
        ),
    ] = ""
    token_hosts: tuple[str, ...] = ()


class Appearance(msgspec.Struct, frozen=True):
    """How the window looks."""

    language: Annotated[
        Language,
        Meta(
            title="Language",
            description="Used from the next start.",
            extra={
                "choices": {
                    "system": "As the system",
                    "en": "English",
                    "zh_CN": "简体中文",
                    "ru": "Русский",
                }
            },
        ),
    ] = "system"
    theme: Annotated[
        Literal["system", "light", "dark"],
        Meta(
            title="Theme",
            description="Light or dark, or whichever the system is set to.",
            extra={
                "choices": {"system": "As the system", "light": "Light", "dark": "Dark"}
            },
        ),
    ] = "system"
    zoom_percent: Annotated[
        int,
        Meta(
            title="Text size",
            description="In percent of the system's font.",
            ge=50,
            le=300,
            extra={"unit": "%"},
        ),
    ] = 100


class Settings(msgspec.Struct, frozen=True):
    """Everything the user chose."""

    general: Annotated[General, Meta(title="General")] = General()
    storage: Annotated[Storage, Meta(title="Models & storage")] = Storage()
    engine: Annotated[Engine, Meta(title="Hardware & engines")] = Engine()
    network: Annotated[Network, Meta(title="Network")] = Network()
    appearance: Annotated[Appearance, Meta(title="Appearance")] = Appearance()


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
        section_title = _words(section)["title"]
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
        title=words["title"],
        description=words["description"],
        kind=_KINDS[type(plain)],
        default=field.default,
        value=value,
        minimum=getattr(plain, "ge", 0),
        maximum=getattr(plain, "le", 0),
        unit=extra.get("unit", ""),
        zero=extra.get("zero", ""),
        choices=tuple(
            Choice(value=each, title=title) for each, title in titles.items()
        ),
        rule=extra.get("rule"),
        empty=extra.get("empty", ""),
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

"""What the user can choose: the settings, with the words in which they are shown.

A field with a title is shown, as `settings.fields` describes it; adding one here is
the whole change. A field without a title is what the program remembers by itself.
`extra` may hold:

    unit      what an integer counts
    zero      what 0 says where it is no number of its own
    choices   the words for each value of a Literal, in the order to show
    rule      what a text must be, where it is not empty
    empty     what an empty text says
    advanced  True where few need it
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from inglenook.translation import mark

Value = bool | int | float | str | tuple[str, ...] | dict[str, str]
Language = Literal["system", "en", "zh_CN", "ru"]


class General(msgspec.Struct, frozen=True):
    """How a chat begins.

    Attributes:
        show_side_panel: Whether the panel of the chat stands beside it.
    """

    send_with: Annotated[
        Literal["enter", "ctrl_enter"],
        Meta(
            title=mark("Settings", "Send a message with"),
            description=mark("Settings", "The other of the two begins a new line."),
            extra={"choices": {"enter": "Enter", "ctrl_enter": "Ctrl+Enter"}},
        ),
    ] = "enter"
    titles: Annotated[
        Literal["first_words", "model"],
        Meta(
            title=mark("Settings", "Name new chats with"),
            description=mark(
                "Settings", "The model names them once it has nothing else to do."
            ),
            extra={
                "choices": {
                    "first_words": mark("Settings", "My first words"),
                    "model": mark("Settings", "A title by the model"),
                }
            },
        ),
    ] = "first_words"
    load_last_model: Annotated[
        bool,
        Meta(
            title=mark("Settings", "Load the last model at start"),
            description=mark(
                "Settings", "It is then ready when you are, and takes memory meanwhile."
            ),
        ),
    ] = True
    show_side_panel: bool = False


class Storage(msgspec.Struct, frozen=True):
    """Where models are.

    Attributes:
        programs: Other programs whose models are used where they are, by
            `library.programs.Program.key`.
    """

    more_folders: Annotated[
        tuple[str, ...],
        Meta(
            title=mark("Settings", "More folders with models"),
            description=mark(
                "Settings",
                "The .gguf files in them are used where they are, never copied or "
                "moved.",
            ),
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
        rope_factor: How many times longer contexts get than a model was first
            trained for; 0 is as many as the context needs.
    """

    context_tokens: Annotated[
        int,
        Meta(
            title=mark("Settings", "Context length"),
            description=mark(
                "Settings",
                "How much of a chat the model sees at once. Longer contexts take "
                "more memory. Used from the next load.",
            ),
            ge=0,
            le=2**24,
            extra={
                "unit": mark("Settings", "tokens"),
                "zero": mark("Settings", "Automatic"),
            },
        ),
    ] = 0
    rope_method: Annotated[
        Literal["model", "none", "linear", "ntk", "yarn"],
        Meta(
            title=mark("Settings", "Beyond a model’s own context"),
            description=mark(
                "Settings",
                "Where the context is longer than the model was made for, its "
                "positions can be scaled (RoPE). Quality suffers, the least with "
                "YaRN. Used from the next load.",
            ),
            extra={
                "choices": {
                    "model": mark("Settings", "As the model says"),
                    "yarn": "YaRN",
                    "ntk": "NTK-aware",
                    "linear": mark("Settings", "Linear"),
                    "none": mark("Settings", "No scaling"),
                },
                "advanced": True,
            },
        ),
    ] = "model"
    rope_factor: Annotated[float, Meta(ge=0, le=4096)] = 0.0
    n_threads: Annotated[
        int,
        Meta(
            title=mark("Settings", "CPU threads"),
            description=mark(
                "Settings",
                "Automatic takes one for each physical core, and more is seldom "
                "faster. Used from the next load.",
            ),
            ge=0,
            le=512,
            extra={
                "unit": mark("Settings", "threads"),
                "zero": mark("Settings", "Automatic"),
                "advanced": True,
            },
        ),
    ] = 0
    kv_type: Annotated[
        Literal["auto", "f16", "q8_0"],
        Meta(
            title=mark("Settings", "Precision of the KV cache"),
            description=mark(
                "Settings",
                "8 bits let nearly twice the context fit into the same memory, "
                "for a very small loss of quality. Automatic takes 16 bits, and 8 "
                "where memory is short. Used from the next load.",
            ),
            extra={
                "choices": {
                    "auto": mark("Settings", "Automatic"),
                    "f16": mark("Settings", "16 bits"),
                    "q8_0": mark("Settings", "8 bits"),
                },
                "advanced": True,
            },
        ),
    ] = "auto"
    flash_attention: Annotated[
        Literal["auto", "on", "off"],
        Meta(
            title=mark("Settings", "Flash attention"),
            description=mark(
                "Settings",
                "A faster way to compute attention that takes less memory. "
                "Automatic uses it where the device supports it. Used from the "
                "next load.",
            ),
            extra={
                "choices": {
                    "auto": mark("Settings", "Automatic"),
                    "on": mark("Settings", "On"),
                    "off": mark("Settings", "Off"),
                },
                "advanced": True,
            },
        ),
    ] = "auto"
    keep_in_memory: Annotated[
        bool,
        Meta(
            title=mark("Settings", "Keep the model in memory"),
            description=mark(
                "Settings",
                "The system may not move it to the disk while you do something "
                "else. Used from the next load.",
            ),
            extra={"advanced": True},
        ),
    ] = False
    calibrate: Annotated[
        bool,
        Meta(
            title=mark("Settings", "Tune for this computer while idle"),
            description=mark(
                "Settings",
                "After the first load of a model, some seconds are spent on "
                "measuring which number of threads and which kernels are fastest "
                "for it.",
            ),
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
            title=mark("Settings", "Work offline"),
            description=mark(
                "Settings",
                "Nothing is sent or fetched. All that is on this computer works "
                "as before.",
            ),
        ),
    ] = False
    mirror: Annotated[
        str,
        Meta(
            title=mark("Settings", "Mirror"),
            description=mark(
                "Settings",
                "Models are looked for and fetched from this address instead of "
                "huggingface.co, as in https://hf-mirror.com.",
            ),
            extra={"rule": "endpoint", "empty": mark("Settings", "None")},
        ),
    ] = ""
    proxy_mode: Annotated[
        Literal["system", "none", "own"],
        Meta(
            title=mark("Settings", "Proxy"),
            description=mark(
                "Settings",
                "The system’s is that of its settings, or of HTTP_PROXY and "
                "HTTPS_PROXY.",
            ),
            extra={
                "choices": {
                    "system": mark("Settings", "As the system"),
                    "none": mark("Settings", "None"),
                    "own": mark("Settings", "The one below"),
                }
            },
        ),
    ] = "system"
    proxy: Annotated[
        str,
        Meta(
            title=mark("Settings", "Address of the proxy"),
            description=mark(
                "Settings",
                "As in http://proxy.example.com:3128 or socks5://127.0.0.1:1080. "
                "A password in it is written to the settings file as it is.",
            ),
            extra={"rule": "proxy", "empty": mark("Settings", "None")},
        ),
    ] = ""
    download_limit_mb_per_s: Annotated[
        int,
        Meta(
            title=mark("Settings", "Download speed limit"),
            description=mark(
                "Settings", "The most that all downloads take together. Used at once."
            ),
            ge=0,
            le=10_000,
            extra={
                "unit": mark("Settings", "MB/s"),
                "zero": mark("Settings", "None"),
            },
        ),
    ] = 0
    ca_file: Annotated[
        str,
        Meta(
            title=mark("Settings", "More certificates to trust"),
            description=mark(
                "Settings",
                "A PEM file, as of a proxy or virus scanner that opens "
                "connections. The system’s certificates stay trusted.",
            ),
            extra={
                "rule": "certificates",
                "empty": mark("Settings", "None"),
                "advanced": True,
            },
        ),
    ] = ""
    token_hosts: tuple[str, ...] = ()

    @property
    def most_bytes_per_s(self) -> int:
        """What downloads may take of the connection; 0 is all that it gives."""
        return self.download_limit_mb_per_s * 10**6


class Appearance(msgspec.Struct, frozen=True):
    """How the window looks."""

    language: Annotated[
        Language,
        Meta(
            title=mark("Settings", "Language"),
            description=mark("Settings", "Used from the next start."),
            extra={
                "choices": {
                    "system": mark("Settings", "As the system"),
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
            title=mark("Settings", "Theme"),
            description=mark(
                "Settings", "Light or dark, or whichever the system is set to."
            ),
            extra={
                "choices": {
                    "system": mark("Settings", "As the system"),
                    "light": mark("Settings", "Light"),
                    "dark": mark("Settings", "Dark"),
                }
            },
        ),
    ] = "system"
    zoom_percent: Annotated[
        int,
        Meta(
            title=mark("Settings", "Text size"),
            description=mark("Settings", "In percent of the system's font."),
            ge=50,
            le=300,
            extra={"unit": "%"},
        ),
    ] = 100


class Shortcuts(msgspec.Struct, frozen=True):
    """The keys that the user chose.

    Attributes:
        keys: Of actions, by `ui.keys.shortcuts.Shortcut.name`; empty for no key.
            What is not here has the key that the program gives it.
    """

    keys: dict[str, str] = {}


class Settings(msgspec.Struct, frozen=True):
    """Everything the user chose."""

    general: Annotated[General, Meta(title=mark("Settings", "General"))] = General()
    storage: Annotated[Storage, Meta(title=mark("Settings", "Models & storage"))] = (
        Storage()
    )
    engine: Annotated[Engine, Meta(title=mark("Settings", "Hardware & engines"))] = (
        Engine()
    )
    network: Annotated[Network, Meta(title=mark("Settings", "Network"))] = Network()
    appearance: Annotated[Appearance, Meta(title=mark("Settings", "Appearance"))] = (
        Appearance()
    )
    shortcuts: Annotated[Shortcuts, Meta(title=mark("Settings", "Shortcuts"))] = (
        Shortcuts()
    )

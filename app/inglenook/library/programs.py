"""Other programs that keep GGUF files: where, on each system.

Nothing of theirs is ever written or deleted, and their models are not looked at before
the user wants that; to find out where they are, a few folders are asked for and a few
lines of their settings are read.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec

from inglenook.json_file import NO_JSON
from inglenook.library.files import is_text, read_small
from inglenook.library.folders import is_folder, resolved
from inglenook.translation import mark, translate

#: How the files lie: by their own names, as Ollama's blobs, or as the Hub's cache.
Layout = Literal["plain", "ollama", "hub"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Another program that keeps models on this machine.

    Attributes:
        key: What the settings call it.
        title: What it calls itself.
        folders: Where its models are, really and each once; all are there.
    """

    key: str
    title: str
    layout: Layout
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Whose files are looked for.

    Attributes:
        home: The user's own folder.
        system: As in `sys.platform`.
        environ: The environment.
    """

    home: Path = field(default_factory=Path.home)
    system: str = sys.platform
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)

    @property
    def data(self) -> Path:
        """Where programs keep what the user makes with them."""
        return self._system_folder("APPDATA", "AppData/Roaming")

    @property
    def local_data(self) -> Path:
        """The same, for what stays on this machine."""
        return self._system_folder("LOCALAPPDATA", "AppData/Local")

    @property
    def config(self) -> Path:
        """Where programs keep what the user chose."""
        if self.system in ("win32", "darwin"):
            return self.data
        return self.named("XDG_CONFIG_HOME") or self.home / ".config"

    @property
    def cache(self) -> Path:
        """Where programs of the Unix kind keep what can be made again."""
        return self.named("XDG_CACHE_HOME") or self.home / ".cache"

    def named(self, variable: str) -> Path | None:
        """The folder that the environment names; None for none."""
        return _path(self.environ.get(variable, ""))

    def _system_folder(self, variable: str, default: str) -> Path:
        if self.system == "win32":
            return self.named(variable) or self.home / default
        if self.system == "darwin":
            return self.home / "Library" / "Application Support"
        return self.named("XDG_DATA_HOME") or self.home / ".local" / "share"


def find_programs(user: User | None = None) -> tuple[Program, ...]:
    """The programs whose folders of models are on this machine."""
    user = user or User()
    programs = (
        Program(
            key=key,
            title=translate("Library", title),
            layout=layout,
            folders=_there(places(user)),
        )
        for key, title, layout, places in _KNOWN
    )
    return tuple(program for program in programs if program.folders)


def _lm_studio(user: User) -> Iterator[Path]:
    # https://github.com/lmstudio-ai/lmstudio.js, lms-common-server/findLMStudioHome:
    # the pointer, the older folder, the newer one. “downloadsFolder” is what the user
    # chose in the program.
    pointer = _path(
        read_small(user.home / ".lmstudio-home-pointer").decode("utf-8", "replace")
    )
    for home in (
        pointer,
        user.home / ".lmstudio",
        user.home / ".cache" / "lm-studio",
    ):
        if home is not None:
            yield home / "models"
            yield from _from_settings(home / "settings.json", "downloadsFolder")


def _gpt4all(user: User) -> Iterator[Path]:
    # https://docs.gpt4all.io/gpt4all_desktop/settings.html, “Download Path”.
    yield user.local_data / "nomic.ai" / "GPT4All"
    # https://docs.gpt4all.io/gpt4all_python.html
    yield user.home / ".cache" / "gpt4all"


def _jan(user: User) -> Iterator[Path]:
    # https://jan.ai/docs/desktop/data-folder, and src-tauri/src/core/app/commands.rs of
    # https://github.com/janhq/jan; on Linux it was in the folder of settings before.
    homes = [
        user.data / "Jan" / "data",
        user.config / "Jan" / "data",
        user.home / "jan",
    ]
    for folder in (user.data, user.config):
        homes += _from_settings(folder / "Jan" / "settings.json", "data_folder")
    for home in homes:
        yield home / "llamacpp" / "models"
        yield home / "models"


def _ollama(user: User) -> Iterator[Path]:
    # https://github.com/ollama/ollama/blob/main/docs/faq.md, “Where are models stored?”
    homes = [user.named("OLLAMA_MODELS"), user.home / ".ollama" / "models"]
    if user.system not in ("win32", "darwin"):
        homes.append(Path("/usr/share/ollama/.ollama/models"))
    for home in homes:
        if home is not None and is_folder(home / "manifests"):
            yield home


def _hub_cache(user: User) -> Iterator[Path]:
    # https://huggingface.co/docs/huggingface_hub/guides/manage-cache
    home = user.named("HF_HOME") or user.cache / "huggingface"
    named = user.named("HF_HUB_CACHE") or user.named("HUGGINGFACE_HUB_CACHE")
    yield named or home / "hub"


_KNOWN: tuple[tuple[str, str, Layout, Callable[[User], Iterator[Path]]], ...] = (
    ("lm-studio", "LM Studio", "plain", _lm_studio),
    ("ollama", "Ollama", "ollama", _ollama),
    ("gpt4all", "GPT4All", "plain", _gpt4all),
    ("jan", "Jan", "plain", _jan),
    ("hub-cache", mark("Library", "Hugging Face cache"), "hub", _hub_cache),
)


def _there(places: Iterable[Path]) -> tuple[Path, ...]:
    """Those of the folders that are there, really and each once."""
    folders = (resolved(place) for place in places if is_folder(place))
    return tuple(dict.fromkeys(filter(None, folders)))


def _from_settings(path: Path, name: str) -> Iterator[Path]:
    """The folder that a program's settings name, if they do."""
    try:
        settings = msgspec.json.decode(
            read_small(path) or b"{}", type=dict[str, object]
        )
    except NO_JSON:
        return
    value = settings.get(name)
    if isinstance(value, str) and (folder := _path(value)) is not None:
        yield folder


def _path(text: str) -> Path | None:
    """A whole path that can be written down; None for any other text."""
    path = Path(text.strip())
    is_sound = path.is_absolute() and is_text(path) and "\0" not in text
    return path if is_sound else None

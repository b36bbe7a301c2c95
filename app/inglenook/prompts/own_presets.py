"""The presets that the user made, each in a JSON file.

The files of the folder and those that are exported are alike:

    {"inglenook_preset": 1, "preset": {"title": "…", "system_prompt": "…", …}}

The number is the version of the form; the fields of `preset` are those of `Preset`,
without its id. Fields that this version does not know are left out.
"""

import logging
import re
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import msgspec

from inglenook.errors import PresetInvalid, StoreUnusable
from inglenook.json_file import NO_JSON
from inglenook.new_file import replace_file
from inglenook.prompts.presets import Preset
from inglenook.translation import translate

log = logging.getLogger(__name__)

#: Larger files are not read.
MAX_BYTES = 2**20
_VERSION = 1
#: Ids of the user's own presets, which are names of files too.
_ID = re.compile(r"own-[0-9a-f]{32}")


class _Document(msgspec.Struct, frozen=True):
    inglenook_preset: Annotated[int, msgspec.Meta(ge=1)]
    preset: msgspec.Raw


class OwnPresets:
    """The presets in one folder, which is made when the first is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read_all(self) -> tuple[Preset, ...]:
        """The presets by title; files that hold none are left out, and logged."""
        presets = []
        for path in self._folder.glob("*.json"):
            try:
                preset = import_preset(path)
            except (PresetInvalid, StoreUnusable) as error:
                log.warning("A preset is left out: %s", error.text)
            else:
                presets.append(msgspec.structs.replace(preset, id=path.stem))
        own = (preset for preset in presets if is_own(preset.id))
        return tuple(sorted(own, key=lambda preset: preset.title.casefold()))

    def keep(self, preset: Preset) -> Preset:
        """Write a preset, and give it with the id that it is kept under.

        One that ships becomes a new one of the user's own.

        Raises:
            StoreUnusable: It cannot be written.
        """
        id_ = preset.id if is_own(preset.id) else f"own-{uuid4().hex}"
        export_preset(preset, self._path(id_))
        return msgspec.structs.replace(preset, id=id_)

    def remove(self, id_: str) -> None:
        """Delete one of the user's own; nothing happens if it is gone.

        Raises:
            StoreUnusable: The system does not let us delete it.
        """
        path = self._path(id_)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StoreUnusable(str(path), error.strerror or str(error)) from error

    def _path(self, id_: str) -> Path:
        assert is_own(id_), "presets that ship are not in the folder"
        return self._folder / f"{id_}.json"


def is_own(id_: str) -> bool:
    """Whether a preset of this id is one that the user made."""
    return _ID.fullmatch(id_) is not None


def import_preset(path: Path) -> Preset:
    """The preset in a file; without an id, until it is kept.

    Raises:
        PresetInvalid: The file holds something else.
        StoreUnusable: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise StoreUnusable(str(path), error.strerror or str(error)) from error
    if len(data) > MAX_BYTES:
        raise PresetInvalid(path.name, translate("Presets", "it is too large"))
    try:
        document = msgspec.json.decode(data, type=_Document)
        if document.inglenook_preset > _VERSION:
            raise PresetInvalid(
                path.name,
                translate("Presets", "a newer version of Inglenook has made it"),
            )
        preset = msgspec.json.decode(document.preset, type=Preset)
    except NO_JSON as error:
        raise PresetInvalid(path.name, _clause(error)) from error
    title = " ".join(preset.title.split())
    if not title.isprintable() or not title:
        raise PresetInvalid(
            path.name, translate("Presets", "its title cannot be shown")
        )
    return msgspec.structs.replace(preset, id="", title=title)


def export_preset(preset: Preset, path: Path) -> None:
    """Write a preset to a file of its own.

    Raises:
        StoreUnusable: It cannot be written; a file that was there stays as it was.
    """
    content = msgspec.json.encode(msgspec.structs.replace(preset, id=""))
    document = _Document(_VERSION, msgspec.Raw(content))
    try:
        replace_file(path, msgspec.json.format(msgspec.json.encode(document)) + b"\n")
    except OSError as error:
        raise StoreUnusable(str(path), error.strerror or str(error)) from error


def _clause(error: Exception) -> str:
    """What is wrong, as the end of a sentence."""
    text = str(error).rstrip(".") or type(error).__name__
    begins_with_word = text[1:2].islower()
    return text[:1].lower() + text[1:] if begins_with_word else text

"""settings.toml: what differs from the defaults, and may be edited by hand.

A value that is changed back to its default leaves the file, so that it follows
the defaults of later versions. What this version does not know stays as it is.
Comments are lost when a setting is changed.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from inglenook.errors import SettingsInvalid, StoreUnusable
from inglenook.new_file import replace_file
from inglenook.settings.schema import Settings, Value
from inglenook.translation import translate

#: How the name of a file ends that could not be used.
DAMAGED = ".damaged.toml"

_Document = dict[str, Any]


def load_settings(path: Path) -> Settings:
    """What the user chose; the defaults where there is no file.

    Raises:
        SettingsInvalid: The file holds what cannot be used.
        StoreUnusable: It cannot be read.
    """
    text = _read(path)
    return _checked(_parsed(text, path), text, path)


def change_setting(path: Path, section: str, name: str, value: Value) -> Settings:
    """Write one value to the file, and give all settings as they now are.

    Raises:
        SettingsInvalid: The value, or what the file holds, cannot be used; the
            file is left as it was.
        StoreUnusable: It cannot be read or written.
    """
    text = _read(path)
    document = _parsed(text, path)
    _checked(document, text, path)
    values = document.setdefault(section, {})
    values[name] = value
    settings = _checked(document, "", path)
    if value == getattr(getattr(Settings(), section), name):
        del values[name]
    if not values:
        del document[section]
    _write(path, tomli_w.dumps(document))
    return settings


def set_aside(path: Path) -> None:
    """Keep a file that cannot be used under another name, and begin a safe one.

    The new one holds the defaults, but that nothing is sent or fetched: the old one
    may have said so.

    Raises:
        StoreUnusable: It cannot be done; the file is where it was.
    """
    try:
        path.replace(path.with_suffix(DAMAGED))
    except OSError as error:
        raise StoreUnusable(str(path), error.strerror or str(error)) from error
    change_setting(path, "network", "offline", value=True)


def _read(path: Path) -> str:
    try:
        # Notepad puts a byte order mark in front.
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise SettingsInvalid(
            str(path), translate("Settings", "it is not UTF-8 text")
        ) from error
    except OSError as error:
        raise StoreUnusable(str(path), error.strerror or str(error)) from error


def _parsed(text: str, path: Path) -> _Document:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise SettingsInvalid(
            str(path), translate("Settings", "it is nested too deeply")
        ) from error
    # Also what Python says of a number with thousands of digits.
    except ValueError as error:
        raise SettingsInvalid(str(path), str(error)) from error


def _checked(document: _Document, text: str, path: Path) -> Settings:
    """The settings in a document; `text` is where it was read from."""
    try:
        return msgspec.convert(document, Settings)
    except msgspec.ValidationError as error:
        raise SettingsInvalid(str(path), _located(str(error), text)) from error


def _located(message: str, text: str) -> str:
    """What msgspec says, with the key and its line in front."""
    reason, _, place = message.rpartition(" - at `$.")
    key = place.rstrip("`").partition("[")[0]
    line = _line_of(key, text)
    where = f"{key} (line {line})" if line else key
    return f"{where}: {reason[:1].lower()}{reason[1:].replace('`', '')}"


def _line_of(key: str, text: str) -> int:
    """The line where a key such as `appearance.theme` stands; 0 if none is found."""
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if match := re.match(r"\s*(\[?)\s*([\w.]+)\s*[]=]", line):
            is_table, name = match.groups()
            path = name if is_table or not table else f"{table}.{name}"
            if path == key:
                return number
            table = name if is_table else table
    return 0


def _write(path: Path, text: str) -> None:
    """Replace the file whole, so that a crash leaves the old one or the new."""
    try:
        # Where the file is a link, as among kept dotfiles, the link stays.
        replace_file(path.resolve(), text.encode())
    except UnicodeEncodeError as error:
        what = translate("Settings", "a text in them cannot be written down")
        raise SettingsInvalid(str(path), what) from error
    except OSError as error:
        raise StoreUnusable(str(path), error.strerror or str(error)) from error

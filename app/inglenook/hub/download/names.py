"""Names from the network: which of them may become names on this disk.

The rules are those of all systems at once, so that a folder of models can be moved.
"""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from inglenook.errors import NameUnsafe
from inglenook.translation import translate

#: What file systems take for one name, less what a download adds to it.
_MOST_BYTES = 255 - len(".source.json")
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
_FORBIDDEN = set('<>:"|?*\\')
#: Control characters, those that turn writing round, halves of characters, line ends.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def local_path(folder: Path, repo: str, path: str) -> Path:
    """Where a file of a repository goes.

    Args:
        folder: That of all models.
        repo: As in `author/name`.
        path: Of the file in the repository.

    Raises:
        NameUnsafe: One of the names must not be used.
    """
    return folder.joinpath(*_checked(repo, most=2), *_checked(path, most=16))


def require_distinct(paths: Iterable[Path]) -> None:
    """Refuse files that some systems take for the same.

    Raises:
        NameUnsafe: Two names differ only in capitals, or in how they are written.
    """
    seen: set[str] = set()
    for path in paths:
        key = unicodedata.normalize("NFC", str(path)).casefold()
        if key in seen:
            raise NameUnsafe(
                path.name,
                translate("Download", "another file has the same in capitals"),
            )
        seen.add(key)


def _checked(path: str, *, most: int) -> list[str]:
    names = path.split("/")
    if len(names) > most:
        raise NameUnsafe(path, translate("Download", "it has too many folders"))
    for name in names:
        if detail := _what_is_wrong(name):
            raise NameUnsafe(path, detail)
    return names


def _what_is_wrong(name: str) -> str:
    """Why a name must not be used; empty if it may."""
    if name in ("", ".", ".."):
        return translate("Download", "it leads out of its folder")
    if _FORBIDDEN & set(name):
        return translate("Download", "it has characters that some systems do not allow")
    if any(unicodedata.category(each) in _UNSEEN for each in name):
        return translate("Download", "it has characters that cannot be seen")
    if name != name.strip(" ") or name.endswith("."):
        return translate("Download", "some systems drop the space or dot at its end")
    if name.split(".", maxsplit=1)[0].rstrip(" ").lower() in _DEVICES:
        return translate("Download", "it is that of a device")
    if len(name.encode()) > _MOST_BYTES:
        return translate("Download", "it is too long")
    return ""

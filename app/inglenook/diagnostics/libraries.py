"""The libraries that the program is made of, with their licences."""

import re
from collections.abc import Generator, Iterator
from contextlib import suppress
from importlib.metadata import (
    Distribution,
    PackageMetadata,
    PackageNotFoundError,
    distribution,
)

import msgspec
from packaging.requirements import Requirement

_LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_CLASSIFIER = "License :: OSI Approved :: "


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """A library.

    Attributes:
        licence: Its name, as in “MIT”; empty where the library does not tell.
        text: The licence's words; empty where they did not come with it.
    """

    name: str
    version: str
    licence: str
    text: str


def list_libraries(root: str) -> Generator[None, None, tuple[Library, ...]]:
    """All that a distribution needs here, and what that needs, by name.

    Args:
        root: Name of the distribution, which is not among them.
    """
    found: dict[str, Distribution] = {}
    waiting = [Requirement(root)]
    asked = set()
    while waiting:
        need = waiting.pop()
        if str(need) in asked:
            continue
        asked.add(str(need))
        with suppress(PackageNotFoundError):
            library = found[_normal(need.name)] = distribution(need.name)
            waiting += _needs(library, need.extras)
        yield None
    found.pop(_normal(root), None)
    return tuple(_described(found[key]) for key in sorted(found))


def _needs(library: Distribution, extras: set[str]) -> Iterator[Requirement]:
    """What a library needs on this system, with these extras."""
    for need in map(Requirement, library.requires or ()):
        marker = need.marker
        if not marker or any(marker.evaluate({"extra": e}) for e in ("", *extras)):
            yield need


def _described(library: Distribution) -> Library:
    return Library(
        name=library.metadata["Name"],
        version=library.version,
        licence=_licence(library),
        text=_text(library),
    )


def _licence(library: Distribution) -> str:
    told = library.metadata
    if "License-Expression" in told:
        return told["License-Expression"]
    kinds = told.get_all("Classifier") or []
    named = [k.removeprefix(_CLASSIFIER) for k in kinds if k.startswith(_CLASSIFIER)]
    # Some give the whole text as the name.
    return ", ".join(named) or _first_line(told)


def _first_line(told: PackageMetadata) -> str:
    return told["License"].partition("\n")[0][:80] if "License" in told else ""


def _text(library: Distribution) -> str:
    files = (f for f in library.files or () if ".dist-info" in str(f))
    texts = [f.read_text() for f in files if _LICENCE_FILE.search(f.as_posix())]
    return "\n\n".join(texts)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

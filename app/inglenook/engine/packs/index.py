"""A project's page on a package index to its links: PEP 503 and PEP 691."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import msgspec

from inglenook.engine.packs.web import Page
from inglenook.errors import PackNotInstalled
from inglenook.json_file import NO_JSON
from inglenook.translation import translate

#: The content types that are understood, the best first.
ACCEPT = (
    "application/vnd.pypi.simple.v1+json, "
    "application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1"
)

# html.parser is quadratic for pages such as "<a <a <a …": it takes minutes for 200 kB.
# These are linear: no part of the first crosses a "<", and the second starts at words
# only and never goes back.
_ANCHOR = re.compile(r"""<a\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""(?<![\w-])([\w-]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+"""
)
_SHA256 = re.compile(r"(?:^|&)sha256=([0-9a-f]{64})(?:&|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A file that an index names.

    Attributes:
        name: Its name.
        url: Where it is; http or https.
        sha256: Its checksum; empty where the index does not tell.
    """

    name: str
    url: str
    sha256: str


class _File(msgspec.Struct):
    filename: str
    url: str
    hashes: dict[str, Any] = {}
    yanked: bool | str = False


class _Project(msgspec.Struct):
    files: list[_File]


def parse_index(page: Page) -> tuple[Link, ...]:
    """The files that a page names; those that were withdrawn are left out.

    Raises:
        PackNotInstalled: It is no page of an index.
    """
    if "json" in page.content_type:
        return tuple(_parse_json(page))
    return tuple(_parse_html(page))


def _parse_json(page: Page) -> Iterable[Link]:
    try:
        project = msgspec.json.decode(page.body, type=_Project)
    except NO_JSON as error:
        raise PackNotInstalled(
            translate("Packs", "the page of the index makes no sense")
        ) from error
    for file in project.files:
        if file.yanked is False:
            fragment = f"sha256={file.hashes.get('sha256', '')}"
            yield from _link(page.url, file.url, file.filename, fragment)


def _parse_html(page: Page) -> Iterator[Link]:
    for anchor in _ANCHOR.finditer(page.body.decode("utf-8", "replace")):
        attributes = {
            name.lower(): html.unescape("".join(values))
            for name, *values in _ATTRIBUTE.findall(anchor[1])
        }
        href, fragment = urldefrag(attributes.get("href", ""))
        if href and "data-yanked" not in attributes:
            yield from _link(page.url, href, "", fragment)


def _link(base: str, href: str, name: str, fragment: str) -> Iterator[Link]:
    """The link, if it is one that can be followed."""
    try:
        url, _ = urldefrag(urljoin(base, href))
        parts = urlsplit(url)
    except ValueError:
        return
    checksum = _SHA256.search(fragment)
    # The text of a link is of no use: some indexes write the whole address there.
    name = name or unquote(parts.path).rpartition("/")[2]
    if parts.scheme in ("http", "https") and parts.hostname:
        yield Link(name=name, url=url, sha256=checksum[1].lower() if checksum else "")

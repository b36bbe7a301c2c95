"""Where a wheel is, and which checksum it must have."""

import re
from collections.abc import Generator
from dataclasses import replace

import msgspec
from packaging.requirements import Requirement
from packaging.tags import sys_tags
from packaging.utils import canonicalize_name

from inglenook.engine.packs.index import ACCEPT, Link, parse_index
from inglenook.engine.packs.web import Page, Web
from inglenook.engine.packs.wheels import pick_wheel
from inglenook.errors import PackNotInstalled
from inglenook.json_file import NO_JSON
from inglenook.translation import translate

#: Where llama-cpp-python publishes its wheels, a folder for each kind of build.
DEFAULT_INDEX = "https://abetlen.github.io/llama-cpp-python/whl/"
GITHUB_API = "https://api.github.com"

_RELEASE_FILE = re.compile(
    r"https://github\.com/([\w.-]+/[\w.-]+)/releases/download/([^/?#]+)/[^/?#]+"
)


class _Asset(msgspec.Struct):
    browser_download_url: str = ""
    digest: str | None = None


class _Release(msgspec.Struct):
    assets: list[_Asset] = []


def find_wheel(
    web: Web, index: str, wanted: Requirement, *, tag: str = "", sha256: str = ""
) -> Generator[None, None, tuple[Page, Link]]:
    """The wheel on an index, with the checksum that it must have; and the page.

    Args:
        web: What pages are read with.
        index: Root of the index, of a folder with one for each kind of build, or
            the project's own page.
        wanted: The project and its versions.
        tag: The kind of build.
        sha256: The checksum, where the user knows it.

    Raises:
        NetworkOff: The user wants nothing to be fetched.
        PackNotInstalled: There is none, or nobody knows its checksum.
    """
    page = yield from _read_page(web, index, canonicalize_name(wanted.name), tag)
    link = pick_wheel(parse_index(page), wanted, tuple(sys_tags()))
    known = sha256.lower() or link.sha256
    if not known:
        known = yield from find_release_digest(web, link.url)
    if not known:
        raise PackNotInstalled(
            translate("Packs", "the index has no SHA-256 for {name}").format(
                name=link.name
            ),
            hint=translate(
                "Packs", "Use another index, or give the checksum with --sha256."
            ),
        )
    return page, replace(link, sha256=known)


def find_release_digest(
    web: Web, url: str, api: str = GITHUB_API
) -> Generator[None, None, str]:
    """The checksum of a file of a release on GitHub; empty where nobody tells.

    llama-cpp-python's own index is made of such files, and has no checksums.
    """
    match = _RELEASE_FILE.fullmatch(url)
    if match is None:
        return ""
    address = f"{api}/repos/{match[1]}/releases/tags/{match[2]}"
    page = yield from web.read(address, accept="application/vnd.github+json")
    try:
        release = msgspec.json.decode(page.body if page else b"{}", type=_Release)
    except NO_JSON:
        return ""
    digests = (a.digest for a in release.assets if a.browser_download_url == url)
    kind, _, digest = (next(digests, None) or "").partition(":")
    return digest if kind == "sha256" else ""


def _read_page(
    web: Web, index: str, project: str, tag: str
) -> Generator[None, None, Page]:
    for url in _page_urls(index, project, tag):
        page = yield from web.read(url, accept=ACCEPT)
        if page is not None:
            return page
    words = translate("Packs", "the index has no {name}")
    if tag:
        words = translate("Packs", "the index has no {name} of the kind “{kind}”")
    raise PackNotInstalled(
        words.format(name=project, kind=tag),
        hint=translate(
            "Packs", "Check the name of the engine pack, and the address of the index."
        ),
    )


def _page_urls(index: str, project: str, tag: str) -> tuple[str, ...]:
    """Where a project's page may be, the likeliest first."""
    root = index.rstrip("/")
    if root.endswith(f"/{project}"):
        return (f"{root}/",)
    of_tag = (f"{root}/{tag}/{project}/",) if tag else ()
    return (*of_tag, f"{root}/{project}/")

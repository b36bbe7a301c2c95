"""A release, and where releases are told of."""

from dataclasses import dataclass

from inglenook.paths import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The newest version that was published.

    Attributes:
        page: Address of its page, on the host that was asked, by HTTPS.
        is_newer: Whether it is newer than the one that runs.
    """

    version: str
    page: str
    is_newer: bool


def releases_address() -> str:
    """Where the newest release is told of; empty for a copy made from the source."""
    try:
        return resource("releases-url.txt").read_text("utf-8").strip()
    except FileNotFoundError:
        return ""

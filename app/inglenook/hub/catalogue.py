"""Catalogue: what models the hub has, and what a repository holds.

What was seen once is kept on the disk, and shown with its date when the hub cannot be
asked.
"""

import re
from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from inglenook.errors import (
    HubBusy,
    HubError,
    HubFailing,
    HubGarbled,
    NetworkError,
    NetworkOff,
)
from inglenook.hub.addresses import is_repo_id
from inglenook.hub.kept import KeptAnswers
from inglenook.hub.reading import details_of, hit_of
from inglenook.hub.records import Details, Page, Query, Sort
from inglenook.network.network import Network
from inglenook.translation import translate

if TYPE_CHECKING:
    from inglenook.hub.session import HubSession, Params

Seen = TypeVar("Seen", Page, Details)

#: Models on a page.
PAGE_SIZE = 50
_SORTS: dict[Sort, str] = {
    "trending": "trendingScore",
    "downloads": "downloads",
    "likes": "likes",
    "updated": "lastModified",
    "created": "createdAt",
}
#: What of a model a search asks for; without it the hub leaves most of this out.
_FIELDS = ["createdAt", "downloads", "gated", "gguf", "lastModified", "likes"]
#: After these it is better to show what was seen before.
_PASSING = (NetworkOff, NetworkError, HubBusy, HubFailing, HubGarbled)
_COMMIT = re.compile(r"[0-9a-f]{40}")


class Catalogue:
    """Looks models up; each look is a generator that yields None while it waits.

    Args:
        network: The door to the network.
        token: Gives the access token to send to the hub; empty for none.
        folder: Where answers are kept.
    """

    def __init__(
        self, network: Network, token: Callable[[], str], folder: Path
    ) -> None:
        self._network = network
        self._token = token
        self._pages = KeptAnswers(folder / "searches", Page)
        self._details = KeptAnswers(folder / "repositories", Details)

    def search(
        self, query: Query, cursor: str = "", *, page_size: int = PAGE_SIZE
    ) -> Generator[None, None, Page]:
        """A page of the repositories with GGUF files that a query finds.

        Args:
            query: What is searched for.
            cursor: Of the page before; empty for the first page.
            page_size: Most hits of the first page and of those that follow it.

        Raises:
            HubError: The hub did not do it.
            NetworkError: It was not reached, and the page was never seen.
            NetworkOff: The same, as the user works offline.
        """
        asked = (self._network.options.endpoint, query, cursor, page_size)
        key = msgspec.json.encode(asked).decode()
        look = self._search(query, cursor, page_size)
        return (yield from _seen(look, self._pages, key))

    def details(
        self, repo_id: str, revision: str = ""
    ) -> Generator[None, None, Details]:
        """A repository at its newest commit, or at that of a revision.

        Args:
            repo_id: As in `author/name`.
            revision: Branch, tag or commit; empty for the newest.

        Raises:
            HubError: The hub did not do it.
            NetworkError: It was not reached, and the repository was never seen.
            NetworkOff: The same, as the user works offline.
        """
        asked = (self._network.options.endpoint, repo_id, revision)
        key = msgspec.json.encode(asked).decode()
        look = self._look_at(repo_id, revision)
        return (yield from _seen(look, self._details, key))

    def require_access(self, repo_id: str) -> Generator[None, None, None]:
        """Make sure that the files of a repository can be fetched by this user.

        Raises:
            RepoGated: Its licence must be accepted first.
            HubError: The hub did not do it.
            NetworkError: It was not reached.
            NetworkOff: The user wants nothing to be sent or fetched.
        """
        purpose = translate("Network", "Access to {name}").format(name=repo_id)
        with self._session(purpose) as session:
            yield from session.require_access(repo_id)

    def _search(
        self, query: Query, cursor: str, page_size: int
    ) -> Generator[None, None, Page]:
        with self._session(translate("Network", "Search for models")) as session:
            found, following = yield from session.models(
                _params(query, page_size), cursor
            )
            with session.errors():
                hits = tuple(hit_of(model) for model in found if is_repo_id(model.id))
        return Page(hits=hits, cursor=following, seen_at=datetime.now(UTC))

    def _look_at(self, repo_id: str, revision: str) -> Generator[None, None, Details]:
        purpose = translate("Network", "Details of {name}").format(name=repo_id)
        with self._session(purpose) as session:
            model = yield from session.model(repo_id, revision)
            if not _COMMIT.fullmatch(model.sha or ""):
                raise HubGarbled(session.host, f"the commit is {model.sha!r}")
            commit = str(model.sha)
            files = yield from session.files(repo_id, commit)
            card = ""
            if any(each.path == "README.md" for each in files):
                card = yield from _card(session, repo_id, commit)
            with session.errors(repo_id):
                return details_of(model, files, card)

    def _session(self, purpose: str) -> "HubSession":
        # huggingface_hub takes longer to import than all that the start of the
        # window needs.
        from inglenook.hub.session import HubSession  # noqa: PLC0415

        return HubSession(self._network, self._token(), purpose)


def _seen(
    look: Generator[None, None, Seen], kept: KeptAnswers[Seen], key: str
) -> Generator[None, None, Seen]:
    """What a look gives, which is then kept; or what was kept of the last one."""
    try:
        seen = yield from look
    except _PASSING as error:
        before = kept.read(key)
        if before is None:
            raise
        return replace(before, stale_reason=error.text)
    kept.write(key, seen)
    return seen


def _card(
    session: "HubSession", repo_id: str, commit: str
) -> Generator[None, None, str]:
    """The README; empty where it cannot be had, as nothing depends on it."""
    try:
        return (yield from session.text(repo_id, commit, "README.md"))
    except (HubError, NetworkError):
        return ""


def _params(query: Query, page_size: int) -> "Params":
    """A query as the hub's API takes it."""
    bounds = (("min", query.least_params), ("max", query.most_params))
    size = ",".join(f"{name}:{count / 1e9:g}B" for name, count in bounds if count)
    params: dict[str, str | int | list[str]] = {
        "filter": "gguf",
        "search": query.text.strip(),
        "author": query.author.strip(),
        "num_parameters": size,
        "gated": "" if query.is_gated is None else str(query.is_gated).lower(),
        "sort": _SORTS[query.sort],
        "limit": page_size,
        "expand": _FIELDS,
    }
    return {name: value for name, value in params.items() if value != ""}

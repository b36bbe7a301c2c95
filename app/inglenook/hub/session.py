"""HubSession: asks the hub's API, through this program's own door to the network.

huggingface_hub knows what to send, what an answer means and what it holds. Its own
HTTP client is not used: it waits for ever, sleeps as long as a server likes, and sends
the token wherever a `Link` points. Nor are its lists, which cannot be left and gone on
with as somebody scrolls.
"""

import os
import time
from collections.abc import Generator, Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlsplit

# It reads these when it is imported. The first would let it ask the hub for a list of
# programs, to tell which of them runs it.
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_IMPLICIT_TOKEN"] = "1"  # noqa: S105
os.environ["HF_HUB_DISABLE_UPDATE_CHECK"] = "1"
os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
os.environ["HF_HUB_DISABLE_XET"] = "1"

import httpx2
from huggingface_hub import ModelInfo, constants
from huggingface_hub.hf_api import RepoFile
from huggingface_hub.utils import build_hf_headers, hf_raise_for_status

import inglenook
from inglenook.errors import HostSilent, HubGarbled, TokenRejected
from inglenook.hub.failures import hub_errors
from inglenook.network.background import wait_for
from inglenook.network.failures import network_errors
from inglenook.network.line import Line
from inglenook.network.network import Network

# Somebody else in this process may have imported it before.
constants.HF_HUB_DISABLE_TELEMETRY = True

#: Where the hub's API begins, after the address of the hub.
_API = "/api/models"
#: Of an answer; a page of a thousand files has a third of a megabyte.
_MOST_BYTES = 16 * 2**20
#: Of a README.
_MOST_CARD_BYTES = 2**20
#: An answer that comes in drops is given up after this long.
_DEADLINE_S = 30.0
#: Pages of the list of one repository's files.
_MOST_TREE_PAGES = 100

Params = Mapping[str, str | int | list[str]]


class HubSession:
    """Some questions to the hub that belong together; close it after them.

    Its methods are generators that yield None while they wait. Closing one cuts the
    connection.

    Args:
        network: The door to the network; its endpoint is asked, nobody else.
        token: The access token to send; empty for none. It is never looked for
            elsewhere.
        purpose: What the questions are for, in the words of the list of requests.

    Raises:
        NetworkOff: The user wants nothing to be sent or fetched.
        NetworkSetupInvalid: The proxy or the certificates cannot be used.
        TokenRejected: The token cannot be one.
    """

    def __init__(self, network: Network, token: str, purpose: str) -> None:
        self._endpoint = network.options.endpoint.rstrip("/")
        self.host = urlsplit(self._endpoint).netloc
        token = token.strip()
        if not token.isascii():
            raise TokenRejected(self.host)
        self.has_token = bool(token)
        self._headers = build_hf_headers(
            token=token or False,
            library_name="inglenook",
            library_version=inglenook.__version__,
        )
        self._line = Line()
        self._client = network.open_client(purpose, follow_redirects=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._line.cut()
        self._client.close()

    def errors(self, repo_id: str = "") -> AbstractContextManager[None]:
        """Where huggingface_hub and what it reads may fail.

        Args:
            repo_id: What it is about; empty for a search.
        """
        return hub_errors(self.host, repo_id, has_token=self.has_token)

    def models(
        self, params: Params, cursor: str = ""
    ) -> Generator[None, None, tuple[list[ModelInfo], str]]:
        """A page of repositories, and the cursor of the next one; empty for none.

        Args:
            params: What the API's search takes.
            cursor: What came with the page before, instead of the params.

        Raises:
            HubError: The hub did not do it.
            NetworkError: It was not reached.
        """
        path = cursor or _API
        with self.errors():
            response = yield from self._get(path, None if cursor else params)
            items = _json(response, list)
            return [ModelInfo(**item) for item in items], _next(response)

    def model(
        self, repo_id: str, revision: str = ""
    ) -> Generator[None, None, ModelInfo]:
        """What the hub tells of a repository, its commit among it.

        Raises:
            HubError: The hub did not do it.
            NetworkError: It was not reached.
        """
        at = f"/revision/{quote(revision, safe='')}" if revision else ""
        with self.errors(repo_id):
            response = yield from self._get(f"{_API}/{repo_id}{at}")
            return ModelInfo(**_json(response, dict))

    def files(self, repo_id: str, commit: str) -> Generator[None, None, list[RepoFile]]:
        """All files of a repository at a commit.

        Raises:
            HubError: The hub did not do it.
            NetworkError: It was not reached.
        """
        files: list[RepoFile] = []
        path = f"{_API}/{repo_id}/tree/{quote(commit, safe='')}?recursive=true"
        with self.errors(repo_id):
            for _ in range(_MOST_TREE_PAGES):
                response = yield from self._get(path)
                entries = _json(response, list)
                files += [RepoFile(**each) for each in entries if _is_file(each)]
                if not (path := _next(response)):
                    return files
        raise HubGarbled(self.host, f"a tree of over {_MOST_TREE_PAGES} pages")

    def require_access(self, repo_id: str) -> Generator[None, None, None]:
        """Make sure that the files of a repository may be read with this token.

        Raises:
            RepoGated: Its licence must be accepted first.
            HubError: The hub did not do it.
            NetworkError: It was not reached.
        """
        with self.errors(repo_id):
            yield from self._get(f"{_API}/{repo_id}/auth-check")

    def text(self, repo_id: str, commit: str, path: str) -> Generator[None, None, str]:
        """A text file at a commit, of a megabyte at most.

        Raises:
            HubError: The hub did not do it.
            NetworkError: It was not reached.
        """
        where = f"/{repo_id}/resolve/{quote(commit, safe='')}/{quote(path)}"
        with self.errors(repo_id):
            response = yield from self._get(where, most_bytes=_MOST_CARD_BYTES)
            return response.content.decode("utf-8", "replace")

    def piece(
        self, repo_id: str, commit: str, path: str, start: int, length: int
    ) -> Generator[None, None, bytes]:
        """Some bytes of a file at a commit.

        Fewer come where it ends before, and none from the middle of a file where a
        mirror knows no ranges.

        Args:
            repo_id: As in `author/name`.
            commit: 40 hexadecimal digits.
            path: Of the file in the repository.
            start: The first byte.
            length: How many, at most a few megabytes.

        Raises:
            HubError: The hub did not do it.
            NetworkError: It was not reached.
        """
        where = f"/{repo_id}/resolve/{quote(commit, safe='')}/{quote(path)}"
        with self.errors(repo_id):
            return (
                yield from wait_for(lambda: self._fetch_piece(where, start, length))
            )

    def _get(
        self,
        path: str,
        params: Params | None = None,
        *,
        most_bytes: int = _MOST_BYTES,
    ) -> Generator[None, None, httpx2.Response]:
        """An answer that is none of an error, read to its end."""
        url = self._endpoint + path
        response = yield from wait_for(lambda: self._fetch(url, params, most_bytes))
        hf_raise_for_status(response)
        return response

    def _fetch(
        self, url: str, params: Params | None, most_bytes: int
    ) -> httpx2.Response:
        until, body = time.monotonic() + _DEADLINE_S, bytearray()
        with (
            network_errors(self.host),
            self._client.stream(
                "GET",
                url,
                params=params,
                headers=self._headers,
                extensions=self._line.extensions,
            ) as response,
        ):
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > most_bytes:
                    raise HubGarbled(self.host, f"an answer of over {most_bytes} bytes")
                if time.monotonic() > until:
                    raise HostSilent(self.host)
        return _whole(response, bytes(body))

    def _fetch_piece(self, path: str, start: int, length: int) -> bytes:
        until, body = time.monotonic() + _DEADLINE_S, bytearray()
        asked = {"Range": f"bytes={start}-{start + length - 1}"}
        with (
            network_errors(self.host),
            self._client.stream(
                "GET",
                self._endpoint + path,
                headers=self._headers | asked | {"Accept-Encoding": "identity"},
                extensions=self._line.extensions,
            ) as response,
        ):
            if response.status_code == 200 and start:
                return b""
            # A mirror that knows no ranges would go on to the end of the file.
            for chunk in response.iter_raw():
                body += chunk
                if len(body) >= length:
                    break
                if time.monotonic() > until:
                    raise HostSilent(self.host)
        piece = bytes(body[:length])
        if response.status_code == 416:
            return b""
        hf_raise_for_status(_whole(response, piece))
        said = response.headers.get("content-range", "")
        if response.status_code == 206 and not said.startswith(f"bytes {start}-"):
            raise HubGarbled(self.host, f"{said}, not from {start}")
        return piece


def _whole(response: httpx2.Response, body: bytes) -> httpx2.Response:
    """The answer with its body, which was unpacked as it came."""
    headers = response.headers.copy()
    for name in ("content-encoding", "content-length", "transfer-encoding"):
        headers.pop(name, None)
    return httpx2.Response(
        response.status_code, headers=headers, content=body, request=response.request
    )


def _next(response: httpx2.Response) -> str:
    """Path and query of the next page; empty where this is the last.

    A mirror may hand on the hub's own address, or one with a path of its own before
    the hub's: it is asked itself, and the token goes nowhere else.
    """
    url = urlsplit(response.links.get("next", {}).get("url", ""))
    _, found, rest = url.path.partition(_API)
    return f"{found}{rest}?{url.query}" if found else ""


def _json(response: httpx2.Response, kind: type) -> Any:
    value = response.json()
    if not isinstance(value, kind):
        raise TypeError(f"{kind.__name__} expected, not {type(value).__name__}")
    return value


def _is_file(entry: Any) -> bool:
    return bool(entry["type"] == "file")

"""What a server's answers mean: go on, try again (TryAgain), or give up (AppError)."""

import hashlib
import re
from dataclasses import dataclass
from typing import NoReturn

import httpx2

from inglenook.errors import (
    AnswerUnusable,
    FileChanged,
    HubBusy,
    HubFailing,
    HubGarbled,
    HubRefused,
    ProxyRefused,
    RemoteFileNotFound,
    RepoDisabled,
    RepoGated,
    RepoNotFound,
    RevisionNotFound,
    TokenRejected,
)
from inglenook.hub.addresses import licence_page
from inglenook.hub.download.records import Source
from inglenook.hub.download.retry import TryAgain
from inglenook.hub.records import RemoteFile
from inglenook.hub.waiting import told_wait_s
from inglenook.translation import translate

#: What is sent as a number may have more digits than any number has.
_SIZE = re.compile(r"[0-9]{1,18}")
_RANGE = re.compile(r"bytes ([0-9]{1,18})-[0-9]+/([0-9]+|\*)")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA256_OF_NOTHING = hashlib.sha256().hexdigest()
#: What a server may say in its own words.
_MOST_WORDS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file's bytes are, for now.

    Attributes:
        url: Signed and soon too old, mostly.
        file: The file as the hub has it, with what was not known of it before.
    """

    url: str
    file: RemoteFile


def read_head(
    answer: httpx2.Response, file: RemoteFile, source: Source, *, has_token: bool
) -> Place:
    """What the hub says of a file, if it is the one that was chosen.

    Args:
        answer: To a HEAD; a redirect to another host is not followed.
        file: The file that was chosen.
        source: Where it is.
        has_token: Whether a token was sent.

    Raises:
        HubError: It must not, or cannot, be had.
        TryAgain: Another try may help.
    """
    if answer.status_code >= 400:
        _refuse_head(answer, source, has_token=has_token)
    told = answer.headers
    host = answer.url.host
    commit = told.get("x-repo-commit", "")
    if not (commit or "x-linked-etag" in told):
        raise TryAgain(HubGarbled(host), is_brief=True)
    found = _described(answer, file)
    if found is None:
        raise TryAgain(
            HubGarbled(host, "it does not tell the size"),
            is_brief=True,
        )
    is_other = _COMMIT.fullmatch(source.commit) and commit not in ("", source.commit)
    if is_other or not _fits(found, file):
        raise TryAgain(FileChanged(file.path), is_brief=True)
    next_request = answer.next_request
    return Place(url=str(next_request.url if next_request else answer.url), file=found)


def read_start(answer: httpx2.Response, file: RemoteFile, offset: int) -> int:
    """How many bytes of an answer to skip until what was asked for begins.

    Args:
        answer: To a GET; its body is still to be read.
        file: What is fetched.
        offset: Where the rest begins that is wanted.

    Raises:
        TryAgain: It is something else.
    """
    host, told = answer.url.host, answer.headers
    if answer.status_code not in (200, 206):
        _refuse_body(answer, host)
    is_encoded = told.get("content-encoding", "identity") != "identity"
    if answer.status_code == 206:
        match = _RANGE.fullmatch(told.get("content-range", ""))
        sizes = ("*", str(file.size_bytes))
        fits = match and int(match[1]) == offset and match[2] in sizes
        if not fits or is_encoded:
            unusable = AnswerUnusable(
                host, translate("Download", "another range than the one asked for")
            )
            raise TryAgain(unusable, without_range=True)
        return 0
    length = told.get("content-length", "")
    is_page = told.get("content-type", "").startswith("text/html")
    if is_page and length != str(file.size_bytes):
        raise TryAgain(
            HubGarbled(host, "it is a page of HTML"),
            is_brief=True,
        )
    if not is_encoded and length and length != str(file.size_bytes):
        size = AnswerUnusable(
            host,
            translate("Download", "{length} bytes in place of {size}").format(
                length=length, size=file.size_bytes
            ),
        )
        raise TryAgain(size, is_brief=True)
    return offset


def _fits(found: RemoteFile, chosen: RemoteFile) -> bool:
    """Whether a file can be the one that was chosen, as far as that was described."""
    same_size = chosen.size_bytes in (0, found.size_bytes)
    sums_up = found.size_bytes or found.sha256 in (None, _SHA256_OF_NOTHING)
    return bool(same_size and sums_up and chosen.sha256 in (None, found.sha256))


def _described(answer: httpx2.Response, file: RemoteFile) -> RemoteFile | None:
    """The file as the answer describes it; what that leaves out stays as it was.

    None where nobody tells its size: what breaks off would pass for the whole.
    """
    told = answer.headers
    size = told.get("x-linked-size", "")
    if not size and not answer.is_redirect:
        size = told.get("content-length", "")
    if not _SIZE.fullmatch(size):
        if not file.size_bytes:
            return None
        size = str(file.size_bytes)
    etag = told.get("x-linked-etag") or told.get("etag") or ""
    etag = etag.removeprefix("W/").strip('"').lower()
    return RemoteFile(
        path=file.path,
        size_bytes=int(size),
        sha256=etag if _SHA256.fullmatch(etag) else file.sha256,
    )


def _refuse_head(
    answer: httpx2.Response, source: Source, *, has_token: bool
) -> NoReturn:
    """Tell the hub's refusals apart."""
    repo, host = source.repo, answer.url.host
    code = answer.headers.get("x-error-code", "")
    words = answer.headers.get("x-error-message", "")[:_MOST_WORDS]
    if code == "GatedRepo":
        raise RepoGated(repo, licence_page(repo), has_token=has_token)
    if code == "EntryNotFound":
        raise RemoteFileNotFound(repo)
    if code == "RevisionNotFound":
        raise RevisionNotFound(repo)
    if "is disabled" in words:
        raise RepoDisabled(repo)
    if "invalid credentials" in words.lower():
        raise TokenRejected(host)
    if code == "RepoNotFound" or answer.status_code in (401, 404):
        raise RepoNotFound(repo)
    if answer.status_code == 403:
        raise HubRefused(host, 403, words)
    _refuse_body(answer, host)


def _refuse_body(answer: httpx2.Response, host: str) -> NoReturn:
    """Refusals that any server may give, and that may not last."""
    status = answer.status_code
    if status == 407:
        raise ProxyRefused(translate("Download", "it wants a name and a password"))
    if status == 429:
        wait_s = told_wait_s(answer)
        raise TryAgain(HubBusy(host, wait_s), wait_s=wait_s)
    if status == 416:
        unusable = AnswerUnusable(
            host, translate("Download", "it does not know the rest of the file")
        )
        raise TryAgain(unusable, without_range=True)
    if status in (403, 408) or status >= 500:
        # 403 is the answer to an address that has become too old.
        raise TryAgain(HubFailing(host, status), wait_s=told_wait_s(answer))
    raise TryAgain(HubRefused(host, status, ""), is_brief=True)

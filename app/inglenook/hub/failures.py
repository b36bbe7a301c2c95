"""What huggingface_hub raises, in the words of this program.

Its own rules (`X-Error-Code` and the like) decide what an answer means; the order of
the cases matters, as its classes derive from each other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from huggingface_hub.errors import (
    DisabledRepoError,
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    HFValidationError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils import parse_ratelimit_headers

from inglenook.errors import (
    AppError,
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
    SearchMissing,
    TokenRejected,
)
from inglenook.hub.addresses import licence_page
from inglenook.translation import translate

if TYPE_CHECKING:
    import httpx2

_INVALID_TOKEN = "Invalid credentials in Authorization header"  # noqa: S105


@contextmanager
def hub_errors(
    host: str, repo_id: str = "", *, has_token: bool = False
) -> Iterator[None]:
    """Turn what huggingface_hub raises into errors of this program.

    Args:
        host: Who was asked, for the user.
        repo_id: Which repository; empty for a search.
        has_token: Whether a token went with the request.
    """
    try:
        yield
    except HfHubHTTPError as error:
        raise _translated(error, host, repo_id, has_token=has_token) from error
    except HFValidationError as error:
        raise RepoNotFound(repo_id) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        # It reads what servers say without a check.
        raise HubGarbled(host, f"{type(error).__name__}: {error}") from error


def _translated(
    error: HfHubHTTPError, host: str, repo_id: str, *, has_token: bool
) -> AppError:
    match error:
        case GatedRepoError():
            return RepoGated(repo_id, licence_page(repo_id), has_token=has_token)
        case DisabledRepoError():
            return RepoDisabled(repo_id)
        case RepositoryNotFoundError():
            return RepoNotFound(repo_id) if repo_id else SearchMissing(host)
        case RevisionNotFoundError():
            return RevisionNotFound(repo_id)
        case EntryNotFoundError():
            return RemoteFileNotFound(repo_id)
    return _by_status(error, host, repo_id, has_token=has_token)


def _by_status(
    error: HfHubHTTPError, host: str, repo_id: str, *, has_token: bool
) -> AppError:
    response = error.response
    said = response.headers.get("x-error-message", "")
    match response.status_code:
        case 401 if has_token or said == _INVALID_TOKEN:
            return TokenRejected(host)
        case 401 | 404:
            return RepoNotFound(repo_id) if repo_id else SearchMissing(host)
        case 407:
            return ProxyRefused(translate("Network", "it wants a name and a password"))
        case 429:
            return HubBusy(host, retry_after_s(response.headers))
        case status if status >= 500 or status == 408:
            return HubFailing(host, status)
        case status:
            return HubRefused(host, status, said)


def retry_after_s(headers: "httpx2.Headers") -> float | None:
    """How long a server wants to be left alone; None where it does not say."""
    limit = parse_ratelimit_headers(headers)
    if limit is not None and limit.remaining == 0:
        return float(limit.reset_in_seconds)
    told = headers.get("retry-after", "").strip()
    if told.isascii() and told.isdecimal():
        return float(told)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return None
    wait = until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)
    return max(0.0, wait.total_seconds())

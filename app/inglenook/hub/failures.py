"""What huggingface_hub raises, in the words of this program.

Its own rules (`X-Error-Code` and the like) decide what an answer means; the order of
the cases matters, as its classes derive from each other.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from huggingface_hub.errors import (
    DisabledRepoError,
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    HFValidationError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

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
from inglenook.hub.waiting import told_wait_s
from inglenook.translation import translate

#: What becomes of answers that it reads without a check.
_UNCHECKED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
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
    except _UNCHECKED as error:
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
            return HubBusy(host, told_wait_s(response))
        case status if status >= 500 or status == 408:
            return HubFailing(host, status)
        case status:
            return HubRefused(host, status, said)

"""Failures of the hub, and of what it holds."""

from inglenook.errors.base import AppError
from inglenook.translation import translate, without_stop
from inglenook.units import format_seconds


class HubError(AppError):
    """The hub was reached, and did not give what it was asked for."""


class RepoNotFound(HubError):
    """The hub knows no such repository, or does not show it to everyone."""

    def __init__(self, repo_id: str) -> None:
        super().__init__(
            translate("Errors", "“{repo_id}” does not exist, or is private.").format(
                repo_id=repo_id
            ),
            hint=translate(
                "Errors",
                "Check the spelling; a private one needs your access token, in "
                "Settings under Network.",
            ),
        )


class RevisionNotFound(HubError):
    """The repository has no such branch, tag or commit."""

    def __init__(self, repo_id: str) -> None:
        super().__init__(
            translate("Errors", "“{repo_id}” has no such revision.").format(
                repo_id=repo_id
            ),
            hint=translate("Errors", "Leave the revision out to take the newest one."),
        )


class RemoteFileNotFound(HubError):
    """The repository has no such file."""

    def __init__(self, repo_id: str) -> None:
        super().__init__(
            translate("Errors", "“{repo_id}” has no such file any more.").format(
                repo_id=repo_id
            ),
            hint=translate(
                "Errors", "Look at the repository again; it may have changed."
            ),
        )


class RepoGated(HubError):
    """The licence must be accepted first, on the hub's own pages.

    Args:
        repo_id: As in `author/name`.
        url: Where the licence is accepted.
        has_token: Whether a token was sent, whose user has not been let in yet.
    """

    def __init__(self, repo_id: str, url: str, *, has_token: bool) -> None:
        if has_token:
            text = translate(
                "Errors", "Your account may not use “{repo_id}” yet."
            ).format(repo_id=repo_id)
            hint = translate(
                "Errors",
                "Accept its licence at {url}, and wait if its author must agree.",
            ).format(url=url)
        else:
            text = translate(
                "Errors", "The licence of “{repo_id}” must be accepted first."
            ).format(repo_id=repo_id)
            hint = translate(
                "Errors",
                "Accept it at {url}, then enter your access token in Settings, under "
                "Network.",
            ).format(url=url)
        super().__init__(text, hint=hint)
        self.url = url
        self.has_token = has_token


class RepoDisabled(HubError):
    """The hub has taken a repository out of use."""

    def __init__(self, repo_id: str) -> None:
        super().__init__(
            translate("Errors", "“{repo_id}” has been disabled by the hub.").format(
                repo_id=repo_id
            ),
            hint=translate("Errors", "Look for the same model by another author."),
        )


class TokenRejected(HubError):
    """The access token is not valid; public repositories are refused with it too."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "{host} does not know your access token.").format(
                host=host
            ),
            hint=translate(
                "Errors", "Correct or remove it in Settings, under Network."
            ),
        )


class HubBusy(HubError):
    """Too much was asked in a short time.

    Args:
        host: Who was asked.
        retry_after_s: Seconds until it may be asked again; None if it does not say.
    """

    def __init__(self, host: str, retry_after_s: float | None = None) -> None:
        hint = translate("Errors", "Try again in a while.")
        if retry_after_s is not None:
            hint = translate("Errors", "Try again in {time}.").format(
                time=format_seconds(retry_after_s)
            )
        super().__init__(
            translate("Errors", "{host} was asked too often in a short time.").format(
                host=host
            ),
            hint=hint,
        )
        self.retry_after_s = retry_after_s


class HubFailing(HubError):
    """The hub has a failure of its own."""

    def __init__(self, host: str, status: int) -> None:
        super().__init__(
            translate("Errors", "{host} has a problem of its own ({status}).").format(
                host=host, status=status
            ),
            hint=translate("Errors", "Try again in a few minutes."),
        )
        self.status = status


class HubRefused(HubError):
    """The hub does not do what it was asked, for a reason of its own."""

    def __init__(self, host: str, status: int, reason: str) -> None:
        text = translate("Errors", "{host} refused the request ({status}).")
        if reason:
            text = translate(
                "Errors", "{host} refused the request ({status}): {reason}."
            )
        super().__init__(
            text.format(host=host, status=status, reason=without_stop(reason)),
            hint=translate("Errors", "If this is a mirror, try Hugging Face itself."),
        )
        self.status = status


class HubGarbled(HubError):
    """What came is no answer of a hub: mostly a log-in page of the network here."""

    def __init__(self, host: str, detail: str = "") -> None:
        super().__init__(
            translate(
                "Errors", "What came from {host} is no answer of a model hub."
            ).format(host=host),
            hint=translate(
                "Errors",
                "If this network has a log-in page, open a browser and log in first.",
            ),
            detail=detail,
        )


class SearchMissing(HubError):
    """A mirror hands on models, but cannot search."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate("Errors", "{host} offers no search.").format(host=host),
            hint=translate(
                "Errors",
                "Paste the name of a model, as in author/name, or use another hub.",
            ),
        )


class AddressUseless(HubError):
    """What was pasted is no model of the hub."""

    def __init__(self, text: str, what: str) -> None:
        super().__init__(
            translate("Errors", "“{text}” is {what}.").format(text=text, what=what),
            hint=translate(
                "Errors", "Paste the address of a model, or its name as in author/name."
            ),
        )

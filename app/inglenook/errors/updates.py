"""Failures of the question for the newest version."""

from inglenook.errors.base import AppError
from inglenook.translation import translate


class UpdateError(AppError):
    """Which version is the newest is not known."""


class NewestNotTold(UpdateError):
    """The host names no newest version: it refuses to, or none was published.

    Args:
        host: Who was asked.
        status: The HTTP status; 0 where none was published.
    """

    def __init__(self, host: str, status: int = 0) -> None:
        text = translate("Errors", "No version is published on {host} yet.")
        if status:
            text = translate(
                "Errors", "{host} does not say which version is the newest ({status})."
            )
        super().__init__(
            text.format(host=host, status=status),
            hint=translate("Errors", "Try again another day."),
        )
        self.status = status


class NewestDoubtful(UpdateError):
    """What came is no answer of a place for releases, or leads away from it."""

    def __init__(self, host: str, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "What came from {host} names no version of Inglenook."
            ).format(host=host),
            hint=translate(
                "Errors",
                "If this network has a log-in page, open a browser and log in first.",
            ),
            detail=detail,
        )

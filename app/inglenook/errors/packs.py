"""Failures of engine packs."""

from inglenook.errors.base import AppError
from inglenook.translation import translate


class PackError(AppError):
    """An engine pack cannot be had or used."""


class PackMissing(PackError):
    """There is no engine pack of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "There is no engine pack “{name}”.").format(name=name),
            hint=translate(
                "Errors", "“inglenook engines” lists those that are installed."
            ),
        )


class PackNotInstalled(PackError):
    """An engine pack could not be fetched, unpacked or removed."""

    def __init__(
        self,
        detail: str,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(
            translate("Errors", "The engine pack was left as it was: {detail}.").format(
                detail=detail
            ),
            hint=hint or translate("Errors", "Check the connection and the index."),
        )


class PackUnusable(PackError):
    """The engine does not start with a pack."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            translate(
                "Errors", "The engine pack “{name}” cannot be used here: {reason}."
            ).format(name=name, reason=reason),
            hint=translate(
                "Errors",
                "Another engine stays in use; remove this pack, or try another one.",
            ),
        )

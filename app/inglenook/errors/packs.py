"""Failures of engine packs."""

from inglenook.errors.base import AppError


class PackError(AppError):
    """An engine pack cannot be had or used."""


class PackMissing(PackError):
    """There is no engine pack of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no engine pack “{name}”.",
            hint="“inglenook engines” lists those that are installed.",
        )


class PackNotInstalled(PackError):
    """An engine pack could not be fetched, unpacked or removed."""

    def __init__(
        self, detail: str, *, hint: str = "Check the connection and the index."
    ) -> None:
        super().__init__(f"The engine pack was left as it was: {detail}.", hint=hint)


class PackUnusable(PackError):
    """The engine does not start with a pack."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"The engine pack “{name}” cannot be used here: {reason}.",
            hint="Another engine stays in use; remove this pack, or try another one.",
        )

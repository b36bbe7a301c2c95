"""Failures of the files of the program's own data."""

from inglenook.errors.base import AppError
from inglenook.translation import translate


class StoreError(AppError):
    """The files of the program's own data cannot be used."""


class StoreTooNew(StoreError):
    """A newer version of the program wrote the file."""

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(
            translate(
                "Errors", "Your chats were written by a newer version of Inglenook."
            ),
            hint=translate("Errors", "Update Inglenook; nothing was changed."),
            detail=f"schema version {found}, known up to {known}",
        )


class StoreUnusable(StoreError):
    """The file cannot be read or written."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{path}” cannot be used: {detail}.").format(
                path=path, detail=detail
            ),
            hint=translate(
                "Errors", "Check that the disk is not full and the folder is writable."
            ),
            detail=detail,
        )


class StoreLocked(StoreError):
    """Another program, or another Inglenook, holds the file."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "Another program is using “{path}”.").format(path=path),
            hint=translate(
                "Errors", "Close what may use it (a backup, say), then try again."
            ),
            detail=detail,
        )


class StoreFull(StoreError):
    """The disk does not take what is to be written."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "The disk is full, so “{path}” cannot grow.").format(
                path=path
            ),
            hint=translate("Errors", "Free some space, then try again."),
            detail=detail,
        )


class StoreDamaged(StoreError):
    """The file is no database of chats, or no whole one."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{path}” is damaged.").format(path=path),
            hint=translate(
                "Errors",
                "Repair it: what can be read is kept, and so is the damaged file.",
            ),
            detail=detail,
        )


class KeyringRefused(StoreError):
    """The system's keyring does not give, take or forget a token."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "The system’s keyring does not let Inglenook at the access token.",
            ),
            hint=translate(
                "Errors",
                "Unlock it and start Inglenook anew; public models need no token.",
            ),
            detail=detail,
        )

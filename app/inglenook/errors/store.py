"""Failures of the files of the program's own data."""

from inglenook.errors.base import AppError


class StoreError(AppError):
    """The files of the program's own data cannot be used."""


class StoreTooNew(StoreError):
    """A newer version of the program wrote the file."""

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(
            "Your chats were written by a newer version of Inglenook.",
            hint="Update Inglenook; nothing was changed.",
            detail=f"schema version {found}, known up to {known}",
        )


class StoreUnusable(StoreError):
    """The file cannot be read or written."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"“{path}” cannot be used: {detail}.",
            hint="Check that the disk is not full and the folder is writable.",
            detail=detail,
        )


class StoreLocked(StoreError):
    """Another program, or another Inglenook, holds the file."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"Another program is using “{path}”.",
            hint="Close what may use it (a backup, say), then try again.",
            detail=detail,
        )


class StoreFull(StoreError):
    """The disk does not take what is to be written."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"The disk is full, so “{path}” cannot grow.",
            hint="Free some space, then try again.",
            detail=detail,
        )


class StoreDamaged(StoreError):
    """The file is no database of chats, or no whole one."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"“{path}” is damaged.",
            hint="Repair it: what can be read is kept, and so is the damaged file.",
            detail=detail,
        )


class KeyringRefused(StoreError):
    """The system's keyring does not give, take or forget a token."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "The system’s keyring does not let Inglenook at the access token.",
            hint="Unlock the keyring, then try again.",
            detail=detail,
        )

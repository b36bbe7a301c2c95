"""Failures of chats that are imported."""

from inglenook.errors.base import AppError
from inglenook.translation import translate


class ImportFailed(AppError):
    """The chats in a file cannot be taken; nothing was."""


class ImportUnknown(ImportFailed):
    """The file holds no chats, or in a form that is not known."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "ImportUnknown", "“{name}” holds no chats that Inglenook can read."
            ).format(name=name),
            hint=translate(
                "ImportUnknown",
                "Choose an export of Inglenook, of ChatGPT or of the llama.cpp web UI,"
                " or the threads folder of Jan.",
            ),
        )


class ImportTooLarge(ImportFailed):
    """The file is larger than a file of chats may be."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("ImportTooLarge", "“{name}” is too large to be read.").format(
                name=name
            ),
            hint=translate("ImportTooLarge", "Export fewer chats at once, and again."),
        )


class ImportDamaged(ImportFailed):
    """The file is cut off, or makes no sense."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("ImportDamaged", "“{name}” is damaged.").format(name=name),
            hint=translate("ImportDamaged", "Export the chats anew, then try again."),
            detail=detail,
        )


class ImportUnreadable(ImportFailed):
    """The system does not give the file."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("ImportUnreadable", "“{name}” cannot be read: {why}.").format(
                name=name, why=detail
            ),
            hint=translate(
                "ImportUnreadable", "Check that it is there, and may be read."
            ),
            detail=detail,
        )


class ImportTooNew(ImportFailed):
    """A newer version of the program wrote the file."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "ImportTooNew", "These chats come from a newer version of Inglenook."
            ),
            hint=translate("ImportTooNew", "Update Inglenook, then try again."),
        )

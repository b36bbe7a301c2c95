"""Failures of downloads; what has arrived is kept through all of them."""

from inglenook.errors.base import AppError
from inglenook.translation import translate
from inglenook.units import format_size


class DownloadError(AppError):
    """A model's files cannot be brought here."""


class NameUnsafe(DownloadError):
    """A name from the network that must not become one on this disk."""

    def __init__(self, name: str, detail: str) -> None:
        shown = "".join(each if each.isprintable() else "�" for each in name[:80])
        super().__init__(
            translate(
                "Errors", "The name “{shown}” cannot be used for a file here: {detail}."
            ).format(shown=shown, detail=detail),
            hint=translate("Errors", "Choose another variant, or another publisher."),
        )


class VariantIncomplete(DownloadError):
    """The repository does not have all parts of a split model."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "“{name}” is not complete: the repository lacks some of its parts.",
            ).format(name=name),
            hint=translate("Errors", "Choose another variant."),
        )


class DiskTooFull(DownloadError):
    """The disk does not hold what is to come."""

    def __init__(self, folder: str, needed_bytes: int, free_bytes: int) -> None:
        super().__init__(
            translate(
                "Errors",
                "“{folder}” needs {needed} of free space, and has {free}.",
            ).format(
                folder=folder,
                needed=format_size(needed_bytes),
                free=format_size(free_bytes),
            ),
            hint=translate(
                "Errors", "Free some space, then try again; what has arrived is kept."
            ),
        )
        self.needed_bytes = needed_bytes
        self.free_bytes = free_bytes


class DownloadNotWritten(DownloadError):
    """The disk, or the system, does not take what arrives."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{path}” cannot be written: {detail}.").format(
                path=path, detail=detail
            ),
            hint=translate(
                "Errors",
                "Check the disk and the rights of the folder, then try again.",
            ),
        )


class AlreadyDownloading(DownloadError):
    """Another process, or another work of this one, writes the same file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” is just being downloaded or made.").format(
                name=name
            ),
            hint=translate("Errors", "Wait until that has ended, or stop it."),
        )


class AnotherFileThere(DownloadError):
    """A file of that name is there, and is not the one on the hub."""

    def __init__(self, path: str) -> None:
        super().__init__(
            translate(
                "Errors", "There is another file “{path}”, which was left as it is."
            ).format(path=path),
            hint=translate("Errors", "Rename or delete it, then download again."),
        )


class FileChanged(DownloadError):
    """The hub now has another file under that name than it said."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "Errors", "“{name}” on the hub is not the file that was chosen."
            ).format(name=name),
            hint=translate("Errors", "Open the model anew, and choose again."),
        )


class ChecksumWrong(DownloadError):
    """What arrived is not what the hub promised, twice."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "“{name}” arrived damaged twice: its SHA-256 is not the hub's.",
            ).format(name=name),
            hint=translate(
                "Errors", "Try another connection or mirror; nothing damaged was kept."
            ),
        )


class AnswerUnusable(DownloadError):
    """A server sends something else than the part of the file that was asked for."""

    def __init__(self, host: str, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "{host} sends something else than the file: {detail}."
            ).format(host=host, detail=detail),
            hint=translate(
                "Errors", "Try again later, or use another connection or mirror."
            ),
        )

"""Failures of files that are attached to a message."""

from inglenook.errors.base import AppError
from inglenook.translation import translate
from inglenook.units import format_size


class DocumentError(AppError):
    """A file cannot be attached."""


class DocumentTooLarge(DocumentError):
    """A file that nobody would want a model to read.

    Args:
        name: Of the file.
        size_bytes: Its size.
        most_bytes: The largest that is read.
    """

    def __init__(self, name: str, size_bytes: int, most_bytes: int) -> None:
        super().__init__(
            translate(
                "Errors", "“{name}” is too large to attach: it has {size}."
            ).format(name=name, size=format_size(size_bytes)),
            hint=translate("Errors", "Attach a part of it, of {size} at most.").format(
                size=format_size(most_bytes)
            ),
        )


class DocumentLocked(DocumentError):
    """A file with a password."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” is protected by a password.").format(
                name=name
            ),
            hint=translate(
                "Errors", "Save a copy without the password, and attach that."
            ),
        )


class DocumentWithoutText(DocumentError):
    """A file of scans or pictures, or an empty one."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” holds no text.").format(name=name),
            hint=translate(
                "Errors",
                "If it is a scan, have its text recognized by a program for that.",
            ),
        )


class DocumentUnsupported(DocumentError):
    """A format that cannot be read as text.

    Args:
        name: Of the file.
        what: What it is, as the end of a sentence.
        hint: What else to do, where that is known.
    """

    def __init__(self, name: str, what: str, *, hint: str = "") -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be read: {what}.").format(
                name=name, what=what
            ),
            hint=hint
            or translate("Errors", "Attach text, code, PDF, DOCX, ODT, EPUB or HTML."),
        )


class DocumentUnreadable(DocumentError):
    """A file that is damaged, or that its reader gave up on.

    Args:
        name: Of the file.
        detail: Why, in the words of the reader.
    """

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be read; it may be damaged.").format(
                name=name
            ),
            hint=translate(
                "Errors", "Open it in its own program, save it anew, and try again."
            ),
            detail=detail,
        )

"""Failures of comparing variants."""

from inglenook.errors.base import AppError
from inglenook.translation import translate


class CompareError(AppError):
    """Variants are not compared."""


class NothingToCompare(CompareError):
    """No variant is left that could be compared."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "There is nothing to compare."),
            hint=translate("Errors", "Choose a model, and smaller variants of it."),
        )


class ReportUnreadable(CompareError):
    """A file that holds no comparison.

    Args:
        name: The file.
        detail: Why not.
    """

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” holds no comparison.").format(name=name),
            hint=translate("Errors", "Choose a report that was saved as JSON."),
            detail=detail,
        )


class TextUnreadable(CompareError):
    """A file that quality cannot be measured by.

    Args:
        name: The file.
        detail: Why not, as the end of a sentence.
    """

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be read: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate("Errors", "Choose a plain text in UTF-8."),
            detail=detail,
        )

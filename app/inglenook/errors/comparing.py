"""Failures of comparing variants."""

from inglenook.errors.base import AppError
from inglenook.translation import translate
from inglenook.units import format_count


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


class ChatsTooShort(CompareError):
    """The user's chats are not enough to measure quality by.

    Args:
        n_least: Tokens that are needed.
    """

    def __init__(self, n_least: int) -> None:
        super().__init__(
            translate(
                "Errors",
                "Your chats have too little text to measure quality by: {least} tokens "
                "are needed.",
            ).format(least=format_count(n_least)),
            hint=translate("Errors", "Choose a sample or a text file for now."),
        )


class TextNotKept(CompareError):
    """A comparison cannot be gone on with: its text is in no file of ours.

    Args:
        name: What the text is called.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "Errors", "The text “{name}” was not kept with this comparison."
            ).format(name=name),
            hint=translate("Errors", "Choose a text, and run the comparison again."),
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

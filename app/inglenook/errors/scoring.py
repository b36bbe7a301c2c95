"""Failures of what tells how well a model foresees a text."""

from inglenook.errors.engine import EngineError
from inglenook.errors.models import ModelFileError
from inglenook.translation import translate
from inglenook.units import format_count


class TextTooShort(EngineError):
    """A text with too few tokens to be scored.

    Args:
        n_tokens: What it has.
        n_least: What it must have.
    """

    def __init__(self, n_tokens: int, n_least: int) -> None:
        super().__init__(
            translate(
                "Errors",
                "This text is too short to compare by: it has {n} tokens, and {least} "
                "are needed.",
            ).format(n=format_count(n_tokens), least=format_count(n_least)),
            hint=translate("Errors", "Choose a longer text."),
        )
        self.n_tokens = n_tokens
        self.n_least = n_least


class BaseFileUnusable(EngineError):
    """A file that does not hold what a reference model expects."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The file of the reference model cannot be used: {detail}."
            ).format(detail=detail),
            hint=translate(
                "Errors",
                "Choose one that was made with this model, or measure the reference "
                "anew.",
            ),
            detail=detail,
        )


class BaseFileNotWritten(EngineError):
    """What a reference model expects cannot be kept for the comparison."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The file of the reference model cannot be written: {detail}."
            ).format(detail=detail),
            hint=translate(
                "Errors", "Free some space, or compare by fewer parts of the text."
            ),
            detail=detail,
        )


class ModelNotFinite(EngineError):
    """What a model computes is no number: mostly its file is damaged."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate("Errors", "This model cannot be measured: {detail}.").format(
                detail=detail
            ),
            hint=translate("Errors", "Download its file again, or make it anew."),
            detail=detail,
        )


class TokenizersDiffer(ModelFileError):
    """Two models cut texts into other tokens, so nothing can be compared.

    Args:
        name: The file of one.
        reference: The file of the other, which it was to be compared with.
        difference: What differs, as the end of a sentence.
    """

    def __init__(self, name: str, reference: str, difference: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "“{name}” cannot be compared with “{reference}”: {difference}.",
            ).format(name=name, reference=reference, difference=difference),
            hint=translate("Errors", "Compare variants of one and the same model."),
        )

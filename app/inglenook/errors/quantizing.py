"""Failures of making smaller variants of a model."""

from inglenook.errors.base import AppError
from inglenook.errors.engine import EngineError
from inglenook.translation import translate, without_stop


class QuantizationFailed(EngineError):
    """llama.cpp could not quantize a model."""

    def __init__(self, detail: str) -> None:
        reason = detail or translate("Errors", "llama.cpp gives no reason")
        super().__init__(
            translate("Errors", "The model could not be quantized: {reason}.").format(
                reason=without_stop(reason)
            ),
            hint=translate(
                "Errors", "Check the model’s file, or choose another quantization."
            ),
            detail=detail,
        )


class ImportanceUnusable(EngineError):
    """A file that holds no importance matrix of the model."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The importance matrix cannot be used: {detail}."
            ).format(detail=without_stop(detail)),
            hint=translate(
                "Errors", "Choose one in a GGUF file that was made for this model."
            ),
            detail=detail,
        )


class ImportanceNotCollected(EngineError):
    """A model of which no importance matrix can be computed."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "No importance matrix of this model can be computed: {detail}.",
            ).format(detail=detail),
            hint=translate(
                "Errors", "Look for one that others computed, or choose a larger type."
            ),
            detail=detail,
        )


class ImportanceNotWritten(EngineError):
    """The system does not let us write an importance matrix."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate(
                "Errors", "The importance matrix cannot be written: {detail}."
            ).format(detail=detail),
            hint=translate(
                "Errors", "Choose another folder, or make room on the disk."
            ),
            detail=detail,
        )


class QuantizationError(AppError):
    """A model is not quantized."""


class QuantizationUnknown(QuantizationError):
    """A type that llama.cpp cannot make.

    Args:
        name: What the user gave.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "There is no quantization “{name}”.").format(name=name),
            hint=translate("Errors", "Choose one such as Q4_K_M, Q6_K or Q8_0."),
        )


class AlreadyQuantized(QuantizationError):
    """A model that was quantized before.

    Args:
        name: The model's file.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "Errors",
                "“{name}” is quantized already, and would lose quality once more.",
            ).format(name=name),
            hint=translate("Errors", "Choose a variant in F16, BF16 or F32 instead."),
        )


class ImportanceMissing(QuantizationError):
    """A type that cannot be made without an importance matrix.

    Args:
        name: The type.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "Errors", "{name} cannot be made without an importance matrix."
            ).format(name=name),
            hint=translate("Errors", "Give the file of one, or choose a larger type."),
        )

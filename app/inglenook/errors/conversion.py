"""Failures of what brings models and adapters into GGUF files."""

from inglenook.errors.base import AppError
from inglenook.translation import translate
from inglenook.units import format_size


class ConversionError(AppError):
    """A model or an adapter cannot be brought into another form."""


class CheckpointInvalid(ConversionError):
    """A folder that holds no model as others save it, or a damaged one.

    Args:
        name: The folder, or the file in it.
        detail: What is wrong with it, as the end of a sentence.
    """

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be converted: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate(
                "Errors", "Choose the folder of a whole model, or download it again."
            ),
            detail=detail,
        )


class CheckpointUnsupported(ConversionError):
    """A model or an adapter of a kind that this program cannot convert.

    Args:
        name: The folder, or the file in it.
        detail: What is of that kind, as the end of a sentence.
    """

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” cannot be converted: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate(
                "Errors",
                "Look for a GGUF file of it, or use llama.cpp’s own script.",
            ),
            detail=detail,
        )


class AdapterBaseUnknown(ConversionError):
    """An adapter without a word of the model that it was made for.

    Args:
        name: The folder of the adapter.
        base: What the adapter calls that model; empty if not told.
    """

    def __init__(self, name: str, base: str) -> None:
        text = translate(
            "Errors", "“{name}” cannot be converted without the model it was made for."
        )
        hint = translate("Errors", "Name the folder or a GGUF file of that model.")
        if base:
            hint = translate(
                "Errors", "Name the folder or a GGUF file of that model, “{base}”."
            )
        super().__init__(text.format(name=name), hint=hint.format(base=base))


class ValuesTooLarge(ConversionError):
    """Weights beyond what F16 holds."""

    def __init__(self, tensor: str) -> None:
        super().__init__(
            translate(
                "Errors", "The values of “{tensor}” are too large for the type F16."
            ).format(tensor=tensor),
            hint=translate("Errors", "Choose BF16 or F32 instead."),
        )


class TargetTaken(ConversionError):
    """Nothing is written over a file that is there.

    Args:
        name: The file that was to be written.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” is already there.").format(name=name),
            hint=translate("Errors", "Choose another name, or delete that file first."),
        )


class NameUnusable(ConversionError):
    """A name that a file cannot have on every system.

    Args:
        name: What the user gave.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate("Errors", "No file can be called “{name}”.").format(name=name),
            hint=translate(
                "Errors", "Leave out slashes, and signs such as : * ? < > and |."
            ),
        )


class NoRoomToConvert(ConversionError):
    """The disk does not hold the file that is to be written."""

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
            hint=translate("Errors", "Free some space, or choose another disk."),
        )
        self.needed_bytes = needed_bytes
        self.free_bytes = free_bytes

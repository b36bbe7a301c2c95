"""Failures of presets."""

from inglenook.errors.base import AppError
from inglenook.translation import translate


class PresetInvalid(AppError):
    """A file holds no preset that can be used.

    Args:
        name: Of the file.
        detail: Why, as the end of a sentence.
    """

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            translate("Errors", "“{name}” holds no preset: {detail}.").format(
                name=name, detail=detail
            ),
            hint=translate("Errors", "Choose a file that Inglenook has exported."),
            detail=detail,
        )

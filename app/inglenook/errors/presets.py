"""Failures of presets."""

from inglenook.errors.base import AppError


class PresetInvalid(AppError):
    """A file holds no preset that can be used.

    Args:
        name: Of the file.
        detail: Why, as the end of a sentence.
    """

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            f"“{name}” holds no preset: {detail}.",
            hint="Choose a file that Inglenook has exported.",
            detail=detail,
        )

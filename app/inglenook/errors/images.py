"""Failures of images in a prompt."""

from inglenook.errors.engine import EngineError
from inglenook.translation import translate


class ImageUnreadable(EngineError):
    """An image that the engine cannot read, or cannot read so."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate("Errors", "An image cannot be read: {detail}.").format(
                detail=detail
            ),
            hint=translate(
                "Errors", "Attach it as a PNG or JPEG file, or send without it."
            ),
            detail=detail,
        )


class ProjectorUnusable(EngineError):
    """The model has no eyes: no file with its vision part, or none that fits."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            translate("Errors", "This model cannot see images: {detail}.").format(
                detail=detail
            ),
            hint=translate(
                "Errors", "Download the model’s mmproj file into the same folder."
            ),
            detail=detail,
        )

"""What is dragged onto the window, or pasted: files, and images without one."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


def dragged_files(data: QMimeData) -> list[Path]:
    """The files of this machine, but for models, which the window loads."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() != ".gguf"]


def dragged_image(data: QMimeData) -> QImage | None:
    """An image, as a program for pictures copies it; None where there is text.

    Word processors copy a picture of a text beside it.
    """
    if not data.hasImage() or data.hasText():
        return None
    image = data.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None

"""Makes the icons of a bundle from the program's own drawings.

    python packaging/icons.py FOLDER

Needs the `bundle` extra.
"""

import io
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).parents[1] / "resources" / "icons"
#: Below it the drawing has fewer strokes.
SMALL_PX = 24
SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
#: What Windows shows; what macOS holds is Pillow's choice.
WINDOWS_PX = (16, 24, 32, 48, 64, 128, 256)


def draw(size_px: int) -> Image.Image:
    """The icon at a size."""
    name = "inglenook-small.svg" if size_px <= SMALL_PX else "inglenook.svg"
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWINGS / name)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def write_icons(folder: Path) -> None:
    """Write a PNG for each size, an ICO and an ICNS."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {size_px: draw(size_px) for size_px in SIZES_PX}
    for size_px, image in drawn.items():
        image.save(folder / f"inglenook-{size_px}.png")
    largest = drawn[max(SIZES_PX)]
    of_windows = [drawn[size_px] for size_px in WINDOWS_PX]
    of_windows[-1].save(
        folder / "inglenook.ico",
        sizes=[image.size for image in of_windows],
        append_images=of_windows[:-1],
    )
    largest.save(folder / "inglenook.icns", append_images=list(drawn.values())[:-1])


if __name__ == "__main__":
    app = QGuiApplication(sys.argv)
    write_icons(Path(sys.argv[1]))

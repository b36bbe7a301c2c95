"""Images as a model is sent them: no larger than it sees, in formats that it knows."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from inglenook.chats.records import Attachment
from inglenook.errors import DocumentTooLarge, DocumentUnreadable

#: Vision parts see some 1,000 pixels across; more costs time and tokens only.
MOST_PX = 1568
MOST_BYTES = 100_000_000

_FORMATS = {"png", "jpeg", "webp", "gif", "bmp"}
#: What drawings are stored in; a JPEG would blur their edges.
_SHARP = {"png", "gif", "bmp"}
_QUALITY = 90


def is_picture(beginning: bytes) -> bool:
    """Whether a file that begins like this is an image, whatever its name."""
    return _format(_opened(beginning)) in _FORMATS


def read_picture(path: Path) -> Generator[None, None, Attachment]:
    """Read an image file.

    Qt decodes none that would take more than its limit of memory, 256 MB.

    Yields:
        None, while it is read.

    Raises:
        DocumentTooLarge: Nobody would send such a file.
        DocumentUnreadable: It is damaged, or has too many pixels, or went away.
    """
    # Qt would have the whole program wait for a slow disk.
    file = _opened(_content(path))
    yield None
    kind = _format(file)
    reader = QImageReader(file, QByteArray(kind.encode()))
    # A photograph may lie on its side, and say so.
    reader.setAutoTransform(True)
    if max(reader.size().width(), reader.size().height()) > MOST_PX:
        reader.setScaledSize(_bounded(reader.size()))
    image = reader.read()
    if image.isNull():
        raise DocumentUnreadable(path.name, reader.errorString())
    yield None
    return attach_image(path.name, image, is_sharp=kind in _SHARP)


def attach_image(name: str, image: QImage, *, is_sharp: bool = True) -> Attachment:
    """An image as it is sent.

    Args:
        name: What it is called.
        image: It; what can be seen through in it becomes white.
        is_sharp: Whether it must not be blurred, as text in it would be.
    """
    if max(image.width(), image.height()) > MOST_PX:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(
            _bounded(image.size()), Qt.AspectRatioMode.KeepAspectRatio, smooth
        )
    data = _encoded(_opaque(image), is_sharp=is_sharp)
    return Attachment(name=name, kind="image", size_bytes=len(data), data=data)


def _content(path: Path) -> bytes:
    try:
        size_bytes = path.stat().st_size
        if size_bytes > MOST_BYTES:
            raise DocumentTooLarge(path.name, size_bytes, MOST_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise DocumentUnreadable(path.name, error.strerror or str(error)) from error


def _opened(content: bytes) -> QBuffer:
    file = QBuffer()
    file.setData(QByteArray(content))
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return file


def _format(file: QBuffer) -> str:
    found = QImageReader.imageFormat(file)
    return bytes(found.data()).decode("ascii", "replace")


def _bounded(size: QSize) -> QSize:
    return size.scaled(MOST_PX, MOST_PX, Qt.AspectRatioMode.KeepAspectRatio)


def _opaque(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _encoded(image: QImage, *, is_sharp: bool) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG" if is_sharp else b"JPEG"))
    if not is_sharp:
        writer.setQuality(_QUALITY)
    writer.write(image)
    return bytes(buffer.data().data())

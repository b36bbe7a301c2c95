import pytest
from PySide6.QtGui import QColor, QImage
from tests.pictures import png

from inglenook.errors import DocumentTooLarge, DocumentUnreadable
from inglenook.ui.chat.files import pictures
from inglenook.ui.chat.files.pictures import (
    MOST_PX,
    attach_image,
    is_picture,
    read_picture,
)
from inglenook.work import drain


def saved(path, width, height, color="#aa3355"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "gif", "bmp"])
def test_a_picture_is_known_by_how_it_begins(tmp_path, qapp, kind):
    if kind == "gif":  # Qt reads them, and writes none.
        beginning = b"GIF89a" + bytes(100)
    else:
        beginning = saved(tmp_path / f"a.{kind}", 500, 500).read_bytes()[:100]
    assert is_picture(beginning)


@pytest.mark.parametrize("content", [b"", b"no picture", b"<svg></svg>", b"P1 1 1 0"])
def test_what_is_no_picture_or_none_that_is_sent_is_none(qapp, content):
    assert not is_picture(content)


def test_a_picture_that_went_away_cannot_be_read(tmp_path, qapp):
    with pytest.raises(DocumentUnreadable):
        drain(read_picture(tmp_path / "gone.png"))


def test_a_drawing_stays_sharp_and_a_photograph_small(tmp_path, qapp):
    drawing = drain(read_picture(saved(tmp_path / "a.png", 20, 10)))
    photograph = drain(read_picture(saved(tmp_path / "a.jpg", 20, 10)))
    assert drawing.data.startswith(b"\x89PNG")
    assert photograph.data.startswith(b"\xff\xd8")
    assert (drawing.name, drawing.kind) == ("a.png", "image")
    assert drawing.size_bytes == len(drawing.data)


@pytest.mark.parametrize("name", ["a.png", "a.jpg"])
def test_a_large_picture_is_made_smaller(tmp_path, qapp, name):
    read = drain(read_picture(saved(tmp_path / name, 2 * MOST_PX, MOST_PX)))
    image = QImage.fromData(read.data)
    assert (image.width(), image.height()) == (MOST_PX, MOST_PX // 2)


def test_what_can_be_seen_through_becomes_white(qapp):
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    read = QImage.fromData(attach_image("a.png", image).data)
    assert read.pixelColor(1, 1) == QColor("white")


def test_a_picture_that_is_cut_off_is_damaged(tmp_path, qapp):
    path = tmp_path / "cut.png"
    path.write_bytes(png(1, 2, 3)[:40])
    with pytest.raises(DocumentUnreadable):
        drain(read_picture(path))


def test_one_with_more_pixels_than_memory_is_refused(tmp_path, qapp):
    path = tmp_path / "bomb.png"
    header = bytearray(png(1, 2, 3))
    header[16:24] = (60_000).to_bytes(4, "big") * 2
    path.write_bytes(header)
    with pytest.raises(DocumentUnreadable):
        drain(read_picture(path))


def test_a_file_that_is_too_large_is_not_opened(tmp_path, qapp, monkeypatch):
    monkeypatch.setattr(pictures, "MOST_BYTES", 10)
    path = tmp_path / "large.png"
    path.write_bytes(png(1, 2, 3))
    with pytest.raises(DocumentTooLarge):
        drain(read_picture(path))

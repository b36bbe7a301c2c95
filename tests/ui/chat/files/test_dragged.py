from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from inglenook.ui.chat.files.dragged import dragged_files, dragged_image


def dragged(*urls):
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def test_files_of_this_machine_are_taken_but_models():
    data = dragged("file:///a/b.pdf", "https://example.org/c.pdf", "file:///a/m.GGUF")
    assert [path.name for path in dragged_files(data)] == ["b.pdf"]


def test_an_image_is_taken_unless_it_is_the_picture_of_a_text(qapp):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    data = QMimeData()
    data.setImageData(image)
    assert dragged_image(data) is not None
    data.setText("Hello")
    assert dragged_image(data) is None
    assert dragged_image(QMimeData()) is None

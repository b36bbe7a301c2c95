import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from tests.pictures import png
from tests.ui.chat.files.conftest import note

from inglenook.chats.records import Attachment
from inglenook.ui.chat.files.viewer import FileViewer


@pytest.fixture
def window(shown):
    return shown(QWidget(), 800, 600)


def test_a_text_can_be_read_and_copied(window, appearance, qtbot):
    viewer = FileViewer(note(), b"", appearance, window)
    viewer.open()
    assert viewer.findChild(QPlainTextEdit, "content").toPlainText() == "one two three"
    viewer.findChild(QPushButton, "copy").click()
    assert QGuiApplication.clipboard().text() == "one two three"
    viewer.close()


def test_an_image_is_drawn(window, appearance, qtbot):
    image = Attachment(name="a.png", kind="image", size_bytes=70)
    viewer = FileViewer(image, png(1, 2, 3), appearance, window)
    viewer.open()
    shown = viewer.findChild(QLabel, "content")
    qtbot.waitUntil(lambda: shown.pixmap().width() == 16)
    viewer.close()


def test_it_can_be_closed_before_its_image_is_there(window, appearance, qtbot):
    image = Attachment(name="a.png", kind="image", size_bytes=70)
    viewer = FileViewer(image, png(1, 2, 3), appearance, window)
    viewer.open()
    with qtbot.waitSignal(viewer.destroyed):
        viewer.close()

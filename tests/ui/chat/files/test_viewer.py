import pytest
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from tests.pictures import png
from tests.ui.chat.files.conftest import note

from inglenook.chats.records import Attachment
from inglenook.ui.chat.files.viewer import MOST_CHARS, FileViewer


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


def written(text):
    return Attachment(name="a.js", kind="text", size_bytes=len(text), text=text)


def test_minified_text_is_wrapped_anywhere(window, appearance):
    viewer = FileViewer(written("a;b(c)" * 20_000), b"", appearance, window)
    viewer.open()
    shown = viewer.findChild(QPlainTextEdit, "content")
    assert shown.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    viewer.close()


def test_of_a_huge_text_the_beginning_is_shown_and_all_is_copied(window, appearance):
    text = "word " * (MOST_CHARS // 5 + 1)
    viewer = FileViewer(written(text), b"", appearance, window)
    viewer.open()
    shown = viewer.findChild(QPlainTextEdit, "content").toPlainText()
    assert len(shown) < len(text) + 100
    assert shown.startswith(text[:MOST_CHARS])
    assert shown.endswith("Only the beginning of this long text is shown here.")
    viewer.findChild(QPushButton, "copy").click()
    assert QGuiApplication.clipboard().text() == text
    viewer.close()

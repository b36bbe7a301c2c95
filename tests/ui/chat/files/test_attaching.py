import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from tests.pictures import png
from tests.ui.chat.files.conftest import note

from inglenook.chats.records import Attachment
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.files.attaching import Attaching
from inglenook.ui.chat.files.drop_veil import DropVeil
from inglenook.ui.chat.files.viewer import FileViewer

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def area(chats, appearance, shown):
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.addStretch()
    layout.addWidget(Composer(chats.prompt.inspection, appearance))
    shown(widget, 600, 400)
    widget.attaching = Attaching(chats.opened, composer(widget), widget, appearance)
    return widget


def composer(area):
    return area.findChild(Composer)


def veil(area):
    return area.findChild(DropVeil)


def dragged(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(area, data):
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(area, event)
    return event.isAccepted()


def drop(area, data):
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(area, event)


def test_a_file_that_is_dragged_over_it_is_welcome(area, notes):
    assert enter(area, dragged(notes))
    assert veil(area).isVisible()
    QApplication.sendEvent(area, QDragLeaveEvent())
    assert not veil(area).isVisible()


def test_a_file_that_is_dropped_is_attached(area, notes, qtbot):
    data = dragged(notes)
    enter(area, data)
    drop(area, data)
    assert not veil(area).isVisible()
    qtbot.waitUntil(lambda: len(composer(area).tray.attachments) == 1)


def test_a_model_is_left_to_the_window(area, tmp_path):
    assert not enter(area, dragged(tmp_path / "model.gguf"))
    assert not veil(area).isVisible()


def test_files_are_chosen_in_a_dialog(area, notes, qtbot):
    qtbot.mouseClick(area.findChild(QToolButton, "attach"), LEFT)
    dialog = area.findChild(QFileDialog)
    dialog.filesSelected.emit([str(notes)])
    dialog.reject()
    qtbot.waitUntil(lambda: len(composer(area).tray.attachments) == 1)


def test_an_image_that_was_sent_is_read_from_the_store(area, chats):
    chats.opened.images[7] = png(1, 2, 3)
    area.attaching.open_file(Attachment(name="a.png", kind="image", id=7))
    viewer = area.findChild(FileViewer)
    assert viewer.isVisible()
    viewer.close()


def test_a_file_that_is_not_sent_yet_can_be_opened(area, chats):
    composer(area).file_opened.emit(note())
    viewer = area.findChild(FileViewer)
    assert viewer.windowTitle() == "notes.md"
    viewer.close()

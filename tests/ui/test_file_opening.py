import pytest
from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from inglenook.ui.file_opening import FileOpening


@pytest.fixture
def app(qapp):
    return QObject()


@pytest.fixture
def opening(app):
    return FileOpening(app)


def test_a_file_that_the_system_opens_is_told(opening, app, qtbot):
    with qtbot.waitSignal(opening.opened) as opened:
        QApplication.sendEvent(app, QFileOpenEvent("/models/a b.gguf"))
    assert opened.args == ["/models/a b.gguf"]


@pytest.mark.parametrize(
    "event", [QFileOpenEvent(QUrl("https://x.test/a.gguf")), QEvent(QEvent.Type.User)]
)
def test_nothing_else_is(opening, app, qtbot, event):
    with qtbot.assertNotEmitted(opening.opened):
        QApplication.sendEvent(app, event)

"""What all tests of the window need: the application, dressed."""

import gc

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from inglenook import translation
from inglenook.ui.appearance import Appearance


@pytest.fixture(autouse=True, scope="module")
def _no_widget_is_collected_while_another_is_painted():
    """As in the program, which collects between events."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture
def appearance(qapp):
    """The light theme at 100 %, whatever the system has; taken off afterwards."""
    font, palette = qapp.font(), qapp.palette()
    made = Appearance(qapp)
    made.choose("light")
    yield made
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    made.deleteLater()


@pytest.fixture
def shown(qtbot):
    """Shows a widget, and waits until it is on the screen."""

    def show(widget, width=700, height=500):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def own_language(qapp, monkeypatch):
    """Lets a test speak another language, and leaves the others their English."""
    monkeypatch.setattr(translation, "_translate", translation._keep)
    locale = QLocale()
    yield
    QLocale.setDefault(locale)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def heard(monkeypatch):
    """What Qt tells screen readers, none of which runs here: kinds, and words."""
    told = []

    def hear(event):
        is_said = isinstance(event, QAccessibleAnnouncementEvent)
        told.append((event.type(), event.message() if is_said else ""))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return told

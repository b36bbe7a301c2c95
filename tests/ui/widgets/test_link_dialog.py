import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from inglenook.ui.widgets.link_dialog import LinkDialog


class Browser(QObject):
    opened = Signal(QUrl)

    @Slot(QUrl)
    def open(self, url):
        self.opened.emit(url)


@pytest.fixture
def browser(qapp):
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def ask(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def ask(address):
        dialog = LinkDialog(QUrl(address), parent)
        dialog.open()
        return dialog

    return ask


def words(dialog):
    return [label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel)]


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def test_the_host_and_the_whole_address_are_named(ask):
    dialog = ask("https://example.org/a/b?c")
    assert words(dialog) == [
        "Open example.org outside of Inglenook?",
        "https://example.org/a/b?c",
    ]


def test_letters_that_look_like_others_are_shown_as_codes(ask):
    lead, address = words(ask("https://аpple.com/"))
    assert "Open xn--" in lead
    assert "https://xn--" in address


def test_opening_hands_the_link_to_the_system(ask, browser, qtbot):
    dialog = ask("https://example.org/a")
    with qtbot.waitSignals([browser.opened, dialog.accepted]):
        qtbot.mouseClick(button(dialog, "open"), Qt.MouseButton.LeftButton)


def test_escape_opens_nothing(ask, browser, qtbot):
    dialog = ask("https://example.org/a")
    with qtbot.assertNotEmitted(browser.opened), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("address", ["file:///bin/sh", "javascript:x", "#top", "x.py"])
def test_only_web_addresses_can_be_opened(ask, address):
    dialog = ask(address)
    assert button(dialog, "open") is None
    assert words(dialog)[0] == "This is no web address. It is not opened."


def test_the_address_can_be_copied(ask, qtbot):
    dialog = ask("https://example.org/a")
    qtbot.mouseClick(button(dialog, "copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://example.org/a"

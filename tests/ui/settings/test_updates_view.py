"""“Check now”: what it says before, meanwhile and afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from inglenook.errors import HostNotFound
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.updates_view import UpdatesView
from inglenook.ui.widgets.link_dialog import LinkDialog
from inglenook.updates.records import Release
from inglenook.updates.service import UpdateService

ADDRESS = "https://forge.test/me/inglenook/releases/latest"
PAGE = "https://forge.test/me/inglenook/releases/tag/v0.2.0"


class ScriptedUpdates(UpdateService):
    """Notes that it is asked, and does nothing."""

    def __init__(self, address, parent):
        super().__init__(Network(NetworkOptions()), address, parent)
        self.n_checks = 0

    def check(self):
        self.n_checks += 1


@pytest.fixture
def make(appearance, qtbot, qapp):
    services = []

    def make_(address=ADDRESS):
        services.append(ScriptedUpdates(address, qapp))
        view = UpdatesView(services[-1], appearance)
        qtbot.addWidget(view)
        view.show()
        return view, services[-1]

    yield make_
    for each in services:
        each.deleteLater()


def words(view):
    labels = (*view.findChildren(QLabel), *view.findChildren(QPushButton))
    return [each.text() for each in labels if each.isVisible()]


def click(view, text, qtbot):
    (button,) = (b for b in view.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_asked_before_a_click_which_says_of_whom(make, qtbot):
    view, updates = make()
    assert updates.n_checks == 0
    assert any(text.startswith("Asks forge.test which") for text in words(view))
    click(view, "Check now", qtbot)
    assert updates.n_checks == 1
    assert "Asking…" in words(view)
    click(view, "Check now", qtbot)
    assert updates.n_checks == 1


def test_the_newest_version_is_called_so(make, qtbot):
    view, updates = make()
    click(view, "Check now", qtbot)
    updates.found.emit(Release(version="0.1.0", page=PAGE, is_newer=False))
    assert "This is the newest version." in words(view)
    assert "Open its page…" not in words(view)
    click(view, "Check now", qtbot)
    assert updates.n_checks == 2


def test_a_newer_version_is_named_and_its_page_opened_once_it_was_seen(
    make, qtbot, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    view, updates = make()
    click(view, "Check now", qtbot)
    updates.found.emit(Release(version="0.2.0", page=PAGE, is_newer=True))
    assert "Version 0.2.0 is out." in words(view)
    click(view, "Open its page…", qtbot)
    dialog = view.findChild(LinkDialog)
    shown = dialog.findChild(QLabel, "address").text()
    assert shown.replace("\N{ZERO WIDTH SPACE}", "") == PAGE
    assert opened == []
    click(dialog, "Open", qtbot)
    assert [url.toString() for url in opened] == [PAGE]


def test_a_failure_is_said_in_its_own_words_until_the_next_click(make, qtbot):
    view, updates = make()
    click(view, "Check now", qtbot)
    updates.failed.emit(HostNotFound("forge.test"))
    assert any("forge.test was not found" in text for text in words(view))
    assert "Asking…" not in words(view)
    click(view, "Check now", qtbot)
    assert not [b for b in view.findChildren(FailureBanner) if b.isVisible()]


def test_a_copy_without_an_address_says_so_and_offers_nothing(make):
    view, _ = make("")
    assert [text[:36] for text in words(view)] == [
        "This copy was made from the source, "
    ]

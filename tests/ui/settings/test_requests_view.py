from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView

from inglenook.network.records import Asked, NetworkOptions
from inglenook.network.service import NetworkService
from inglenook.ui.settings.requests_view import RequestsView


class ScriptedNetwork:
    """Says that it was asked what a test tells it."""

    def __init__(self):
        self.asked = ()

    def forget_asked(self):
        self.asked = ()


def asked(purpose, second=0):
    at = datetime(2026, 1, 2, 3, 4, second, tzinfo=UTC)
    return Asked(at=at, method="GET", host="hub.test", purpose=purpose)


@pytest.fixture
def network(qapp):
    made = NetworkService(NetworkOptions(is_offline=True), qapp)
    made.network = ScriptedNetwork()
    yield made
    made.watch(is_wanted=False)
    made.deleteLater()


@pytest.fixture
def view(network, appearance, qtbot):
    made = RequestsView(network)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def table(view):
    return view.findChild(QTableView)


def cells(table, row):
    items = table.model()
    return [items.index(row, column).data() for column in range(items.columnCount())]


def test_at_first_it_says_that_nothing_was_asked(view, table):
    assert not table.isVisible()
    assert any("Nothing was sent" in each.text() for each in view.findChildren(QLabel))
    assert not view.clear.isEnabled()


def test_the_newest_request_comes_first(view, table, network):
    network.network.asked = (asked("Search", 1), asked("a.gguf", 2))
    network.look()
    assert cells(table, 0)[1:] == ["GET", "hub.test", "a.gguf"]
    assert cells(table, 1)[1:] == ["GET", "hub.test", "Search"]
    assert cells(table, 1)[0].endswith(":04:01")
    titles = [table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert titles == ["Time", "Method", "Host", "What for"]


def test_new_requests_appear_while_it_is_seen(view, table, network, qtbot):
    network.network.asked = (asked("Search"),)
    qtbot.waitUntil(table.isVisible)
    view.hide()
    with qtbot.assertNotEmitted(network.asked_changed, wait=600):
        network.network.asked = ()
    view.show()
    assert not table.isVisible()


def test_the_list_is_cleared(view, table, network, qtbot):
    network.network.asked = (asked("Search"),)
    network.look()
    qtbot.mouseClick(view.clear, Qt.MouseButton.LeftButton)
    assert network.network.asked == ()
    assert not table.isVisible()


def test_words_of_others_are_no_markup(view, table, network):
    network.network.asked = (asked("<b>x</b>"),)
    network.look()
    tip = table.model().index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip

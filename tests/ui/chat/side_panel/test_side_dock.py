"""Where the side panel is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from inglenook.ui.chat.side_panel.side_dock import NARROW_PX, SideDock
from inglenook.ui.chat.side_panel.side_panel import WIDTH_PX, SidePanel


class Page(QWidget):
    """Has a list, a conversation, and what is docked."""

    def __init__(self):
        super().__init__()
        self.dock = None
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for words in ("list", "conversation"):
            self.splitter.addWidget(QLabel(words))
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def resizeEvent(self, event):  # noqa: N802
        super().resizeEvent(event)
        if self.dock is not None:
            self.dock.fit()


@pytest.fixture
def panel(sources, appearance):
    return SidePanel(sources, appearance)


@pytest.fixture
def page(panel, settings, shown):
    page = Page()
    page.dock = SideDock(panel, page, page.splitter, settings)
    return shown(page, NARROW_PX + 200, 600)


def test_it_is_away_until_it_is_wanted(page, panel, settings):
    assert not panel.isVisible()
    page.dock.toggle()
    assert panel.isVisible()
    assert page.splitter.widget(2) is panel
    assert settings.settings.general.show_side_panel


def test_it_is_shown_again_the_next_time(sources, appearance, settings, shown):
    settings.change("general", "show_side_panel", value=True)
    page = Page()
    panel = SidePanel(sources, appearance)
    page.dock = SideDock(panel, page, page.splitter, settings)
    shown(page, NARROW_PX + 200, 600)
    assert panel.isVisible()
    assert not page.dock.is_over


def test_in_a_narrow_page_it_lies_at_the_end_over_the_rest(page, panel, settings):
    page.resize(NARROW_PX - 200, 600)
    page.dock.toggle()
    assert page.dock.is_over
    assert panel.geometry().right() == page.rect().right()
    assert panel.width() == WIDTH_PX
    assert page.splitter.width() == page.width()
    assert not settings.settings.general.show_side_panel


def test_from_right_to_left_the_end_is_at_the_left(page, panel):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(NARROW_PX - 200, 600)
    page.dock.toggle()
    assert panel.x() == 0


def test_a_page_that_gets_narrow_has_its_room_for_the_conversation(page, panel, qtbot):
    page.dock.toggle()
    page.resize(NARROW_PX - 200, 600)
    qtbot.waitUntil(lambda: not panel.isVisible())
    page.resize(NARROW_PX + 200, 600)
    qtbot.waitUntil(panel.isVisible)
    assert page.splitter.widget(2) is panel
    assert panel.width() == pytest.approx(WIDTH_PX, abs=2)

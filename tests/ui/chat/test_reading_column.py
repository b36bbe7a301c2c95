import pytest
from PySide6.QtWidgets import QWidget

from inglenook.ui.chat.reading_column import ReadingColumn
from inglenook.ui.markdown.fonts import MARGIN_PX, reading_width


@pytest.fixture
def content():
    return QWidget()


@pytest.fixture
def column(content, appearance, shown):
    return shown(ReadingColumn(content, appearance), 2000, 100)


def test_its_content_is_as_wide_as_messages_and_in_the_middle(column, content):
    assert content.width() == reading_width()
    assert content.geometry().center().x() == pytest.approx(1000, abs=1)


def test_a_narrow_page_keeps_its_margins(column, content, qtbot):
    column.resize(400, 100)
    qtbot.waitUntil(lambda: content.width() == 400 - 2 * MARGIN_PX)


def test_larger_type_makes_it_wider(column, content, appearance, qtbot):
    before = content.width()
    appearance.choose("light", zoom_percent=150)
    qtbot.waitUntil(lambda: content.width() > before)

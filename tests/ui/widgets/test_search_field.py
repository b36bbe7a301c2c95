import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from inglenook.ui.widgets.search_field import SearchField


class Page(QWidget):
    def __init__(self):
        super().__init__()
        self.keys = []

    def keyPressEvent(self, event):  # noqa: N802
        self.keys.append(event.key())


@pytest.fixture
def page(appearance, qtbot):
    made = Page()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(SearchField("Find a setting", appearance))
    made.show()
    return made


@pytest.fixture
def field(page):
    return page.findChild(SearchField)


def test_it_says_what_it_looks_for(field):
    assert field.placeholderText() == "Find a setting"
    assert field.accessibleName() == "Find a setting"


def test_esc_empties_it(field, page, qtbot):
    qtbot.keyClicks(field, "theme")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert page.keys == []


def test_esc_in_an_empty_field_is_the_pages(field, page, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.keys == [Qt.Key.Key_Escape]


def test_the_cross_empties_it(field, qtbot):
    qtbot.keyClicks(field, "theme")
    cross = field.findChildren(QToolButton)[0]
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_its_icons_follow_the_theme(field, appearance):
    before = field.findChildren(QToolButton)[0].icon().pixmap(16, 16).toImage()
    appearance.choose("dark")
    after = field.findChildren(QToolButton)[0].icon().pixmap(16, 16).toImage()
    assert before != after

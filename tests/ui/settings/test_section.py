import pytest
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.settings.fields import fields
from inglenook.settings.schema import Settings
from inglenook.ui.settings.field_row import FieldRow
from inglenook.ui.settings.hit_mark import HitMark
from inglenook.ui.settings.section import Section


@pytest.fixture
def rows(settings, appearance):
    look = [each for each in fields(Settings()) if each.section == "appearance"]
    return [FieldRow(field, settings, appearance) for field in look]


@pytest.fixture
def section(rows, qtbot):
    made = Section("Appearance", rows)
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_rows_with_the_words_are_shown(section, rows):
    assert section.show_matching("dark")
    assert [row.field.name for row in rows if row.isVisible()] == ["theme"]


def test_no_words_show_all_rows(section, rows):
    section.show_matching("dark")
    assert section.show_matching("")
    assert all(row.isVisible() for row in rows)


def test_words_that_are_nowhere_are_told(section):
    assert not section.show_matching("xyzzy")


def test_what_is_no_setting_is_found_by_its_words(qtbot):
    label = QLabel("Version")
    section = Section("About", [label])
    qtbot.addWidget(section)
    assert section.show_matching("version")
    assert not label.isHidden()
    assert not section.show_matching("xyzzy")
    assert label.isHidden()
    assert section.show_matching("")
    assert not label.isHidden()


def view_of(*widgets):
    view = QWidget()
    layout = QVBoxLayout(view)
    for widget in widgets:
        layout.addWidget(widget)
    return view


def test_words_of_buttons_and_of_screen_readers_are_found(qtbot):
    bar = QProgressBar()
    bar.setAccessibleName("Memory of RTX 4060")
    section = Section("Devices", [view_of(bar)], beside=[QPushButton("Measure again")])
    qtbot.addWidget(section)
    assert section.show_matching("rtx")
    assert section.show_matching("measure")


def test_words_that_are_not_shown_are_not_found(qtbot):
    hidden = view_of(QLabel("Installing"))
    hidden.hide()
    section = Section("Engines", [view_of(QLabel("CUDA"), hidden)])
    qtbot.addWidget(section)
    assert section.show_matching("cuda")
    assert not section.show_matching("installing")
    assert section.show_matching("cuda")


def test_a_heading_that_is_found_is_marked_and_shows_all(section, rows):
    assert section.show_matching("appear")
    assert all(row.isVisible() for row in rows)
    assert section.findChildren(QLabel)[0].text() == "<u>Appear</u>ance"


def test_something_may_stand_beside_the_heading(qtbot):
    beside = QPushButton("Again")
    section = Section("Devices", [QLabel("CPU")], beside=[beside])
    qtbot.addWidget(section)
    section.show()
    heading = section.findChildren(QLabel)[0]
    assert beside.x() > heading.x()
    assert beside.geometry().top() < section.findChildren(QLabel)[1].y()


def test_what_is_found_on_a_view_is_marked_until_the_search_ends(qtbot):
    section = Section("Engines", [QLabel("CUDA"), QLabel("CPU")])
    qtbot.addWidget(section)
    section.show_matching("cuda")
    assert [mark.parent().text() for mark in section.findChildren(HitMark)] == ["CUDA"]
    section.show_matching("")
    assert not section.findChildren(HitMark)

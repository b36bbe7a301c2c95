import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from inglenook.settings.schema import Settings, fields
from inglenook.ui.settings.field_row import FieldRow
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
    assert [row.isVisible() for row in rows] == [True, False]


def test_no_words_show_all_rows(section, rows):
    section.show_matching("dark")
    assert section.show_matching("")
    assert all(row.isVisible() for row in rows)


def test_words_that_are_nowhere_are_told(section):
    assert not section.show_matching("xyzzy")


def test_what_is_no_setting_is_never_found(qtbot):
    label = QLabel("Version")
    section = Section("About", [label])
    qtbot.addWidget(section)
    assert not section.show_matching("Version")
    assert label.isHidden()
    assert section.show_matching("")
    assert not label.isHidden()


def test_something_may_stand_beside_the_heading(qtbot):
    beside = QPushButton("Again")
    section = Section("Devices", [QLabel("CPU")], beside=beside)
    qtbot.addWidget(section)
    section.show()
    heading = section.findChildren(QLabel)[0]
    assert beside.x() > heading.x()
    assert beside.geometry().top() < section.findChildren(QLabel)[1].y()

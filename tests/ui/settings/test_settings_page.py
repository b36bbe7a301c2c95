import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget

from inglenook.settings.fields import fields
from inglenook.settings.schema import Settings
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.chapter import Chapter
from inglenook.ui.settings.field_row import FieldRow
from inglenook.ui.settings.section import Section
from inglenook.ui.settings.section_list import SectionList
from inglenook.ui.settings.settings_page import SettingsPage
from inglenook.ui.widgets.search_field import SearchField

GENERAL = [each.name for each in fields(Settings()) if each.section == "general"]


@pytest.fixture
def page(settings, appearance, qtbot):
    about = Section("About", [QLabel("Version", objectName="about")])
    made = SettingsPage(
        settings,
        appearance,
        chapters=[
            Chapter(name="about", title="About", icon_name="ph.info", sections=[about])
        ],
    )
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def find(page):
    return page.findChild(SearchField)


def shown(page):
    return [row.field.name for row in page.findChildren(FieldRow) if row.isVisible()]


def choose(page, title):
    rows = page.findChild(QListWidget)
    (item,) = rows.findItems(title, Qt.MatchFlag.MatchExactly)
    rows.setCurrentItem(item)


def test_every_field_of_the_schema_has_a_row(page):
    rows = {row.field.name for row in page.findChildren(FieldRow)}
    assert rows == {field.name for field in fields(Settings())}


def test_it_opens_on_the_first_section(page):
    assert shown(page) == GENERAL


def test_a_section_shows_its_settings_the_advanced_ones_last(page):
    choose(page, "Hardware & engines")
    assert shown(page) == [
        "context_tokens",
        "calibrate",
        "rope_method",
        "n_threads",
        "kv_type",
        "flash_attention",
        "keep_in_memory",
    ]


def test_what_is_no_setting_stands_above_or_below(settings, appearance, qtbot):
    above, below = QLabel("Above"), QLabel("Below")
    page = SettingsPage(
        settings,
        appearance,
        above={"network": [Section("First", [above])]},
        below={"network": [Section("Last", [below])]},
    )
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    assert not below.isVisible()
    choose(page, "Network")
    row = next(each for each in page.findChildren(FieldRow) if each.isVisible())
    places = [each.mapTo(page, QPoint(0, 0)).y() for each in (above, row, below)]
    assert places == sorted(places)


def test_about_is_the_last_section(page):
    about = page.findChild(QLabel, "about")
    assert not about.isVisible()
    choose(page, "About")
    assert about.isVisible()
    assert shown(page) == []


def test_a_section_is_shown_by_its_name(page):
    page.show_section("about")
    assert page.findChild(QLabel, "about").isVisible()
    page.show_section("network")
    assert "offline" in shown(page)


def test_a_section_is_shown_though_words_were_searched_for(page, find):
    find.setText("nowhere")
    page.show_section("general")
    assert (find.text(), shown(page)) == ("", GENERAL)


def test_a_line_of_a_section_waits_to_be_typed_into(settings, appearance, qtbot):
    line = QLineEdit(objectName="token")
    below = {"network": [Section("Access token", [line])]}
    page = SettingsPage(settings, appearance, below=below)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.show_section("network", line="token")
    assert line.hasFocus()


def test_words_are_found_in_all_sections(page, find, qtbot):
    qtbot.keyClicks(find, "flash")
    assert shown(page) == ["flash_attention"]
    find.clear()
    assert shown(page) == GENERAL


def test_what_is_nowhere_is_said(page, find, qtbot):
    qtbot.keyClicks(find, "xyzzy")
    assert shown(page) == []
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "No setting has these words" in texts


def test_choosing_a_section_ends_the_search(page, find, qtbot):
    qtbot.keyClicks(find, "flash")
    choose(page, "Appearance")
    assert find.text() == ""
    assert shown(page) == ["language", "theme", "zoom_percent"]


def test_ctrl_f_goes_to_the_search(page, find, qtbot):
    with qtbot.waitActive(page):
        page.activateWindow()
    page.findChild(QListWidget).setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert find.hasFocus()


def test_a_change_from_elsewhere_is_shown(page, settings):
    settings.change("appearance", "theme", "dark")
    box = page.findChild(QComboBox, "appearance.theme")
    assert box.currentText() == "Dark"


def test_what_could_not_be_saved_is_said_until_it_can(page, settings):
    settings.change("appearance", "zoom_percent", 9999)
    banner = page.findChild(FailureBanner)
    assert not banner.isHidden()
    settings.change("appearance", "theme", "dark")
    assert banner.isHidden()


def test_in_a_narrow_window_the_sections_are_a_box(page):
    sections = page.findChild(SectionList)
    assert sections.isVisible()
    assert not sections.box.isVisible()
    page.resize(600, 400)
    assert not sections.isVisible()
    assert sections.box.isVisible()

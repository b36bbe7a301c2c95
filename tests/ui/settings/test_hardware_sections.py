import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from tests.ui.settings.conftest import engine, report

from inglenook.ui.settings.calibration_view import CalibrationView
from inglenook.ui.settings.devices_view import DevicesView
from inglenook.ui.settings.engines_view import EnginesView
from inglenook.ui.settings.field_row import FieldRow
from inglenook.ui.settings.hardware_sections import hardware_sections
from inglenook.ui.settings.remembered_view import RememberedView
from inglenook.ui.settings.settings_page import SettingsPage
from inglenook.ui.widgets.search_field import SearchField

VIEWS = (DevicesView, EnginesView, RememberedView, CalibrationView)


@pytest.fixture
def page(hardware, packs, calibrations, settings, appearance, qtbot):
    sections = hardware_sections(hardware, packs, calibrations, settings, appearance)
    made = SettingsPage(settings, appearance, above={"engine": sections})
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def open_hardware(page):
    rows = page.findChild(QListWidget)
    (item,) = rows.findItems("Hardware & engines", Qt.MatchFlag.MatchExactly)
    rows.setCurrentItem(item)


def seen(page):
    return [page.findChild(view).isVisible() for view in VIEWS]


def test_nothing_is_looked_at_before_the_section_is_opened(page, hardware):
    assert seen(page) == [False] * 4
    assert hardware.machine is None


def test_opening_it_looks_at_the_hardware_and_then_at_the_engines(
    page, hardware, packs, qtbot
):
    with qtbot.waitSignal(hardware.measured):
        open_hardware(page)
    assert packs.asked == ["refresh"]


def test_they_stand_above_the_settings(page, hardware, qtbot):
    with qtbot.waitSignal(hardware.measured):
        open_hardware(page)
    assert seen(page) == [True] * 4
    rows = [row for row in page.findChildren(FieldRow) if row.isVisible()]
    tops = [page.findChild(view).mapTo(page, page.pos()).y() for view in VIEWS]
    assert sorted(tops) == tops
    assert tops[-1] < rows[0].mapTo(page, page.pos()).y()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("flash", [False, False, False, False]),
        ("devices", [True, False, False, False]),
        ("measure again", [True, False, False, False]),
        ("clblast", [False, True, False, False]),
        ("forget", [False, False, True, False]),
        ("calibrate", [False, False, False, True]),
    ],
)
def test_a_search_finds_them_by_their_words(page, hardware, qtbot, words, found):
    with qtbot.waitSignal(hardware.measured):
        open_hardware(page)
    qtbot.keyClicks(page.findChild(SearchField), words)
    assert seen(page) == found


def test_a_search_finds_what_was_found_on_the_machine(page, hardware, packs, qtbot):
    with qtbot.waitSignal(hardware.measured):
        open_hardware(page)
    packs.tell(report(engine(version="9.9")))
    qtbot.keyClicks(page.findChild(SearchField), "9.9")
    assert seen(page) == [False, True, False, False]
    page.findChild(SearchField).clear()
    assert seen(page) == [True] * 4


def test_what_was_forgotten_is_not_shown_any_more(page, packs, calibrations):
    packs.tell(report())
    assert "refresh" in calibrations.asked

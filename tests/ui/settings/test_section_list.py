import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from inglenook.ui.settings.section_list import SectionList


@pytest.fixture
def sections(appearance, qtbot):
    made = SectionList(appearance)
    qtbot.addWidget(made)
    qtbot.addWidget(made.box)
    for title in ("General", "Network"):
        made.add_section(title, "ph.gear")
    made.choose(0)
    made.show()
    return made


def test_arrow_keys_choose_a_section(sections, qtbot):
    with qtbot.waitSignal(sections.section_chosen) as chosen:
        qtbot.keyClick(sections.findChild(QListWidget), Qt.Key.Key_Down)
    assert chosen.args == [1]
    assert sections.current == 1


def test_the_box_chooses_too(sections, qtbot):
    with qtbot.waitSignal(sections.section_chosen) as chosen:
        qtbot.keyClick(sections.box, Qt.Key.Key_Down)
    assert chosen.args == [1]


def test_list_and_box_agree(sections):
    sections.choose(1)
    assert sections.box.currentText() == "Network"


def test_rows_are_34_pixels_high(sections):
    rows = sections.findChild(QListWidget)
    assert rows.visualItemRect(rows.item(0)).height() == 34


def test_it_is_as_wide_as_its_words_need(appearance, qtbot):
    made = SectionList(appearance)
    qtbot.addWidget(made)
    made.add_section("A section with a name of many, many words", "ph.gear")
    assert made.sizeHint().width() > made.minimumWidth() == 212

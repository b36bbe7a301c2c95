import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from inglenook.ui.chat.side_panel.panel_section import PanelSection


@pytest.fixture
def beside(qapp):
    return QPushButton("Reset")


@pytest.fixture
def section(appearance, beside, qtbot):
    made = PanelSection("Sampling", appearance, beside=[beside])
    made.rows.addWidget(QLabel("inside", objectName="inside"))
    made.say_gist("Balanced")
    qtbot.addWidget(made)
    made.show()
    return made


def heading(section):
    return section.findChild(QToolButton)


def inside(section):
    return section.findChild(QLabel, "inside")


def gist(section):
    (found,) = (
        each for each in section.findChildren(QLabel) if each.text() == "Balanced"
    )
    return found


def test_open_it_shows_what_is_in_it(section, beside):
    assert inside(section).isVisible()
    assert beside.isVisible()
    assert not gist(section).isVisible()


def test_folded_by_the_keyboard_it_says_the_gist(section, beside, qtbot):
    qtbot.keyClick(heading(section), Qt.Key.Key_Space)
    assert not section.is_open
    assert not inside(section).isVisible()
    assert not beside.isVisible()
    assert gist(section).isVisible()
    assert heading(section).accessibleDescription() == "Balanced"


def test_it_unfolds_again(section):
    heading(section).click()
    section.unfold()
    assert inside(section).isVisible()

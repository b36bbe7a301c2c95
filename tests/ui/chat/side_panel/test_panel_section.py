import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from inglenook.ui.chat.side_panel.panel_section import Fields, PanelSection


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


@pytest.fixture
def page(qtbot):
    fields = Fields()
    fields.add_field("Length", QLineEdit(objectName="length"))
    fields.add_field("Longest answer", QLineEdit(objectName="longest"))
    made = QWidget()
    made.setLayout(fields)
    qtbot.addWidget(made)
    made.show()
    return made


def line(page, name):
    return page.findChild(QLineEdit, name)


def test_controls_begin_at_one_edge(page):
    assert line(page, "length").x() == line(page, "longest").x()
    assert line(page, "length").accessibleName() == "Length"


def test_a_field_goes_with_its_words(page):
    page.layout().show_field(line(page, "length"), is_shown=False)
    labels = page.findChildren(QLabel)
    assert [each.text() for each in labels if each.isVisible()] == ["Longest answer"]
    assert not line(page, "length").isVisible()


def test_what_stands_beside_does_not_make_the_heading_lower(section, beside):
    beside.setFixedHeight(8)
    assert heading(section).height() == heading(section).sizeHint().height()

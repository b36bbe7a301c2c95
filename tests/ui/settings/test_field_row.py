import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inglenook.settings.fields import fields
from inglenook.settings.schema import Settings
from inglenook.ui.settings.controls import ChoiceBox
from inglenook.ui.settings.field_row import FieldRow, underlined
from inglenook.ui.widgets.icon_button import IconButton


def described(name, settings=None):
    return next(each for each in fields(settings or Settings()) if each.name == name)


@pytest.fixture
def row(settings, appearance, qtbot):
    made = FieldRow(described("kv_type"), settings, appearance)
    qtbot.addWidget(made)
    made.resize(700, 80)
    made.show()
    settings.changed.connect(
        lambda changed: made.show_field(described("kv_type", changed))
    )
    return made


@pytest.fixture
def box(row):
    return row.findChild(ChoiceBox)


@pytest.fixture
def reset(row):
    return row.findChild(IconButton)


def test_a_change_counts_at_once(row, box, settings, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert settings.settings.engine.kv_type == "f16"


def test_a_default_needs_no_reset(row, reset):
    assert not reset.isVisible()


def test_a_change_can_be_reset(row, box, reset, settings, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert reset.isVisible()
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert settings.settings.engine.kv_type == "auto"
    assert box.currentText() == "Automatic"
    assert not reset.isVisible()


def test_the_control_is_named_by_the_setting(row, box):
    assert box.accessibleName() == row.field.title
    assert box.accessibleDescription() == row.field.description


def test_the_control_goes_under_the_words_where_there_is_no_room(row, box):
    title = row.findChildren(QLabel)[0]
    assert box.x() > title.geometry().right()
    row.set_narrow(is_narrow=True)
    row.layout().activate()
    assert box.x() == title.x()
    assert box.y() > title.geometry().bottom()


def test_title_and_description_are_searched(row):
    assert row.matches("kv CACHE")
    assert row.matches("memory")
    assert row.matches("")
    assert not row.matches("theme")


@pytest.mark.parametrize(
    ("text", "query", "markup"),
    [
        ("Text size", "", "Text size"),
        ("Text size", "theme", "Text size"),
        ("Text size", "SIZE", "Text <u>size</u>"),
        ("a < b & c", "b &", "a &lt; <u>b &amp;</u> c"),
    ],
)
def test_what_is_looked_for_is_underlined(text, query, markup):
    assert underlined(text, query) == markup

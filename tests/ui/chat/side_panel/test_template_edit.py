import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inglenook.ui.chat.side_panel.template_edit import TemplateEdit


@pytest.fixture
def edit(appearance, qtbot):
    made = TemplateEdit(appearance)
    qtbot.addWidget(made)
    made.setPlainText("{% for m in messages %}\n{{ m.content }}\n{% endfor %}")
    made.resize(400, 200)
    made.show()
    return made


def test_there_is_room_for_the_numbers(edit):
    narrow = edit.numbers_width()
    edit.setPlainText("\n" * 12_000)
    assert edit.numbers_width() > narrow
    assert edit.viewport().x() >= edit.numbers_width()


def test_the_numbers_are_drawn_beside_the_lines(edit, appearance):
    picture = edit.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(2, edit.numbers_width())
        for y in range(4, 60)
    }
    assert QColor(appearance.theme.inset).name() in colors
    assert len(colors) > 2


def test_a_marked_line_is_unmarked_again(edit, appearance):
    edit.mark_line(2)
    (mark,) = edit.extraSelections()
    assert mark.format.background().color().name() == appearance.theme.bad_bg.lower()
    edit.mark_line(None)
    assert edit.extraSelections() == []


def test_a_line_beyond_the_last_is_not_marked(edit):
    edit.mark_line(99)
    assert edit.extraSelections() == []


def test_tab_goes_on(appearance, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    edit, button = TemplateEdit(appearance), QPushButton("Next")
    layout.addWidget(edit)
    layout.addWidget(button)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert edit.toPlainText() == ""


def test_it_follows_the_theme(edit, appearance):
    edit.mark_line(1)
    appearance.choose("dark")
    (mark,) = edit.extraSelections()
    assert mark.format.background().color().name() == appearance.theme.bad_bg.lower()

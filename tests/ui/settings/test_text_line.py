import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from inglenook.ui.settings.text_line import TextLine


def why_wrong(text):
    return "" if text.startswith("http") else "it must begin with http"


@pytest.fixture
def line(appearance, qtbot):
    made = TextLine(why_wrong, "None")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def edit(line):
    return line.findChild(QLineEdit)


@pytest.fixture
def chosen(line):
    texts = []
    line.text_chosen.connect(texts.append)
    return texts


def wrong(line):
    said = [each for each in line.findChildren(QLabel) if each.property("tone")]
    return [each.text() for each in said if each.isVisible()]


def write(edit, text, qtbot):
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_a_text_counts_by_enter_and_once(edit, chosen, qtbot):
    write(edit, "http://a ", qtbot)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert chosen == ["http://a"]
    assert edit.text() == "http://a"


def test_what_makes_no_sense_is_said_and_does_not_count(line, edit, chosen, qtbot):
    write(edit, "ftp://a", qtbot)
    assert chosen == []
    assert wrong(line) == ["Not used: it must begin with http."]
    assert edit.property("error") == "true"
    qtbot.keyClicks(edit, "x")
    assert wrong(line) == []


def test_an_empty_text_is_always_right(line, edit, chosen, qtbot):
    line.show_text("http://a")
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert chosen == [""]


def test_esc_brings_back_what_counts(line, edit, chosen, qtbot):
    line.show_text("http://a")
    write(edit, "ftp://b", qtbot)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "http://a"
    assert (wrong(line), chosen) == ([], [])


def test_what_is_being_written_is_not_overwritten(line, edit, qtbot):
    qtbot.keyClicks(edit, "htt")
    line.show_text("http://b")
    assert edit.text() == "htt"


def test_what_is_shown_is_not_told_as_chosen(line, chosen):
    line.show_text("http://a")
    assert chosen == []


def test_the_line_has_the_name_of_the_setting(line, edit):
    line.setAccessibleName("Proxy")
    line.setAccessibleDescription("Why")
    assert (edit.accessibleName(), edit.accessibleDescription()) == ("Proxy", "Why")
    assert edit.placeholderText() == "None"


@pytest.fixture
def dialog(appearance, qtbot):
    """The dialog of a line for the path of a file."""
    line = TextLine(why_wrong, file_title="Certificates")
    qtbot.addWidget(line)
    line.show()
    qtbot.mouseClick(line.findChild(QPushButton), Qt.MouseButton.LeftButton)
    yield line.findChild(QFileDialog)
    line.findChild(QFileDialog).reject()


def test_a_file_can_be_pointed_at(dialog, qtbot):
    with qtbot.waitSignal(dialog.parent().text_chosen) as told:
        dialog.fileSelected.emit("http://a")
    assert told.args == ["http://a"]
    assert dialog.windowTitle() == "Certificates"


def test_a_file_that_makes_no_sense_does_not_count(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.parent().text_chosen):
        dialog.fileSelected.emit("ftp://a")
    assert wrong(dialog.parent()) == ["Not used: it must begin with http."]

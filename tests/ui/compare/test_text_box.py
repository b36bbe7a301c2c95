import pytest

from inglenook.compare.texts import DEFAULT_TEXT, read_sample
from inglenook.errors import TextUnreadable
from inglenook.ui.compare.text_box import TextBox


@pytest.fixture
def box(appearance, qtbot):
    made = TextBox()
    qtbot.addWidget(made)
    return made


def test_a_sample_is_chosen_at_first(box):
    assert box.text == read_sample(DEFAULT_TEXT)


def test_none_measures_no_quality(box):
    box.setCurrentIndex(box.findData("none"))
    assert box.text is None


def test_a_file_of_the_users_own(box, qtbot, tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("Ice floats.", "utf-8")
    with qtbot.waitSignal(box.text_changed):
        box.take_file(str(path))
    assert box.text.content == "Ice floats."
    assert box.currentText() == "mine.txt"


def test_a_file_that_is_no_text_leaves_the_choice(box, qtbot, tmp_path):
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\xff\xfe\xfd")
    with qtbot.waitSignal(box.failed) as failed:
        box.take_file(str(path))
    assert isinstance(failed.args[0], TextUnreadable)
    assert box.currentData() == DEFAULT_TEXT

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.chat.conftest import READY
from tests.ui.chat.files.conftest import note, use

from inglenook.ui.chat.files.fitting import FileFitting
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip

LEFT = Qt.MouseButton.LeftButton
LONG = note("long.md", "word of a line\n" * 100)


@pytest.fixture
def strip(shown):
    return shown(BannerStrip(), 600, 200)


@pytest.fixture
def fitting(chats, engine, enlarging, composer, strip, appearance):
    engine.become(READY)
    return FileFitting(chats, enlarging, composer, strip, appearance)


@pytest.fixture
def asked(fitting, chats, composer, strip):
    """The question about a file of 404 tokens, where there is room for 75."""
    composer.tray.hold([LONG])
    chats.prompt.inspection.answer()
    chats.prompt.tell(use(files=404))
    assert fitting.is_stopped()
    return strip


def words(strip):
    shown = [each for each in strip.findChildren(Banner) if not each.isHidden()]
    return [each.accessibleName() for each in shown]


def press(strip, name, qtbot):
    qtbot.mouseClick(strip.findChild(QPushButton, name), LEFT)


def test_what_fits_is_sent(fitting, chats, composer, strip):
    composer.tray.hold([note()])
    chats.prompt.inspection.answer()
    chats.prompt.tell(use(files=7))
    assert not fitting.is_stopped()
    assert words(strip) == []


def test_where_nothing_is_known_of_the_context_it_is_sent(fitting, composer):
    composer.tray.hold([LONG])
    assert not fitting.is_stopped()


def test_a_text_that_was_written_is_no_matter_of_files(fitting, chats):
    chats.prompt.tell(use(draft=404))
    assert not fitting.is_stopped()


def test_what_does_not_fit_is_asked_about(asked):
    (told,) = words(asked)
    assert "“long.md” does not fit into the context." in told
    assert "404 tokens" in told
    assert "room for 75" in told


def test_the_first_part_can_be_used(asked, composer, chats, qtbot):
    press(asked, "use-part", qtbot)
    chats.prompt.inspection.answer()
    (file,) = composer.tray.files
    assert file.cost.n_tokens <= 75
    assert words(asked) == []


def test_with_the_first_part_the_message_goes_once_that_is_counted(
    asked, fitting, chats, qtbot
):
    press(asked, "use-part", qtbot)
    with qtbot.waitSignal(fitting.fitted):
        chats.prompt.tell(use(files=70))


def test_another_message_is_not_sent_in_its_place(
    asked, fitting, composer, chats, qtbot
):
    press(asked, "use-part", qtbot)
    composer.set_text("Something else")
    with qtbot.assertNotEmitted(fitting.fitted):
        chats.prompt.tell(use(files=70))


def test_where_there_is_no_room_no_part_is_offered(fitting, chats, composer, strip):
    composer.tray.hold([LONG])
    chats.prompt.inspection.answer()
    chats.prompt.tell(use(files=404, history=70))
    assert fitting.is_stopped()
    assert strip.findChild(QPushButton, "use-part") is None


def test_the_file_can_be_removed(asked, composer, qtbot):
    press(asked, "remove-file", qtbot)
    assert composer.tray.files == []
    assert words(asked) == []


def test_a_longer_context_is_offered_once_it_is_known_to_fit(
    asked, trials, engine, qtbot
):
    enlarge = asked.findChild(QPushButton, "enlarge")
    assert not enlarge.isEnabled()
    trials.answer(None)
    assert enlarge.text() == "Enlarge to 32k"
    press(asked, "enlarge", qtbot)
    assert (engine.paths, engine.lengths) == ([READY.path], [32768])


def test_cancelling_leaves_all_as_it_was(asked, composer, qtbot):
    (banner,) = asked.findChildren(Banner)
    cancel = next(b for b in banner.findChildren(QPushButton) if b.text() == "Cancel")
    qtbot.mouseClick(cancel, LEFT)
    assert words(asked) == []
    assert composer.tray.attachments == (LONG,)


def test_writing_on_takes_the_question_away(asked, composer):
    composer.set_text("Something else")
    assert words(asked) == []


def test_the_note_says_what_a_longer_context_takes(asked, trials):
    trials.answer(None)
    note_ = asked.findChild(QLabel, "note")
    assert note_.text() == "What a context of 32k takes is not known."

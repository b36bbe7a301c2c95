from threading import Event

import pytest
from tests.ui.chat.files.conftest import note

from inglenook.chats.records import Attachment
from inglenook.errors import DocumentWithoutText
from inglenook.jobs import Job, end_jobs
from inglenook.ui.chat.files.draft_file import Cost, DraftFile
from inglenook.ui.chat.files.reading import ReadFile, read_file


@pytest.fixture
def file(chats):
    return DraftFile("notes.md", chats.prompt.inspection, chats)


def test_it_is_read_off_the_window(file, notes, qtbot):
    assert file.attachment is None
    with qtbot.waitSignal(file.changed):
        file.read(read_file(notes))
    assert file.attachment.text == "one two three"


def test_what_cannot_be_read_is_told(file, tmp_path, qtbot):
    (tmp_path / "empty.txt").write_text("")
    with qtbot.waitSignal(file.failed) as told:
        file.read(read_file(tmp_path / "empty.txt"))
    assert isinstance(told.args[0], DocumentWithoutText)


def test_its_cost_is_estimated_and_then_counted(file, chats):
    file.hold(ReadFile(note(text="word " * 100)))
    assert not file.cost.is_exact
    assert 100 < file.cost.n_tokens < 200
    chats.prompt.inspection.answer()
    # The name, and the fence of the text.
    assert file.cost == Cost(104, is_exact=True)


def test_another_model_counts_anew(file, chats):
    file.hold(ReadFile(note()))
    chats.prompt.inspection.answer()
    file.count()
    assert not file.cost.is_exact
    chats.prompt.inspection.answer()
    assert file.cost.is_exact


def test_an_image_is_not_counted(file, chats):
    image = Attachment(name="a.png", kind="image", size_bytes=3, data=b"...")
    file.hold(ReadFile(image))
    assert file.cost is None
    assert chats.prompt.inspection.asked == []


def test_its_first_part_can_be_kept(file, chats):
    file.hold(ReadFile(note(text="word of a line\n" * 100)))
    chats.prompt.inspection.answer()
    percent = file.percent_within(100)
    assert percent == 18
    file.keep_first(percent)
    assert file.attachment.text.endswith("word of a line")
    assert file.name == "notes.md, first 18 %"
    chats.prompt.inspection.answer()
    assert file.cost.n_tokens <= 100


def test_once_it_is_given_up_nothing_is_told(file, chats, qtbot, notes):
    file.hold(ReadFile(note()))
    with qtbot.assertNotEmitted(file.changed):
        file.close()
        chats.prompt.inspection.answer()


def test_what_a_slow_disk_still_reads_is_not_waited_for(file, qapp, qtbot):
    begun, arrives = Event(), Event()

    def work():
        yield None
        begun.set()
        arrives.wait()
        return ReadFile(note())

    file.read(work())
    (job,) = [job for job in qapp.findChildren(Job) if job.isRunning()]
    told = []
    file.changed.connect(lambda: told.append(file))
    begun.wait()
    file.close()
    assert job.isRunning()
    with qtbot.waitSignal(job.ended):
        arrives.set()
    assert end_jobs()
    assert told == []

"""Real processes that crash, hang and grow."""

import sys

import psutil
import pytest

from inglenook.documents.process import extract
from inglenook.documents.records import Extract
from inglenook.errors import DocumentUnreadable
from inglenook.work import drain


def child(code):
    return (sys.executable, "-c", code)


def read(tmp_path, code, **limits):
    return drain(extract(tmp_path / "a.pdf", "pdf", command=child(code), **limits))


def test_what_it_prints_is_the_text(tmp_path):
    said = """print('{"type": "Extract", "text": "Hello"}')"""
    assert read(tmp_path, said) == Extract(text="Hello")


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.kill(os.getpid(), 11)",
        "print('no message of ours')",
        "raise ValueError('it makes no sense')",
    ],
)
def test_an_end_without_an_answer_is_a_damaged_file(tmp_path, code):
    with pytest.raises(DocumentUnreadable) as failure:
        read(tmp_path, code)
    assert failure.value.detail


def test_its_last_words_are_the_cause(tmp_path):
    with pytest.raises(DocumentUnreadable) as failure:
        read(tmp_path, "raise ValueError('it makes no sense')")
    assert failure.value.detail == "ValueError: it makes no sense"


def test_one_that_hangs_is_ended(tmp_path):
    with pytest.raises(DocumentUnreadable, match="cannot be read") as failure:
        read(tmp_path, "import time; time.sleep(600)", patience_s=0.2)
    assert "too long" in failure.value.detail


def test_one_that_grows_is_ended(tmp_path):
    grow = "held = []\nwhile True: held.append(bytearray(b'1' * 4_000_000))"
    with pytest.raises(DocumentUnreadable) as failure:
        read(tmp_path, grow, most_memory_bytes=200_000_000)
    assert "memory" in failure.value.detail


def test_a_reader_that_cannot_be_started_is_told(tmp_path):
    work = extract(tmp_path / "a.pdf", "pdf", command=(str(tmp_path / "none"),))
    with pytest.raises(DocumentUnreadable):
        drain(work)


def test_giving_up_ends_it(tmp_path):
    me = psutil.Process()
    before = set(me.children())
    work = extract(
        tmp_path / "a.pdf", "pdf", command=child("import time; time.sleep(600)")
    )
    next(work)
    (started,) = set(me.children()) - before
    work.close()
    assert not started.is_running()

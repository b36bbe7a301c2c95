"""Work goes on off the GUI thread, and its outcome comes back to it."""

import threading

import pytest
from PySide6.QtCore import QObject

from inglenook.errors import AppError, UnexpectedError
from inglenook.jobs import Job, NewestJob


@pytest.fixture
def parent(qapp):
    return QObject()


def counting(n):
    yield from range(n)
    return n


def test_progress_comes_in_order_then_the_end_then_the_result(parent, qtbot):
    job = Job(counting(3), parent)
    with qtbot.waitSignals(
        [job.progressed] * 3 + [job.ended, job.succeeded], order="strict"
    ):
        job.start()


def test_slots_run_on_the_gui_thread_and_work_does_not(parent, qtbot):
    threads = []

    def work():
        threads.append(threading.get_ident())
        yield 1

    job = Job(work(), parent)
    job.progressed.connect(lambda _: threads.append(threading.get_ident()))
    with qtbot.waitSignal(job.succeeded):
        job.start()
    assert threads[0] != threads[1] == threading.get_ident()


def test_waiting_is_no_progress(parent, qtbot):
    def work():
        yield None
        yield "done"

    job, seen = Job(work(), parent), []
    job.progressed.connect(seen.append)
    with qtbot.waitSignal(job.succeeded):
        job.start()
    assert seen == ["done"]


def test_cancelling_cleans_up_and_is_no_failure(parent, qtbot):
    cleaned = threading.Event()

    def work():
        try:
            while True:
                yield "working"
        finally:
            cleaned.set()

    job = Job(work(), parent)
    job.progressed.connect(job.cancel)
    with qtbot.waitSignals([job.ended, job.cancelled], order="strict"):
        job.start()
    assert cleaned.is_set()


def test_a_failure_of_the_world_is_told_as_it_is(parent, qtbot):
    def work():
        yield None
        raise AppError("No.", hint="Try again.")

    job = Job(work(), parent)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args[0].text == "No."


def test_a_bug_is_told_as_a_bug_and_logged(parent, qtbot, caplog):
    def work():
        yield None
        raise ZeroDivisionError("oops")

    job = Job(work(), parent)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], UnexpectedError)
    assert "oops" in caplog.text


def test_what_is_begun_anew_counts_and_what_was_before_is_not_told(parent, qtbot):
    newest, told = NewestJob(parent), []
    newest.start(counting(10**6), succeeded=told.append, failed=told.append)
    with qtbot.waitCallback() as done:
        newest.start(counting(3), succeeded=done, failed=told.append)
    assert done.args == [3]
    assert told == []
    newest.close()
    assert not newest.is_busy

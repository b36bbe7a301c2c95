"""Work goes on off the GUI thread, and its outcome comes back to it."""

import threading

import pytest
from PySide6.QtCore import QObject

from inglenook import jobs
from inglenook.errors import AppError, UnexpectedError
from inglenook.jobs import Job, Jobs, NewestJob, end_jobs


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


@pytest.fixture
def deaf():
    """Work that does not hear that it is to end, until it is let go."""
    begun, let_go = threading.Event(), threading.Event()

    def work():
        begun.set()
        yield let_go.wait()

    job = Jobs().make(work())
    job.start()
    begun.wait()
    yield job
    let_go.set()
    assert end_jobs()


def test_the_end_of_the_program_ends_work_of_whoever_has_begun_it(parent, qtbot):
    def endless():
        yield "begun"
        while True:
            yield None

    job = Jobs().make(endless())
    with qtbot.waitSignal(job.progressed):
        job.start()
    parent.deleteLater()
    assert end_jobs()
    assert job.isFinished()


def test_work_that_does_not_end_is_told_of(deaf, monkeypatch):
    monkeypatch.setattr(jobs, "_LAST_MS", 1)
    assert not end_jobs()
    assert deaf.isRunning()


def test_a_service_waits_no_longer_than_it_likes(deaf, caplog):
    of_service = Jobs()
    of_service._unended.add(deaf)
    of_service.close(most_ms=1)
    assert "goes on" in caplog.text

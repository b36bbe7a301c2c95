"""Blocking calls behind generators."""

import threading

import pytest

from inglenook.network.background import arriving, wait_for
from inglenook.work import drain


def test_what_a_call_returns_comes_out():
    assert drain(wait_for(lambda: 7)) == 7


def test_what_it_raises_too():
    with pytest.raises(TimeoutError, match="mine"):
        drain(wait_for(lambda: (_ for _ in ()).throw(TimeoutError("mine"))))


def test_while_it_blocks_nothing_is_held_up():
    gate = threading.Event()
    work = wait_for(lambda: gate.wait(30))
    assert next(work) is None
    gate.set()
    assert drain(work) is True


def test_a_result_that_nobody_waits_for_is_given_away():
    gate, given = threading.Event(), threading.Event()
    work = wait_for(lambda: gate.wait(30), unwanted=lambda _: given.set())
    next(work)
    work.close()
    gate.set()
    assert given.wait(30)


def test_all_pieces_arrive_in_order():
    pieces = [bytes([n % 256]) * 1000 for n in range(5000)]
    batches = [batch for batch in arriving(pieces) if batch is not None]
    assert b"".join(batches) == b"".join(pieces)


def test_what_came_before_a_failure_arrives():
    def body():
        yield b"a" * 10
        raise OSError("broken")

    work = arriving(body())
    assert next(work) == b"a" * 10
    with pytest.raises(OSError, match="broken"):
        list(work)


def test_who_gives_up_ends_the_reading():
    ended = threading.Event()

    def body():
        try:
            while True:
                yield bytes(100_000)
        finally:
            ended.set()

    work = arriving(body())
    next(work)
    work.close()
    assert ended.wait(30)


def test_what_takes_too_long_is_not_waited_for():
    gate, given = threading.Event(), threading.Event()
    work = wait_for(lambda: gate.wait(30), unwanted=lambda _: given.set(), most_s=0.01)
    with pytest.raises(TimeoutError):
        drain(work)
    gate.set()
    assert given.wait(30)

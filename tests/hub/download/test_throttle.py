"""The speed limit."""

import time

from inglenook.hub.download.throttle import Throttle


def test_without_a_limit_nothing_is_held_back():
    assert list(Throttle().paced([b"a", b"b"])) == [b"a", b"b"]


def test_a_limit_holds_over_all_who_share_it():
    throttle = Throttle(100_000)
    began = time.monotonic()
    for _ in range(2):
        assert len(list(throttle.paced([bytes(5_000)] * 2))) == 2
    assert time.monotonic() - began > 0.19


def test_a_limit_that_is_lifted_lets_go():
    throttle = Throttle(1)
    pieces = throttle.paced([b"a", bytes(10**9)])
    next(pieces)
    throttle.bytes_per_s = 0
    assert len(next(pieces)) == 10**9


def test_another_limit_holds_at_once():
    throttle = Throttle(1)
    pieces = throttle.paced([b"a", bytes(10**9), b"b"])
    next(pieces)
    throttle.bytes_per_s = 10**12
    next(pieces)
    assert next(pieces) == b"b"

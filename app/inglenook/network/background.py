"""Blocking calls behind generators that never wait for long.

Each call is made by a thread of its own, which touches no QObject. A generator that
is closed leaves its thread behind, to end by itself.
"""

import threading
import time
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, wait
from contextlib import suppress
from queue import Empty, Full, Queue
from typing import TypeVar

Result = TypeVar("Result")

#: How long a generator waits before it yields; who cancels it waits no longer.
TICK_S = 0.05
#: Pieces that came while nobody was looking are joined up to this size.
_BATCH_BYTES = 2**19
#: How many of them may lie here; they are lost with the process.
_MOST_BATCHES = 4


def begin(call: Callable[[], Result]) -> "Future[Result]":
    """Make a call on a thread of its own."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            result = call()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    threading.Thread(target=run, daemon=True).start()  # noqa: TID251 - no QObject
    return future


def wait_for(
    call: Callable[[], Result],
    *,
    unwanted: Callable[[Result], object] = lambda _: None,
    most_s: float = float("inf"),
) -> Generator[None, None, Result]:
    """What a call returns or raises; yields None until then.

    Args:
        call: What is called.
        unwanted: Takes a result that comes when nobody waits for it any more.
        most_s: Seconds to wait.

    Raises:
        TimeoutError: It took longer.
    """
    future, due = begin(call), time.monotonic() + most_s
    try:
        while not wait([future], TICK_S).done and time.monotonic() < due:
            yield None
        return future.result(timeout=0)
    except (GeneratorExit, TimeoutError):
        future.add_done_callback(lambda done: _give_up(done, unwanted))
        raise


def _give_up(future: "Future[Result]", unwanted: Callable[[Result], object]) -> None:
    if future.exception() is None:
        unwanted(future.result())


def arriving(pieces: Iterable[bytes]) -> Generator[bytes | None, None, None]:
    """The pieces of a body as they come, and None while none does.

    Pieces are joined where they come faster than they are taken, and no more are read
    than memory should hold.

    Args:
        pieces: The body; reading it may block and raise.
    """
    reader = _Reader(pieces)
    reading = begin(reader.run)
    try:
        while not reader.is_done:
            yield reader.take()
    finally:
        reader.is_wanted = False
    reading.result()


class _Reader:
    """Reads pieces on one thread, for another one to take."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces
        self._batches: Queue[bytes] = Queue(_MOST_BATCHES)
        self._has_read_all = False
        self.is_wanted = True

    @property
    def is_done(self) -> bool:
        """Whether everything was read and taken."""
        return self._has_read_all and self._batches.empty()

    def take(self) -> bytes | None:
        """The next batch; None if it does not come within a tick."""
        try:
            return self._batches.get(timeout=TICK_S) or None
        except Empty:
            return None

    def run(self) -> None:
        """Read to the end."""
        try:
            self._read()
        finally:
            self._has_read_all = True
            # Wakes who waits.
            self._put(b"")

    def _read(self) -> None:
        batch: list[bytes] = []
        n_bytes = 0
        try:
            for piece in self._pieces:
                batch.append(piece)
                n_bytes += len(piece)
                if self._batches.empty() or n_bytes >= _BATCH_BYTES:
                    self._put(b"".join(batch))
                    batch, n_bytes = [], 0
                if not self.is_wanted:
                    return
        finally:
            # What came before a failure counts.
            if batch:
                self._put(b"".join(batch))

    def _put(self, batch: bytes) -> None:
        while self.is_wanted:
            with suppress(Full):
                self._batches.put(batch, timeout=TICK_S)
                return

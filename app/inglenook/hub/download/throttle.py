"""A speed limit that all downloads share."""

import time
from collections.abc import Iterable, Iterator
from threading import Lock

#: Nobody sleeps longer at a time, so that a limit that is lifted holds at once.
_MOST_SLEEP_S = 0.25


class Throttle:
    """Lets bytes through at a limited speed; any number of threads may use it.

    Args:
        bytes_per_s: The limit; 0 for none. It may be changed at any time.
    """

    def __init__(self, bytes_per_s: int = 0) -> None:
        self.bytes_per_s = bytes_per_s
        self._rate = bytes_per_s
        self._free_at = 0.0
        self._lock = Lock()

    def paced(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The pieces, each held back until it is due; blocks."""
        for piece in pieces:
            if rate := self.bytes_per_s:
                self._hold(len(piece), rate)
            yield piece

    def _hold(self, n_bytes: int, rate: int) -> None:
        with self._lock:
            now = time.monotonic()
            # What was promised at another speed does not count any more.
            begins = max(now, self._free_at) if rate == self._rate else now
            self._rate = rate
            self._free_at = due = begins + n_bytes / rate
        while self.bytes_per_s == rate and (left := due - time.monotonic()) > 0:
            time.sleep(min(left, _MOST_SLEEP_S))

"""How fast a download is, and how often that is told."""

import time
from collections import deque

from inglenook.hub.download.records import Progress, Step

#: The speed is that of the last seconds, measured this often.
_WINDOW_S, _SAMPLE_S = 6.0, 0.25


class Pace:
    """The speed of what arrives, smoothed."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()
        self._n_bytes = 0

    def add(self, n_bytes: int) -> None:
        """Count what has arrived."""
        self._n_bytes += n_bytes
        now = time.monotonic()
        if not self._samples or now - self._samples[-1][0] >= _SAMPLE_S:
            self._samples.append((now, self._n_bytes))
        while now - self._samples[0][0] > _WINDOW_S:
            self._samples.popleft()

    def rest(self) -> None:
        """Forget the speed; what comes next begins anew."""
        self._samples.clear()

    @property
    def bytes_per_s(self) -> float:
        """Over the last seconds; 0 before it can be told."""
        if not self._samples:
            return 0.0
        began, before = self._samples[0]
        elapsed = time.monotonic() - began
        if elapsed < _SAMPLE_S:
            return 0.0
        return (self._n_bytes - before) / elapsed


class Meter:
    """How far all files of a download are.

    Args:
        total_bytes: Of all of them.
    """

    def __init__(self, total_bytes: int) -> None:
        self._total_bytes = total_bytes
        self._before_bytes = 0
        self._file_bytes = 0
        self.pace = Pace()

    def begin_file(self) -> None:
        """Go on with the next file; the last one is whole."""
        self._before_bytes += self._file_bytes
        self._file_bytes = 0

    def at(self, file_bytes: int) -> None:
        """Say how much of the file at work is here."""
        self._file_bytes = file_bytes

    def tell(
        self, step: Step, name: str, *, wait_s: float = 0.0, reason: str = ""
    ) -> Progress:
        """How far it all is."""
        done_bytes = self._before_bytes + self._file_bytes
        speed = self.pace.bytes_per_s if step == "fetching" else 0.0
        left_s = (self._total_bytes - done_bytes) / speed if speed else None
        return Progress(
            step=step,
            name=name,
            done_bytes=done_bytes,
            total_bytes=self._total_bytes,
            bytes_per_s=speed,
            left_s=left_s,
            wait_s=wait_s,
            reason=reason,
        )

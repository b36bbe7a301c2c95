"""How long a model thinks before it answers."""

import time
from collections.abc import Callable

from inglenook.prompts.thoughts import split_thought


class ThoughtClock:
    """Measures from the first word of a thought to the first of the answer.

    Args:
        now: Gives seconds.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._began: float | None = None
        self._seconds: float | None = None
        self._is_over = False

    @property
    def seconds(self) -> float | None:
        """How long it thought, or has thought so far; None if it did not think."""
        if self._began is None or self._is_over:
            return self._seconds
        return self._now() - self._began

    def hear(self, said: str) -> None:
        """Take in all that the model has said so far."""
        if self._is_over:
            return
        reply = split_thought(said, is_growing=True)
        if reply.is_thinking:
            self._began = self._began or self._now()
        elif reply.answer.strip():
            self._seconds = self.seconds
            self._is_over = True

"""How long a model thinks before it answers."""

import time
from collections.abc import Callable

from inglenook.prompts.thoughts import may_end_thought, split_thought


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
        #: How much of a thought that has no end yet was heard, in characters.
        self._n_heard = 0

    @property
    def seconds(self) -> float | None:
        """How long it thought, or has thought so far; None if it did not think."""
        if self._began is None or self._is_over:
            return self._seconds
        return self._now() - self._began

    def hear(self, said: str) -> None:
        """Take in all that the model has said so far."""
        if self._is_over or self._goes_on(said):
            return
        reply = split_thought(said, is_growing=True)
        self._n_heard = len(said) if reply.is_thinking else 0
        if reply.is_thinking:
            self._began = self._began or self._now()
        elif reply.answer.strip():
            self._seconds = self.seconds
            self._is_over = True

    def _goes_on(self, said: str) -> bool:
        """Whether this is only more of the same thought, which may be very long."""
        n_new = len(said) - self._n_heard
        if not self._n_heard or may_end_thought(said, n_new):
            return False
        self._n_heard = len(said)
        return True

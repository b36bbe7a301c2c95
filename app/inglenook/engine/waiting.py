"""What an engine is to do once it is done with what it does now."""

from collections import deque
from collections.abc import Callable

Act = Callable[[], None]


class Waiting:
    """Acts that wait for an engine, in the order of their urgency.

    First what takes the place of all that it does; then, where a model is ready, the
    answer, and the errands one after the other.
    """

    def __init__(self) -> None:
        self._instead: Act | None = None
        self._answer: Act | None = None
        self._errands: deque[Act] = deque()

    @property
    def has_answer(self) -> bool:
        """Whether an answer waits."""
        return self._answer is not None

    def put_instead(self, act: Act) -> None:
        """This takes the place of what was to do so before."""
        self._instead = act

    def put_answer(self, act: Act) -> None:
        """There is one at a time."""
        self._answer = act

    def drop_answer(self) -> bool:
        """Give up the answer; whether there was one."""
        had_one, self._answer = self.has_answer, None
        return had_one

    def put_errand(self, act: Act) -> None:
        """It comes after the others."""
        self._errands.append(act)

    def put_errand_back(self, act: Act) -> None:
        """It was taken, and could not be ended: it is the next again."""
        self._errands.appendleft(act)

    def clear(self) -> None:
        """Give up all."""
        self._instead = self._answer = None
        self._errands.clear()

    def take(self, *, is_ready: bool) -> Act | None:
        """What is to be done now; it waits no more.

        Args:
            is_ready: Whether a model is loaded, and does nothing.
        """
        act: Act | None = None
        if self._instead is not None:
            act, self._instead = self._instead, None
        elif is_ready and self._answer is not None:
            act, self._answer = self._answer, None
        elif is_ready and self._errands:
            act = self._errands.popleft()
        return act

"""The turns of all chats: which is under way, and which wait."""

from collections import deque
from itertools import chain

from inglenook.chats.turns import Turn


class TurnQueue:
    """One turn under way, and those after it in the order in which they came.

    Attributes:
        running: The one under way; None between two.
    """

    def __init__(self) -> None:
        self.running: Turn | None = None
        self._waiting: deque[Turn] = deque()

    @property
    def waiting(self) -> list[Turn]:
        """All that wait."""
        return list(self._waiting)

    def of(self, chat_id: int) -> list[Turn]:
        """The turns of one chat, the one under way first."""
        turns = chain((self.running,) if self.running else (), self._waiting)
        return [turn for turn in turns if turn.chat_id == chat_id]

    def first_waiting(self) -> list[Turn]:
        """The first turn of each chat that waits."""
        turns: dict[int, Turn] = {}
        for turn in self._waiting:
            turns.setdefault(turn.chat_id, turn)
        return list(turns.values())

    def add(self, turn: Turn) -> None:
        """Have a turn wait."""
        self._waiting.append(turn)

    def start(self, turn: Turn) -> None:
        """Have one that waits be under way."""
        self._waiting.remove(turn)
        self.running = turn

    def end(self) -> Turn | None:
        """The turn under way, which is over; None where its rest counts no more."""
        turn, self.running = self.running, None
        return None if turn is None or turn.is_closed else turn

    def forget(self, turn: Turn) -> None:
        """Have one that waits be no more."""
        self._waiting.remove(turn)

    def forget_waiting(self, chat_id: int) -> None:
        """Have nothing more wait in a chat."""
        self._waiting = deque(t for t in self._waiting if t.chat_id != chat_id)

    def clear(self) -> None:
        """Have no turns at all."""
        self.running = None
        self._waiting.clear()

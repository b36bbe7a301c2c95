"""What the model is asked beside the conversations: titles and summaries."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from inglenook.chats.records import FIRST_TEMPORARY_ID
from inglenook.engine.messages import Generate
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError


class Engine(Protocol):
    """What an exchange needs of the engine; its service has it."""

    @property
    def state(self) -> EngineState:
        """What the engine is doing."""

    def answer(self, request: Generate, chat_id: int | None = None) -> None:
        """Start to answer."""

    def stop(self) -> None:
        """Stop the answer under way."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Aside:
    """Something that the model is asked on a chat's behalf, and nobody sees.

    Attributes:
        is_patient: Whether it is asked only while no question waits, and given up
            for one that comes. The others are asked before all questions.
        answered: Told all that the model says.
        given_up: Told that it was stopped.
        failed: Told why there is no answer.
    """

    chat_id: int
    request: Generate
    is_patient: bool
    answered: Callable[[str], None]
    given_up: Callable[[], None]
    failed: Callable[[AppError], None]


class Asides:
    """Has asides answered one after the other; see `Exchange`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: list[Aside] = []
        self._running: Aside | None = None
        self._said = ""
        self._is_given_up = False

    @property
    def is_running(self) -> bool:
        """Whether the model is at work on one."""
        return self._running is not None

    def add(self, aside: Aside) -> None:
        """Have one asked when its time has come."""
        self._waiting.append(aside)

    def begin(self, *, is_patient: bool) -> bool:
        """Ask the first that waits, if the engine is ready; whether there was one."""
        asides = [each for each in self._waiting if each.is_patient == is_patient]
        if not asides or self._engine.state.phase is not Phase.READY:
            return False
        self._running = asides[0]
        self._waiting.remove(asides[0])
        self._said = ""
        self._is_given_up = False
        chat_id = asides[0].chat_id
        self._engine.answer(asides[0].request, remembered(chat_id))
        return True

    def give_way(self) -> None:
        """End what can wait: somebody has a question."""
        if self._running is not None and self._running.is_patient:
            self._engine.stop()

    def give_up(self, chat_id: int) -> None:
        """Ask no more on behalf of a chat."""
        for aside in [each for each in self._waiting if each.chat_id == chat_id]:
            self._waiting.remove(aside)
            aside.given_up()
        if self._running is not None and self._running.chat_id == chat_id:
            # It may have come to its end before it hears that.
            self._is_given_up = True
            self._engine.stop()

    def clear(self) -> None:
        """Forget all of them; nobody is told."""
        self._running = None
        self._waiting.clear()

    def hear(self, text: str) -> None:
        """Take some more of what the model says."""
        self._said += text

    def end(self, *, is_stopped: bool) -> None:
        """Tell what the model has said, unless it was stopped."""
        aside, self._running = self._running, None
        assert aside is not None, "the exchange asks first"
        if is_stopped or self._is_given_up:
            aside.given_up()
        else:
            aside.answered(self._said)

    def fail(self, error: AppError) -> None:
        """Tell why there is no answer."""
        aside, self._running = self._running, None
        assert aside is not None, "the exchange asks first"
        aside.failed(error)


def remembered(chat_id: int) -> int | None:
    """The chat under whose number the engine keeps what it has read, if it may."""
    return chat_id if chat_id < FIRST_TEMPORARY_ID else None

"""One request after the other to an engine process, and what comes back."""

import time
from collections.abc import Generator
from typing import TypeVar

import msgspec

from inglenook.engine.messages import Answer, Refusal, Request, Stop
from inglenook.engine.process import HostProcess
from inglenook.engine.refusals import error_of
from inglenook.errors import EngineError, EngineGarbled, EngineHung
from inglenook.work import drain

Progress = TypeVar("Progress", bound=Answer)
Last = TypeVar("Last", bound=Answer)

#: How long a wait lasts before the caller is asked whether to go on.
_TICK_S = 0.05


class Patience(msgspec.Struct, frozen=True, kw_only=True):
    """How long the engine may be silent, in seconds, before it counts as hung.

    Attributes:
        start_s: Until it says hello.
        survey_s: While it asks its devices, or measures a plan.
        load_s: While it loads; a slow disk may need minutes for a large file.
        answer_s: While it answers; every step is far shorter.
        score_s: While it reads a chunk of a text, or quantizes a tensor, either of
            which is done in one go.
        stop_s: After it was told to stop.
    """

    start_s: float = 60.0
    survey_s: float = 30.0
    load_s: float = 900.0
    answer_s: float = 180.0
    score_s: float = 1800.0
    stop_s: float = 10.0


class Exchange:
    """Asks an engine process, one request at a time.

    What waits is a generator: it yields what arrives, and None while nothing does, so
    that a caller can give up. Each raises an EngineError where the process failed, or
    refuses. `stop` may be called from any thread.

    Args:
        process: It.
        patience: How long it may be silent.
    """

    def __init__(self, process: HostProcess, patience: Patience) -> None:
        self._process = process
        self._patience = patience
        self._stop_at: float | None = None

    def stop(self) -> None:
        """End what `stoppable` has under way, or has still to begin."""
        self._stop_at = time.monotonic()
        self._send(Stop())

    def ask(
        self,
        request: Request,
        last: type[Last],
        patience_s: float,
        progress: tuple[type[Progress], ...] = (),
    ) -> Generator[Progress | None, None, Last]:
        """What comes of a request that only the end of the process ends.

        Closing the generator is that.

        Args:
            request: It.
            last: What ends the answer.
            patience_s: How long there may be silence.
            progress: What else the answer may consist of; that is yielded.
        """
        self._send(request)
        try:
            return (yield from self._answers(progress, last, patience_s))
        except GeneratorExit:
            self._process.kill()
            raise

    def stoppable(
        self,
        request: Request,
        last: type[Last],
        patience_s: float,
        progress: tuple[type[Progress], ...] = (),
    ) -> Generator[Progress | None, None, Last]:
        """What comes of a request that `stop` ends early; the arguments are `ask`'s.

        Closing the generator stops it too, and waits until the process is silent, so
        that the next request never reads the end of this answer.
        """
        # Not in the generator, which may begin after a stop of this very request.
        self._stop_at = None
        return self._stoppable(request, last, patience_s, progress)

    def undisturbed(
        self, request: Request, last: type[Last]
    ) -> Generator[None, None, Last]:
        """What comes of a request that no stop ends: it is for the one after this.

        Closing the generator waits until the process is silent.
        """
        self._send(request)
        try:
            return (yield from self._answers((), last, self._patience.answer_s))
        except GeneratorExit:
            self._drain(last)
            raise

    def receive(
        self, patience_s: float, *, is_stoppable: bool = False
    ) -> Generator[None, None, Answer]:
        """The next that the process says; yields None while there is nothing.

        Args:
            patience_s: How long there may be silence.
            is_stoppable: Whether the time since a stop counts, too.
        """
        began = time.monotonic()
        while (line := self._process.receive(_TICK_S)) is None:
            self._check_patience(began, patience_s, is_stoppable=is_stoppable)
            yield None
        try:
            answer: Answer = msgspec.json.decode(line, type=Answer)
        except msgspec.MsgspecError as error:
            raise self.garbled(str(error)) from error
        return answer

    def garbled(self, detail: str) -> EngineGarbled:
        """The error for what nobody asked for; such a process is ended."""
        self._process.kill()
        return EngineGarbled(detail)

    def _stoppable(
        self,
        request: Request,
        last: type[Last],
        patience_s: float,
        progress: tuple[type[Progress], ...],
    ) -> Generator[Progress | None, None, Last]:
        self._send(request)
        if self._stop_at is not None:
            # What came before the request stopped nothing.
            self.stop()
        answers = self._answers(progress, last, patience_s, is_stoppable=True)
        try:
            return (yield from answers)
        except GeneratorExit:
            self._drain(last)
            raise

    def _answers(
        self,
        progress: tuple[type[Progress], ...],
        last: type[Last],
        patience_s: float,
        *,
        is_stoppable: bool = False,
    ) -> Generator[Progress | None, None, Last]:
        """Yields progress, and None while there is none, up to the last answer."""
        while True:
            answer = yield from self.receive(patience_s, is_stoppable=is_stoppable)
            if isinstance(answer, last):
                return answer
            if isinstance(answer, Refusal):
                raise error_of(answer)
            if not isinstance(answer, progress):
                raise self.garbled(repr(answer))
            yield answer

    def _send(self, request: Request) -> None:
        self._process.send(msgspec.json.encode(request))

    def _check_patience(
        self, began: float, patience_s: float, *, is_stoppable: bool
    ) -> None:
        now = time.monotonic()
        silent_s = now - began
        stopping_s = 0.0
        if is_stoppable and self._stop_at is not None:
            stopping_s = now - self._stop_at
        if silent_s > patience_s or stopping_s > self._patience.stop_s:
            self._process.kill()
            raise EngineHung(max(silent_s, stopping_s))

    def _drain(self, last: type[Last]) -> None:
        """Stop, and wait for the end of the answer; kill where there is none."""
        self.stop()
        answer: Answer | None = None
        try:
            while not isinstance(answer, last | Refusal):
                waiting = self.receive(self._patience.answer_s, is_stoppable=True)
                answer = drain(waiting)
        except EngineError:
            self._process.kill()

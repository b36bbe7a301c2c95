"""The engine process as the rest of the program sees it."""

import time
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from inglenook.engine.inspection.records import Inspection
from inglenook.engine.messages import (
    Adapter,
    Answer,
    Bench,
    Benched,
    BenchProgress,
    Buffer,
    CollectImportance,
    Count,
    Counted,
    Diverge,
    Diverged,
    DivergenceProgress,
    Done,
    Generate,
    Hello,
    ImportanceCollected,
    ImportanceProgress,
    Inspect,
    Inspected,
    Load,
    Loaded,
    LoadPlan,
    LoadProgress,
    Measure,
    Measured,
    MemoryTimed,
    Piece,
    PredictSize,
    PromptProgress,
    PromptTokens,
    Quantize,
    Quantized,
    QuantizeProgress,
    Refusal,
    Repetition,
    Request,
    RestoreState,
    SaveState,
    Score,
    ScoreAnswer,
    Scored,
    ScoreProgress,
    SizePredicted,
    StateRestored,
    StateSaved,
    Stop,
    Survey,
    Surveyed,
    TimeMemory,
)
from inglenook.engine.process import HostProcess, host_command
from inglenook.engine.refusals import error_of
from inglenook.errors import (
    EngineError,
    EngineGarbled,
    EngineHung,
    EngineNotStarted,
)
from inglenook.hardware.records import Device
from inglenook.translation import translate
from inglenook.work import handing_over

Progress = TypeVar("Progress", bound=Answer)
Last = TypeVar("Last", bound=Answer)

_ANSWERING: tuple[type[PromptProgress | Piece], ...] = (PromptProgress, Piece)
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


class EngineClient:
    """One engine process, and the model in it.

    The methods that wait are generators: they yield what arrives, and None while
    nothing does, so that a caller can give up. `stop` and `kill` may be called
    from any thread.

    Args:
        log_folder: Where the process writes its log.
        command: What to start; None is the engine of this installation.
        patience: How long it may be silent.

    Raises:
        EngineNotStarted: The system cannot start it.
    """

    def __init__(
        self,
        log_folder: Path,
        command: Sequence[str] | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._patience = patience or Patience()
        self._process = HostProcess(log_folder, command or host_command())
        self._stop_at: float | None = None

    @property
    def pid(self) -> int:
        """Number of the engine process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the engine process runs."""
        return self._process.is_alive

    def check(self) -> None:
        """See to it that the engine process runs.

        Raises:
            EngineError: It is gone; why.
        """
        if not self.is_alive:
            raise self._process.why_it_ended()

    def greet(self) -> Generator[None, None, Hello]:
        """What engine this is; to be asked once, and first.

        Raises:
            EngineNotStarted: It ended, or said nothing in time.
        """
        try:
            match (yield from self._receive(self._patience.start_s)):
                case Hello() as hello:
                    return hello
                case other:
                    raise self._garbled(repr(other))
        except EngineError as error:
            raise EngineNotStarted(error.detail or error.text) from error

    def survey(self) -> Generator[None, None, tuple[Device, ...]]:
        """The engine's devices, with their memory as it is now.

        On a GPU the process takes some memory for that, until it ends.

        Raises:
            EngineError: The process failed.
        """
        match (yield from self._ask(Survey())):
            case Surveyed(devices):
                return devices
            case other:
                raise self._garbled(repr(other))

    def measure(
        self, path: Path, plan: LoadPlan
    ) -> Generator[None, None, tuple[Buffer, ...]]:
        """The memory that a plan would take, from a dry load.

        Args:
            path: The GGUF file; no more than its header and its length need be
                right (`engine.sparse`).
            plan: How it would be loaded.

        Raises:
            EngineError: It cannot be loaded so, or the process failed.
        """
        match (yield from self._ask(Measure(str(path.absolute()), plan))):
            case Measured(buffers):
                return buffers
            case other:
                raise self._garbled(repr(other))

    def time_memory(self, n_threads: int) -> Generator[None, None, float]:
        """How many bytes of its memory the CPU reads a second, with so many threads.

        Raises:
            EngineError: The process failed.
        """
        match (yield from self._ask(TimeMemory(n_threads))):
            case MemoryTimed(bytes_per_s):
                return bytes_per_s
            case other:
                raise self._garbled(repr(other))

    def load(
        self, path: Path, plan: LoadPlan
    ) -> Generator[LoadProgress | None, None, Loaded]:
        """Load a model.

        Closing the generator ends the process.

        Raises:
            EngineError: It cannot be loaded, or the process failed.
        """
        self._send(Load(str(path.absolute()), plan))
        answers = self._answers((LoadProgress,), Loaded, self._patience.load_s)
        try:
            return (yield from answers)
        except GeneratorExit:
            self.kill()
            raise

    def generate(
        self, request: Generate
    ) -> Generator[PromptProgress | Piece | None, None, Done]:
        """Answer a conversation piece by piece.

        Closing the generator stops the answer and waits until the process is
        silent, so that the next request never reads the end of this one.

        Raises:
            EngineError: The request cannot be answered, or the process failed.
        """
        # Not in the generator, which may begin after a stop of this very answer.
        self._stop_at = None
        return self._work(request, _ANSWERING, Done)

    def bench(
        self, request: Bench
    ) -> Generator[BenchProgress | None, None, tuple[Repetition, ...]]:
        """Measure the speed of the loaded model.

        Closing the generator stops it, and waits until the process is silent.

        Returns:
            The repetitions that were done: fewer than asked for after `stop`.

        Raises:
            EngineError: It cannot be measured so, or the process failed.
        """
        self._stop_at = None
        return self._bench(request)

    def inspect(self, request: Inspect) -> Generator[None, None, Inspection]:
        """What the model would read, token by token.

        Raises:
            EngineError: The prompt cannot be written, or the process failed.
        """
        self._stop_at = None
        return self._inspect(request)

    def count(self, request: Count) -> Generator[None, None, tuple[int, ...]]:
        """The tokens of each text, up to one where it was stopped.

        Raises:
            EngineError: The process failed.
        """
        self._stop_at = None
        return self._count(request)

    def score(
        self, request: Score | ScoreAnswer
    ) -> Generator[ScoreProgress | None, None, Scored]:
        """Tell how well the loaded model foresees a text, or an answer.

        Closing the generator stops it, and waits until the process is silent.

        Raises:
            EngineError: It cannot be scored so, or the process failed.
        """
        self._stop_at = None
        patience_s = self._patience.score_s
        return self._work(request, (ScoreProgress,), Scored, patience_s)

    def diverge(
        self, request: Diverge
    ) -> Generator[DivergenceProgress | None, None, Diverged]:
        """Tell how far from another model the loaded one is in what it expects.

        Closing the generator stops it, and waits until the process is silent.

        Raises:
            EngineError: They cannot be compared so, or the process failed.
        """
        self._stop_at = None
        patience_s = self._patience.score_s
        return self._work(request, (DivergenceProgress,), Diverged, patience_s)

    def collect_importance(
        self, request: CollectImportance
    ) -> Generator[ImportanceProgress | None, None, ImportanceCollected]:
        """Learn from a text how much each column of the model's tensors counts.

        Closing the generator stops it, and waits until the process is silent.

        Raises:
            EngineError: It cannot be learnt so, or the process failed.
        """
        self._stop_at = None
        patience_s = self._patience.score_s
        return self._work(
            request, (ImportanceProgress,), ImportanceCollected, patience_s
        )

    def predict_size(
        self, request: PredictSize
    ) -> Generator[None, None, SizePredicted]:
        """What a model would take with another type; closing ends the process.

        Raises:
            EngineError: It cannot be made so, or the process failed.
        """
        match (yield from self._ask(request)):
            case SizePredicted() as predicted:
                return predicted
            case other:
                raise self._garbled(repr(other))

    def quantize(
        self, request: Quantize
    ) -> Generator[QuantizeProgress | None, None, Quantized]:
        """Write a model with another type into a new file.

        Closing the generator ends the process; what there is of the file stays.

        Raises:
            EngineError: It cannot be made, or the process failed.
        """
        self._send(request)
        patience_s = self._patience.score_s
        answers = self._answers((QuantizeProgress,), Quantized, patience_s)
        try:
            return (yield from answers)
        except GeneratorExit:
            self.kill()
            raise

    def save_state(
        self, path: Path, most_bytes: int
    ) -> Generator[None, None, StateSaved]:
        """Keep what the model has read and said in a file, unless that is too large.

        A stop is for the answer that comes next; closing the generator waits.

        Raises:
            EngineError: The process failed.
        """
        request = SaveState(path=str(path.absolute()), most_bytes=most_bytes)
        return self._undisturbed(request, StateSaved)

    def restore_state(
        self, path: Path, adapters: tuple[Adapter, ...] = ()
    ) -> Generator[None, None, StateRestored]:
        """Put back what was kept, if it is of use for what runs now.

        A stop is for the answer that comes next; closing the generator waits.

        Raises:
            EngineError: An adapter cannot be used, or the process failed.
        """
        request = RestoreState(str(path.absolute()), adapters)
        return self._undisturbed(request, StateRestored)

    def stop(self) -> None:
        """End the answer under way: it finishes with the reason `stopped`."""
        self._stop_at = time.monotonic()
        self._send(Stop())

    def kill(self) -> None:
        """End the process, whatever it is doing; does not wait for its end."""
        self._process.kill()

    def close(self) -> None:
        """End the process, wait until its memory is free, and free its pipes.

        Nothing may wait for its answers any more.
        """
        self._process.close()

    def _ask(
        self, request: Survey | Measure | TimeMemory | PredictSize
    ) -> Generator[None, None, Answer]:
        """The one answer to a request; closing the generator ends the process."""
        self._send(request)
        try:
            answer = yield from self._receive(self._patience.survey_s)
        except GeneratorExit:
            self.kill()
            raise
        if isinstance(answer, Refusal):
            raise error_of(answer)
        return answer

    def _bench(
        self, request: Bench
    ) -> Generator[BenchProgress | None, None, tuple[Repetition, ...]]:
        benched = yield from self._work(request, (BenchProgress,), Benched)
        return benched.repetitions

    def _inspect(self, request: Inspect) -> Generator[None, None, Inspection]:
        told: list[PromptTokens] = []
        telling = self._work(request, (PromptTokens,), Inspected)
        end = yield from handing_over(telling, told.append)
        return Inspection(
            tokens=tuple(token for each in told for token in each.tokens),
            n_tokens=end.n_tokens,
            format=end.format and translate("Formats", end.format),
            replaces=end.replaces and translate("Template", end.replaces),
            has_images=any(message.images for message in request.messages),
        )

    def _count(self, request: Count) -> Generator[None, None, tuple[int, ...]]:
        counted = yield from self._work(request, (), Counted)
        return counted.n_tokens

    def _work(
        self,
        request: Request,
        progress: tuple[type[Progress], ...],
        last: type[Last],
        patience_s: float | None = None,
    ) -> Generator[Progress | None, None, Last]:
        """What comes of a request that can be stopped; closing it drains the pipe."""
        patience_s = patience_s or self._patience.answer_s
        self._send(request)
        if self._stop_at is not None:
            self._send(Stop())
        try:
            return (yield from self._answers(progress, last, patience_s))
        except GeneratorExit:
            self._drain(last)
            raise

    def _undisturbed(
        self, request: SaveState | RestoreState, last: type[Last]
    ) -> Generator[None, None, Last]:
        """What comes of a request that a stop does not end, and that outlives one."""
        stopped_at, self._stop_at = self._stop_at, None
        try:
            return (yield from self._work(request, (), last))
        finally:
            self._stop_at = self._stop_at or stopped_at

    def _answers(
        self,
        progress: tuple[type[Progress], ...],
        last: type[Last],
        patience_s: float,
    ) -> Generator[Progress | None, None, Last]:
        """Yields progress, and None while there is none, up to the last answer."""
        while True:
            answer = yield from self._receive(patience_s)
            if isinstance(answer, last):
                return answer
            if isinstance(answer, Refusal):
                raise error_of(answer)
            if not isinstance(answer, progress):
                raise self._garbled(repr(answer))
            yield answer

    def _send(self, request: Request) -> None:
        self._process.send(msgspec.json.encode(request))

    def _receive(self, patience_s: float) -> Generator[None, None, Answer]:
        """The next answer; yields None while there is none."""
        began = time.monotonic()
        while (line := self._process.receive(_TICK_S)) is None:
            self._check_patience(began, patience_s)
            yield None
        try:
            answer: Answer = msgspec.json.decode(line, type=Answer)
        except msgspec.MsgspecError as error:
            raise self._garbled(str(error)) from error
        return answer

    def _check_patience(self, began: float, patience_s: float) -> None:
        now = time.monotonic()
        silent_s = now - began
        stopping_s = 0.0 if self._stop_at is None else now - self._stop_at
        if silent_s > patience_s or stopping_s > self._patience.stop_s:
            self.kill()
            raise EngineHung(max(silent_s, stopping_s))

    def _drain(self, last: type[Last]) -> None:
        """Stop, and wait for the end of the answer; kill where there is none."""
        self.stop()
        try:
            while not isinstance(self._await_answer(), last | Refusal):
                pass
        except EngineError:
            self.kill()

    def _await_answer(self) -> Answer:
        """The next answer, waited for in earnest: the stop limits the wait."""
        waiting = self._receive(self._patience.answer_s)
        while True:
            try:
                next(waiting)
            except StopIteration as stop:
                answer: Answer = stop.value
                return answer

    def _garbled(self, detail: str) -> EngineGarbled:
        self.kill()
        return EngineGarbled(detail)

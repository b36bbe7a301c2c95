"""The engine process as the rest of the program sees it."""

from collections.abc import Generator, Sequence
from pathlib import Path

from inglenook.engine.exchange import Exchange, Patience
from inglenook.engine.inspection.records import Inspection
from inglenook.engine.messages import (
    Adapter,
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
    Repetition,
    RestoreState,
    SaveState,
    Score,
    ScoreAnswer,
    Scored,
    ScoreProgress,
    SizePredicted,
    StateRestored,
    StateSaved,
    Survey,
    Surveyed,
    TimeMemory,
)
from inglenook.engine.process import HostProcess, host_command
from inglenook.errors import EngineError, EngineNotStarted
from inglenook.hardware.records import Device
from inglenook.translation import translate
from inglenook.work import handing_over

_ANSWERING: tuple[type[PromptProgress | Piece], ...] = (PromptProgress, Piece)


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
        self._exchange = Exchange(self._process, self._patience)

    @property
    def pid(self) -> int:
        """Number of the engine process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the engine process runs."""
        return self._process.is_alive

    @property
    def has_ended(self) -> bool:
        """Whether the engine process is gone, and its memory free."""
        return self._process.has_ended

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
            match (yield from self._exchange.receive(self._patience.start_s)):
                case Hello() as hello:
                    return hello
                case other:
                    raise self._exchange.garbled(repr(other))
        except EngineError as error:
            raise EngineNotStarted(error.detail or error.text) from error

    def survey(self) -> Generator[None, None, tuple[Device, ...]]:
        """The engine's devices, with their memory as it is now.

        On a GPU the process takes some memory for that, until it ends.

        Raises:
            EngineError: The process failed.
        """
        asking = self._exchange.ask(Survey(), Surveyed, self._patience.survey_s)
        return (yield from asking).devices

    def measure(
        self, path: Path, plan: LoadPlan
    ) -> Generator[None, None, tuple[Buffer, ...]]:
        """The memory that a plan would take, from a dry load.

        Args:
            path: The GGUF file; no more than its header and its length need be
                right.
            plan: How it would be loaded.

        Raises:
            EngineError: It cannot be loaded so, or the process failed.
        """
        request = Measure(str(path.absolute()), plan)
        asking = self._exchange.ask(request, Measured, self._patience.survey_s)
        return (yield from asking).buffers

    def time_memory(self, n_threads: int) -> Generator[None, None, float]:
        """How many bytes of its memory the CPU reads a second, with so many threads.

        Raises:
            EngineError: The process failed.
        """
        request = TimeMemory(n_threads)
        asking = self._exchange.ask(request, MemoryTimed, self._patience.survey_s)
        return (yield from asking).bytes_per_s

    def load(
        self, path: Path, plan: LoadPlan
    ) -> Generator[LoadProgress | None, None, Loaded]:
        """Load a model.

        Closing the generator ends the process.

        Raises:
            EngineError: It cannot be loaded, or the process failed.
        """
        request = Load(str(path.absolute()), plan)
        patience_s = self._patience.load_s
        return self._exchange.ask(request, Loaded, patience_s, (LoadProgress,))

    def generate(
        self, request: Generate
    ) -> Generator[PromptProgress | Piece | None, None, Done]:
        """Answer a conversation piece by piece.

        Closing the generator stops the answer and waits until the process is
        silent, so that the next request never reads the end of this one.

        Raises:
            EngineError: The request cannot be answered, or the process failed.
        """
        patience_s = self._patience.answer_s
        return self._exchange.stoppable(request, Done, patience_s, _ANSWERING)

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
        patience_s = self._patience.answer_s
        benching = self._exchange.stoppable(
            request, Benched, patience_s, (BenchProgress,)
        )
        return _repetitions(benching)

    def inspect(self, request: Inspect) -> Generator[None, None, Inspection]:
        """What the model would read, token by token.

        Raises:
            EngineError: The prompt cannot be written, or the process failed.
        """
        patience_s = self._patience.answer_s
        telling = self._exchange.stoppable(
            request, Inspected, patience_s, (PromptTokens,)
        )
        return _inspection(request, telling)

    def count(self, request: Count) -> Generator[None, None, tuple[int, ...]]:
        """The tokens of each text, up to one where it was stopped.

        Raises:
            EngineError: The process failed.
        """
        patience_s = self._patience.answer_s
        return _counts(self._exchange.stoppable(request, Counted, patience_s))

    def score(
        self, request: Score | ScoreAnswer
    ) -> Generator[ScoreProgress | None, None, Scored]:
        """Tell how well the loaded model foresees a text, or an answer.

        Closing the generator stops it, and waits until the process is silent.

        Raises:
            EngineError: It cannot be scored so, or the process failed.
        """
        patience_s = self._patience.score_s
        return self._exchange.stoppable(request, Scored, patience_s, (ScoreProgress,))

    def diverge(
        self, request: Diverge
    ) -> Generator[DivergenceProgress | None, None, Diverged]:
        """Tell how far from another model the loaded one is in what it expects.

        Closing the generator stops it, and waits until the process is silent.

        Raises:
            EngineError: They cannot be compared so, or the process failed.
        """
        patience_s = self._patience.score_s
        return self._exchange.stoppable(
            request, Diverged, patience_s, (DivergenceProgress,)
        )

    def collect_importance(
        self, request: CollectImportance
    ) -> Generator[ImportanceProgress | None, None, ImportanceCollected]:
        """Learn from a text how much each column of the model's tensors counts.

        Closing the generator stops it, and waits until the process is silent.

        Raises:
            EngineError: It cannot be learnt so, or the process failed.
        """
        patience_s = self._patience.score_s
        return self._exchange.stoppable(
            request, ImportanceCollected, patience_s, (ImportanceProgress,)
        )

    def predict_size(
        self, request: PredictSize
    ) -> Generator[None, None, SizePredicted]:
        """What a model would take with another type; closing ends the process.

        Raises:
            EngineError: It cannot be made so, or the process failed.
        """
        return self._exchange.ask(request, SizePredicted, self._patience.survey_s)

    def quantize(
        self, request: Quantize
    ) -> Generator[QuantizeProgress | None, None, Quantized]:
        """Write a model with another type into a new file.

        Closing the generator ends the process; what there is of the file stays.

        Raises:
            EngineError: It cannot be made, or the process failed.
        """
        patience_s = self._patience.score_s
        return self._exchange.ask(request, Quantized, patience_s, (QuantizeProgress,))

    def save_state(
        self, path: Path, most_bytes: int
    ) -> Generator[None, None, StateSaved]:
        """Keep what the model has read and said in a file, unless that is too large.

        A stop is for the answer that comes next; closing the generator waits.

        Raises:
            EngineError: The process failed.
        """
        request = SaveState(path=str(path.absolute()), most_bytes=most_bytes)
        return self._exchange.undisturbed(request, StateSaved)

    def restore_state(
        self, path: Path, adapters: tuple[Adapter, ...] = ()
    ) -> Generator[None, None, StateRestored]:
        """Put back what was kept, if it is of use for what runs now.

        A stop is for the answer that comes next; closing the generator waits.

        Raises:
            EngineError: An adapter cannot be used, or the process failed.
        """
        request = RestoreState(str(path.absolute()), adapters)
        return self._exchange.undisturbed(request, StateRestored)

    def stop(self) -> None:
        """End the answer under way: it finishes with the reason `stopped`."""
        self._exchange.stop()

    def kill(self) -> None:
        """End the process, whatever it is doing; does not wait for its end."""
        self._process.kill()

    def close(self) -> None:
        """End the process, wait until its memory is free, and free its pipes.

        Nothing may wait for its answers any more.
        """
        self._process.close()


def _repetitions(
    benching: Generator[BenchProgress | None, None, Benched],
) -> Generator[BenchProgress | None, None, tuple[Repetition, ...]]:
    return (yield from benching).repetitions


def _counts(
    counting: Generator[None, None, Counted],
) -> Generator[None, None, tuple[int, ...]]:
    return (yield from counting).n_tokens


def _inspection(
    request: Inspect, telling: Generator[PromptTokens | None, None, Inspected]
) -> Generator[None, None, Inspection]:
    told: list[PromptTokens] = []
    end = yield from handing_over(telling, told.append)
    return Inspection(
        tokens=tuple(token for each in told for token in each.tokens),
        n_tokens=end.n_tokens,
        format=end.format and translate("Formats", end.format),
        replaces=end.replaces and translate("Template", end.replaces),
        has_images=any(message.images for message in request.messages),
    )

"""The engine for the window: loads a model, and answers one request at a time."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import (
    NO_TIMINGS,
    Done,
    Generate,
    LoadProgress,
    Piece,
    PromptProgress,
)
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.plans import sampling_for
from inglenook.engine.standing import Standing
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, EngineError, NoModelChosen
from inglenook.jobs import Job
from inglenook.library.scan import Library, LocalModel
from inglenook.settings.schema import Engine

#: How often an idle engine is looked at.
_WATCH_MS = 1000


class EngineService(QObject):
    """Loads a model and answers one request at a time. Lives on the GUI thread.

    When the engine process dies, the state is FAILED and says why; the next load
    starts a new one, on a lower rung if it died of an answer.

    Args:
        library: Where models are checked before they are loaded.
        chosen: The settings for loading, asked at each load.
        engines: What a model may be loaded with by these settings, the best first;
            asked at each load, and not on the GUI thread.
        experience: What earlier loads came to.

    Signals:
        state_changed(EngineState): It does something else now.
        prompt_progressed(PromptProgress): It read some more of the prompt.
        piece_received(Piece): Some more of the answer.
        answer_finished(Done): It is complete, or was stopped.
        answer_failed(AppError): It broke off.
    """

    state_changed = Signal(EngineState)
    prompt_progressed = Signal(PromptProgress)
    piece_received = Signal(Piece)
    answer_finished = Signal(Done)
    answer_failed = Signal(AppError)

    def __init__(
        self,
        library: Library,
        chosen: Callable[[], Engine],
        engines: Callable[[Engine], Sequence[Candidate]],
        experience: Experience,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._chosen = chosen
        self._engines = engines
        self._experience = experience
        self._state = EngineState()
        self._standing: Standing | None = None
        self._job: Job | None = None
        self._next: Callable[[], None] | None = None
        self._next_request: Generate | None = None
        # An engine may die while nobody waits for it, as when memory runs out.
        watch = QTimer(self, interval=_WATCH_MS)
        watch.timeout.connect(self._on_watch_timeout)
        watch.start()

    @property
    def state(self) -> EngineState:
        """What the engine is doing."""
        return self._state

    @property
    def is_answering(self) -> bool:
        """Whether an answer is under way, or waits for the engine to come back."""
        return self._state.phase is Phase.ANSWERING or self._next_request is not None

    def load(self, path: Path | None) -> None:
        """Load a model in place of the one that is loaded, or is being loaded.

        Args:
            path: Its file; None is the library's default.
        """
        self._give_up_request()
        if self._job is not None:
            self._abandon(partial(self.load, path))
            return
        name = path.stem if path is not None else ""
        self._set_state(EngineState(phase=Phase.LOADING, path=path, model=name))
        job = self._begin(self._climb(path, self._take_client()))
        job.progressed.connect(self._on_load_progressed)
        job.succeeded.connect(self._on_load_succeeded)
        job.failed.connect(self._on_load_failed)
        job.cancelled.connect(self._on_load_cancelled)
        job.start()

    def unload(self) -> None:
        """Free the model's memory; an answer under way is stopped."""
        self._give_up_request()
        if self._job is not None:
            self._abandon(self.unload)
            return
        self._set_state(EngineState())
        if (client := self._take_client()) is not None:
            job = self._begin(_closing(client))
            job.succeeded.connect(self._do_next)
            job.cancelled.connect(self._do_next)
            job.start()

    def answer(self, request: Generate) -> None:
        """Start to answer; the signals tell the rest."""
        assert not self.is_answering, "the window offers Stop while an answer runs"
        assert self._standing is not None, "a model must be loaded first"
        if not self._standing.client.is_alive and self._state.path is not None:
            # It died while nobody looked: nothing is lost by starting it anew.
            self.load(self._state.path)
            self._next_request = request
            return
        self._set_state(replace(self._state, phase=Phase.ANSWERING))
        job = self._begin(self._standing.answer(request))
        job.progressed.connect(self._on_answer_progressed)
        job.succeeded.connect(self._on_answer_succeeded)
        job.failed.connect(self._on_answer_failed)
        job.start()

    def stop(self) -> None:
        """Stop the answer under way, or the one that waits for the engine."""
        self._give_up_request()
        if self._state.phase is Phase.ANSWERING and self._standing is not None:
            self._standing.client.stop()

    def close(self) -> None:
        """End the engine process and wait for the job, before the program ends."""
        self._next = self._next_request = None
        client = self._take_client()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        if client is not None:
            client.close()

    def _give_up_request(self) -> None:
        """Report the answer that waits for the engine to come back as stopped."""
        if self._next_request is not None:
            self._next_request = None
            self.answer_finished.emit(Done("stopped", NO_TIMINGS))

    def _take_client(self) -> EngineClient | None:
        """The client, its process told to end: whoever takes it closes it."""
        standing, self._standing = self._standing, None
        if standing is None:
            return None
        standing.client.kill()
        return standing.client

    def _begin(self, work: Generator[object, None, object]) -> Job:
        job = self._job = Job(work, self)
        job.ended.connect(self._on_job_ended)
        return job

    def _abandon(self, then: Callable[[], None]) -> None:
        """End the job under way, and do something else then."""
        assert self._job is not None
        self._next = then
        if self._state.phase is Phase.ANSWERING:
            self.stop()
        else:
            self._job.cancel()

    def _do_next(self) -> None:
        then, self._next = self._next, None
        if then is not None:
            then()

    def _climb(
        self, path: Path | None, old: EngineClient | None
    ) -> Generator[LocalModel | LoadProgress | None, None, Standing]:
        if old is not None:
            # Its memory must be free before the next model is fitted into it.
            old.close()
        model = self._library.check(path) if path else self._library.default()
        if model is None:
            raise NoModelChosen
        yield model
        chosen = self._chosen()
        standing = yield from climb_down(
            model, chosen, self._engines(chosen), self._experience
        )
        try:
            self._library.use(model.path)
        except AppError:
            standing.client.close()
            raise
        return standing

    def _set_state(self, state: EngineState) -> None:
        self._state = state
        self.state_changed.emit(state)

    def _fail(self, error: AppError) -> None:
        self._set_state(
            replace(
                self._state, phase=Phase.FAILED, error=error, loaded=None, plan=None
            )
        )

    def _on_watch_timeout(self) -> None:
        if self._state.phase is Phase.READY and self._standing is not None:
            try:
                self._standing.client.check()
            except EngineError as error:
                self._fail(error)

    def _on_job_ended(self) -> None:
        self._job = None

    def _on_load_progressed(self, progress: LocalModel | LoadProgress) -> None:
        if isinstance(progress, LoadProgress):
            self._set_state(replace(self._state, share=progress.share))
        else:
            self._set_state(
                replace(
                    self._state,
                    path=progress.path,
                    model=progress.name,
                    variant=progress.variant,
                    is_starter=progress.is_starter,
                    sampling=sampling_for(progress),
                )
            )

    def _on_load_succeeded(self, standing: Standing) -> None:
        self._standing = standing
        request, self._next_request = self._next_request, None
        self._set_state(
            replace(
                self._state,
                phase=Phase.READY,
                loaded=standing.loaded,
                plan=standing.offload,
                reason=standing.reason,
                is_fallback=standing.is_fallback,
            )
        )
        if request is not None:
            self.answer(request)
        self._do_next()

    def _on_load_failed(self, error: AppError) -> None:
        request, self._next_request = self._next_request, None
        self._fail(error)
        if request is not None:
            self.answer_failed.emit(error)
        self._do_next()

    def _on_load_cancelled(self) -> None:
        self._set_state(EngineState())
        self._do_next()

    def _on_answer_progressed(self, progress: PromptProgress | Piece) -> None:
        if isinstance(progress, Piece):
            self.piece_received.emit(progress)
        else:
            self.prompt_progressed.emit(progress)

    def _on_answer_succeeded(self, done: Done) -> None:
        self._set_state(replace(self._state, phase=Phase.READY))
        self.answer_finished.emit(done)
        self._do_next()

    def _on_answer_failed(self, error: AppError) -> None:
        if self._standing is not None and self._standing.client.is_alive:
            self._set_state(replace(self._state, phase=Phase.READY))
        else:
            self._fail(error)
        self.answer_failed.emit(error)
        self._do_next()


def _closing(client: EngineClient) -> Generator[None, None, None]:
    """End an engine; the system may take a while to free its memory."""
    client.close()
    yield None

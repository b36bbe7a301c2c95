"""The engine for the window: loads a model, and answers one request at a time."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.engine.chat_memory import ChatMemory
from inglenook.engine.errand import Errand
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.loading import Loader
from inglenook.engine.messages import (
    NO_TIMINGS,
    Done,
    Generate,
    LoadProgress,
    Piece,
    PromptProgress,
    Timings,
)
from inglenook.engine.plans import sampling_for
from inglenook.engine.standing import Standing
from inglenook.engine.state import EngineState, Phase
from inglenook.engine.waiting import Waiting
from inglenook.errors import AppError, EngineError
from inglenook.jobs import Job
from inglenook.library.scan import LocalModel
from inglenook.work import drain

#: How often an idle engine is looked at.
_WATCH_MS = 1000


class EngineService(QObject):
    """Loads a model and answers one request at a time. Lives on the GUI thread.

    When the engine process dies, the state is FAILED and says why; the next load
    starts a new one, on a lower rung if it died of an answer.

    What it has read of a chat is kept when it turns to another one, when another model
    is loaded, and on quit; so that it need not read it again when it comes back.

    Args:
        loader: Loads models.
        kept: Where it is kept what was read of chats.

    Signals:
        state_changed(EngineState): It does something else now.
        prompt_progressed(PromptProgress): It read some more of the prompt.
        piece_received(Piece): Some more of the answer.
        answer_timed(Timings): It took so long, and nothing slowed the model down.
        answer_finished(Done): It is complete, or was stopped.
        answer_failed(AppError): It broke off.
    """

    state_changed = Signal(EngineState)
    prompt_progressed = Signal(PromptProgress)
    piece_received = Signal(Piece)
    answer_timed = Signal(Timings)
    answer_finished = Signal(Done)
    answer_failed = Signal(AppError)

    def __init__(self, loader: Loader, kept: KeptStates, parent: QObject) -> None:
        super().__init__(parent)
        self._loader = loader
        self._kept = kept
        self._state = EngineState()
        self._standing: Standing | None = None
        self._memory: ChatMemory | None = None
        self._job: Job | None = None
        self._context_tokens: int | None = None
        self._waiting = Waiting()
        self._forgotten: deque[int] = deque()
        self._forgetting: Job | None = None
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
        return self._state.phase is Phase.ANSWERING or self._waiting.has_answer

    def load(self, path: Path | None, context_tokens: int | None = None) -> None:
        """Load a model in place of the one that is loaded, or is being loaded.

        Args:
            path: Its file; None is the library's default.
            context_tokens: Length of the context; None is as the settings say.
        """
        self._give_up_request()
        if self._job is not None:
            self._abandon(partial(self.load, path, context_tokens))
            return
        self._context_tokens = context_tokens
        name = path.stem if path is not None else ""
        self._set_state(EngineState(phase=Phase.LOADING, path=path, model=name))
        loading = self._loader.load(path, context_tokens)
        job = self._begin(_load_after(self._dismiss(), loading))
        job.progressed.connect(self._on_load_progressed)
        job.succeeded.connect(self._on_load_succeeded)
        job.failed.connect(self._on_load_failed)
        job.cancelled.connect(self._on_load_cancelled)
        job.start()

    def load_again(self) -> None:
        """Load the same model, with the same length of context."""
        self.load(self._state.path, self._context_tokens)

    def unload(self) -> None:
        """Free the model's memory; an answer under way is stopped."""
        self._give_up_request()
        if self._job is not None:
            self._abandon(self.unload)
            return
        self._context_tokens = None
        self._set_state(EngineState())
        if (memory := self._dismiss()) is not None:
            job = self._begin(memory.leave())
            job.succeeded.connect(self._go_on)
            job.cancelled.connect(self._go_on)
            job.start()

    def freed(self) -> Iterator[None]:
        """Waits, on any thread, until what was unloaded just now holds no memory."""
        return iter(()) if self._memory is None else self._memory.ended()

    def answer(self, request: Generate, chat_id: int | None = None) -> None:
        """Start to answer; the signals tell the rest.

        Args:
            request: What to answer, and how.
            chat_id: The chat that it is for. What is read of that is kept while the
                model is with other chats; ask for its title under its number too.
                None is for what must leave no trace, as a temporary chat.
        """
        assert not self.is_answering, "the window offers Stop while an answer runs"
        assert self._standing is not None, "a model must be loaded first"
        assert self._memory is not None, "it comes and goes with the model"
        if self._job is None and not self._standing.client.is_alive:
            # It died while nobody looked: nothing is lost by starting it anew.
            self.load_again()
        if self._job is not None:
            self._waiting.put_answer(partial(self.answer, request, chat_id))
            return
        self._set_state(replace(self._state, phase=Phase.ANSWERING))
        job = self._begin(self._memory.answer(request, chat_id))
        job.progressed.connect(self._on_answer_progressed)
        job.succeeded.connect(partial(self._on_answer_succeeded, request))
        job.failed.connect(self._on_answer_failed)
        job.start()

    def stop(self) -> None:
        """Stop the answer under way, or the one that waits for the engine."""
        self._give_up_request()
        if self._state.phase is Phase.ANSWERING and self._standing is not None:
            self._standing.client.stop()

    def run(self, errand: Errand) -> None:
        """Run an errand once a model is loaded and there is nothing else to do."""
        self._waiting.put_errand(partial(self._start, errand))
        self._go_on()

    def forget(self, chat_id: int) -> None:
        """Delete what is kept of a chat that is deleted for ever."""
        if self._memory is not None:
            self._memory.forget(chat_id)
        self._forgotten.append(chat_id)
        if self._forgetting is None:
            self._start_to_forget()

    def close(self) -> None:
        """End the engine process and wait for the job, before the program ends.

        What was read of the last chat is kept, if that takes no more than a second.
        """
        self._waiting.clear()
        memory = self._dismiss()
        if self._job is not None:
            if memory is not None:
                memory.give_up()
            self._job.cancel()
            self._job.wait()
        if memory is not None:
            drain(memory.leave())
        if self._forgetting is not None:
            self._forgetting.wait()
        drain(_forget(self._kept, self._forgotten))

    def _start_to_forget(self) -> None:
        # These may be gigabytes.
        job = self._forgetting = Job(_forget(self._kept, self._forgotten), self)
        job.ended.connect(self._on_forgetting_ended)
        job.start()

    def _give_up_request(self) -> None:
        """Report the answer that waits for the engine to come back as stopped."""
        if self._waiting.drop_answer():
            self.answer_finished.emit(Done("stopped", NO_TIMINGS))

    def _dismiss(self) -> ChatMemory | None:
        """Use the loaded model no more; what is given back is to leave.

        It is not forgotten before another one is loaded: a job that is cancelled at
        once has never begun.
        """
        self._standing = None
        return self._memory

    def _begin(self, work: Generator[object, None, object]) -> Job:
        job = self._job = Job(work, self)
        job.ended.connect(self._on_job_ended)
        return job

    def _abandon(self, then: Callable[[], None]) -> None:
        """End the job under way, and do something else then."""
        assert self._job is not None
        self._waiting.put_instead(then)
        if self._state.phase is Phase.ANSWERING:
            self.stop()
        else:
            self._job.cancel()

    def _go_on(self) -> None:
        """Do what waits for the end of the job, if there is nothing to wait for."""
        if self._job is not None:
            return
        is_ready = self._standing is not None and self._state.phase is Phase.READY
        if (act := self._waiting.take(is_ready=is_ready)) is not None:
            act()

    def _start(self, errand: Errand) -> None:
        assert self._standing is not None
        job = self._begin(errand.work(self._standing.client))
        job.succeeded.connect(errand.succeeded)
        job.failed.connect(errand.failed)
        again = partial(self._start, errand)
        job.cancelled.connect(partial(self._waiting.put_errand_back, again))
        for outcome in (job.succeeded, job.failed, job.cancelled):
            outcome.connect(self._go_on)
        job.start()

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
        if self._job is not None or self._standing is None:
            return
        if self._state.phase is Phase.READY:
            try:
                self._standing.client.check()
            except EngineError as error:
                self._fail(error)

    def _on_job_ended(self) -> None:
        self._job = None

    def _on_forgetting_ended(self) -> None:
        self._forgetting = None
        if self._forgotten:
            self._start_to_forget()

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
        self._memory = ChatMemory(self._kept, standing)
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
        self._go_on()

    def _on_load_failed(self, error: AppError) -> None:
        had_answer = self._waiting.drop_answer()
        self._fail(error)
        if had_answer:
            self.answer_failed.emit(error)
        self._go_on()

    def _on_load_cancelled(self) -> None:
        self._set_state(EngineState())
        self._go_on()

    def _on_answer_progressed(self, progress: PromptProgress | Piece) -> None:
        if isinstance(progress, Piece):
            self.piece_received.emit(progress)
        else:
            self.prompt_progressed.emit(progress)

    def _on_answer_succeeded(self, request: Generate, done: Done) -> None:
        self._set_state(replace(self._state, phase=Phase.READY))
        if request.is_plain:
            self.answer_timed.emit(done.timings)
        self.answer_finished.emit(done)
        self._go_on()

    def _on_answer_failed(self, error: AppError) -> None:
        if self._standing is not None and self._standing.client.is_alive:
            self._set_state(replace(self._state, phase=Phase.READY))
        else:
            self._fail(error)
        self.answer_failed.emit(error)
        self._go_on()


def _forget(kept: KeptStates, chat_ids: deque[int]) -> Generator[None, None, None]:
    """Delete what is kept of these chats, and of those that are added meanwhile."""
    while chat_ids:
        kept.remove(chat_ids.popleft())
        yield None


def _load_after(
    old: ChatMemory | None,
    loading: Generator[LocalModel | LoadProgress | None, None, Standing],
) -> Generator[LocalModel | LoadProgress | None, None, Standing]:
    if old is not None:
        # Its memory must be free before the next model is fitted into it.
        yield from old.leave()
    return (yield from loading)

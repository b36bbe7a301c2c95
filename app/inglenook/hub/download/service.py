"""Downloads for the window: two at a time, off its thread."""

from collections.abc import Generator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.errors import AppError
from inglenook.hub.download.later import discard, download
from inglenook.hub.download.layout import targets_of
from inglenook.hub.download.means import Means
from inglenook.hub.download.queue import Item, Queue, State, looking_for_parts
from inglenook.hub.download.records import Fetched, Order, Progress
from inglenook.jobs import Job, Jobs
from inglenook.work import drain

_MOST_AT_ONCE = 2
#: How long a download that was given up can be taken back.
UNDO_MS = 10_000


class DownloadService(QObject):
    """The list of downloads. Lives on the GUI thread.

    What an item is told to do holds at once for the user; its work may end a moment
    later. Items that were under way when the program ended are paused.

    Args:
        folder: That of all models.
        queue: The list, as it was kept.
        means: What downloads are made with; a new token counts from the next attempt
            on.

    Signals:
        changed(): An item came, went, or has another state or place.
        progressed(str, Progress): How far the item of this id is.
        succeeded(Item): All its files are in their places.
        failed(Item, AppError): It gave up; what has arrived is kept.
        given_up(Item): It can be taken back; what has arrived is kept for `UNDO_MS`.
    """

    changed = Signal()
    progressed = Signal(str, Progress)
    succeeded = Signal(Item)
    failed = Signal(Item, AppError)
    given_up = Signal(Item)

    def __init__(
        self, folder: Path, queue: Queue, means: Means, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._queue = queue
        self._means = means
        self._jobs = Jobs(self)
        self._job_of: dict[str, Job] = {}
        self._discarded: dict[str, Order] = {}
        self._regrets: dict[str, QTimer] = {}
        self._is_closing = False
        self._saving: Job | None = None
        self._is_saved = True
        self.changed.connect(self._save)
        self._look_for_parts()

    @property
    def items(self) -> tuple[Item, ...]:
        """All, in the order in which they get their turn."""
        return tuple(self._queue)

    @property
    def most_bytes_per_s(self) -> int:
        """What all may take of the connection together; 0 for no limit."""
        return self._means.throttle.bytes_per_s

    def set_limit(self, bytes_per_s: int) -> None:
        """Limit the speed of all together, from now on; 0 for no limit."""
        self._means.throttle.bytes_per_s = bytes_per_s

    def add(self, order: Order) -> str:
        """Download a variant when it gets its turn; gives the item's id."""
        item = Item(order=order)
        if self._state(item.id) not in ("queued", "running"):
            self._queue.put(item)
            self._keep(item.id)
            self._go_on()
        return item.id

    def pause(self, item_id: str) -> None:
        """Stop an item until it is resumed."""
        if self._state(item_id) in ("queued", "running"):
            self._stop(item_id, "paused")

    def resume(self, item_id: str) -> None:
        """Go on with an item that is paused or has failed."""
        if self._state(item_id) in ("paused", "failed"):
            self._queue.change(item_id, "queued")
            self._go_on()

    def put_first(self, item_id: str) -> None:
        """Give an item its turn before all others; those under way go on."""
        self._queue.put_first(item_id)
        self._go_on()

    def move_up(self, item_id: str) -> None:
        """Let an item change places with the one that waits before it."""
        self._move(item_id, -1)

    def move_down(self, item_id: str) -> None:
        """Let an item change places with the one that waits after it."""
        self._move(item_id, +1)

    def take_place(self, item_id: str, other_id: str) -> None:
        """Let an item have the turn of another; both wait."""
        waiting = self._waiting()
        if item_id in waiting and other_id in waiting:
            self._queue.move(item_id, waiting[other_id] - waiting[item_id])
            self._go_on()

    def try_now(self, item_id: str) -> None:
        """Let an item that waits for the server wait no longer."""
        if self._state(item_id) == "running":
            self.pause(item_id)
            self.resume(item_id)

    def path_of(self, item: Item) -> Path:
        """The file of an item to be loaded, where it is or will be.

        Raises:
            DownloadError: Its names cannot be used here.
        """
        return targets_of(item.order, self._folder)[0].path

    def cancel(self, item_id: str) -> None:
        """Take an item off the list, and delete what has arrived, if not at once."""
        item = self._queue.get(item_id)
        if item is None:
            return
        self._queue.remove([item_id])
        if item.state != "done":
            self._discarded[item_id] = item.order
            if item.done_bytes:
                self._wait_for_regret(item)
        if item_id in self._job_of:
            self._job_of[item_id].cancel()
        self._go_on()

    def take_back(self, item: Item) -> None:
        """Put an item on the list again, at its end, that was given up just now."""
        if self._state(item.id) is None:
            self._keep(item.id)
            self._queue.put(item)
            if item.state == "running":
                self._queue.change(item.id, "queued")
            self._go_on()

    def clear_done(self) -> None:
        """Take the items off the list that are done."""
        self._queue.remove(item.id for item in self._queue if item.state == "done")
        self.changed.emit()

    def pause_all(self) -> None:
        """Stop everything, as before going offline."""
        for item in self._queue:
            self.pause(item.id)

    def resume_all(self) -> None:
        """Go on with everything that is paused; what has failed stays so."""
        for item in self._queue:
            if item.state == "paused":
                self.resume(item.id)

    def close(self) -> None:
        """Stop everything, before the program ends."""
        self._is_closing = True
        self.pause_all()
        self._jobs.close()
        self._queue.save()
        for order in self._discarded.values():
            drain(discard(order, self._folder))

    def _state(self, item_id: str) -> State | None:
        item = self._queue.get(item_id)
        return item.state if item else None

    def _keep(self, item_id: str) -> None:
        """Delete nothing of an item."""
        self._discarded.pop(item_id, None)
        self._end_regret(item_id)

    def _wait_for_regret(self, item: Item) -> None:
        """Delete what has arrived of an item only once nobody can want it back."""
        timer = self._regrets[item.id] = QTimer(self, singleShot=True)
        timer.timeout.connect(partial(self._on_regret_timeout, item.id))
        timer.start(UNDO_MS)
        self.given_up.emit(item)

    def _end_regret(self, item_id: str) -> None:
        if (timer := self._regrets.pop(item_id, None)) is not None:
            timer.stop()
            timer.deleteLater()

    def _move(self, item_id: str, step: int) -> None:
        """Change places with the next that is queued, over all others."""
        waiting = list(self._waiting())
        if item_id in waiting:
            nearest = waiting.index(item_id) + step
            if 0 <= nearest < len(waiting):
                self.take_place(item_id, waiting[nearest])

    def _waiting(self) -> dict[str, int]:
        """The places of those that wait for their turn, by their ids."""
        items = enumerate(self._queue)
        return {item.id: place for place, item in items if item.state == "queued"}

    def _look_for_parts(self) -> None:
        """Find out how much is here of what another run, or a failure, has left."""
        if self.items:
            job = self._jobs.make(looking_for_parts(self.items, self._folder))
            job.succeeded.connect(self._on_parts_found)
            job.start()

    def _save(self) -> None:
        """Write the list as it is now, one time after the other."""
        self._is_saved = self._saving is None
        if self._saving is None and not self._is_closing:
            job = self._saving = self._jobs.make(self._queue.saving())
            job.ended.connect(self._on_saving_ended)
            job.start()

    def _stop(self, item_id: str, state: State) -> None:
        self._queue.change(item_id, state)
        if item_id in self._job_of:
            self._job_of[item_id].cancel()
        self.changed.emit()

    def _go_on(self) -> None:
        """Give those their turn who wait for it."""
        for item_id, order in tuple(self._discarded.items()):
            if item_id not in self._job_of and item_id not in self._regrets:
                del self._discarded[item_id]
                self._start(item_id, discard(order, self._folder))
        for item in self._queue:
            if len(self._job_of) >= _MOST_AT_ONCE or self._is_closing:
                break
            if item.state == "queued" and item.id not in self._job_of:
                self._queue.change(item.id, "running")
                work = download(item.order, self._folder, self._means)
                self._start(item.id, work)
        self.changed.emit()

    def _start(
        self,
        item_id: str,
        work: Generator[Progress | None, None, tuple[Fetched, ...] | None],
    ) -> None:
        job = self._job_of[item_id] = self._jobs.make(work)
        job.progressed.connect(partial(self._on_job_progressed, item_id))
        job.ended.connect(partial(self._on_job_ended, item_id))
        job.succeeded.connect(partial(self._on_job_succeeded, item_id))
        job.failed.connect(partial(self._on_job_failed, item_id))
        job.start()

    def _on_regret_timeout(self, item_id: str) -> None:
        self._end_regret(item_id)
        self._go_on()

    def _on_saving_ended(self) -> None:
        self._saving = None
        if not self._is_saved:
            self._save()

    def _on_job_ended(self, item_id: str) -> None:
        # The outcome is told right after this; whoever is next begins after that.
        del self._job_of[item_id]
        QTimer.singleShot(0, self, self._go_on_unless_closing)

    def _go_on_unless_closing(self) -> None:
        if not self._is_closing:
            self._go_on()

    def _on_parts_found(self, found: Mapping[str, int]) -> None:
        for item_id, n_bytes in found.items():
            if self._state(item_id) != "running":
                self._queue.advance(item_id, n_bytes)
        self.changed.emit()

    def _on_job_progressed(self, item_id: str, progress: Progress) -> None:
        if self._state(item_id) == "running":
            if progress.step in ("fetching", "finishing"):
                # Before that, what is here is still being counted.
                self._queue.advance(item_id, progress.done_bytes)
            self.progressed.emit(item_id, progress)

    def _on_job_succeeded(
        self, item_id: str, fetched: tuple[Fetched, ...] | None
    ) -> None:
        item = self._queue.get(item_id)
        if item is None or fetched is None:
            return
        self._queue.change(item_id, "done")
        self._queue.advance(item_id, sum(each.size_bytes for each in fetched))
        self.changed.emit()
        self.succeeded.emit(self._queue.get(item_id))

    def _on_job_failed(self, item_id: str, error: AppError) -> None:
        if self._state(item_id) != "running":
            return
        self._queue.change(item_id, "failed", error)
        self._look_for_parts()
        self.changed.emit()
        self.failed.emit(self._queue.get(item_id), error)

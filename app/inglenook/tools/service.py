"""What is made for the window: looked at first, then made, one at a time."""

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from inglenook.compare.kit import Kit
from inglenook.compare.quantize import Prediction
from inglenook.compare.records import Text
from inglenook.compare.texts import read_text
from inglenook.engine.service import EngineService
from inglenook.engine.vacancy import Vacancy
from inglenook.errors import AppError
from inglenook.jobs import Job, Jobs, NewestJob
from inglenook.tools.records import (
    MadeFile,
    Mergeable,
    Order,
    Progress,
    QuantizeOrder,
    Recognized,
)
from inglenook.tools.targets import Room, check_target, folder_beside
from inglenook.tools.works import check_merge, make, predict_sizes, recognize

Result = TypeVar("Result")


class ToolService(QObject):
    """Makes model files, one at a time. Lives on the GUI thread.

    While a model reads a text for an importance matrix, the loaded one makes room,
    and comes back afterwards.

    Args:
        kit: What loads and quantizes models, and where they lie.
        engine: Whose model makes room.
        own_folders: That of downloads, then those that the user added, asked each
            time; what is made goes there.

    Signals:
        predicted(Prediction): What one variant of the model asked for will take.
        predicting_ended(): No more of them come.
        predicting_failed(AppError): No variants of it can be made, and why.
        recognized(Recognized): What the folder asked for holds.
        not_recognized(AppError): It cannot be converted, and why.
        merge_checked(Mergeable): Model and adapter go together.
        merge_refused(AppError): They do not, and why.
        text_read(Text): What was asked for can be computed from.
        text_refused(AppError): It cannot, and why.
        room_checked(Room): Whether the file asked for can be written.
        making_changed(): `order` is another one, or None.
        progressed(Progress): It is so far.
        made(MadeFile): It is there.
        failed(AppError): It could not be made; nothing is left of it.
        cancelled(): It was given up; nothing is left of it.
    """

    predicted = Signal(Prediction)
    predicting_ended = Signal()
    predicting_failed = Signal(AppError)
    recognized = Signal(Recognized)
    not_recognized = Signal(AppError)
    merge_checked = Signal(Mergeable)
    merge_refused = Signal(AppError)
    text_read = Signal(Text)
    text_refused = Signal(AppError)
    room_checked = Signal(Room)
    making_changed = Signal()
    progressed = Signal(Progress)
    made = Signal(MadeFile)
    failed = Signal(AppError)
    cancelled = Signal()

    def __init__(
        self,
        kit: Kit,
        engine: EngineService,
        own_folders: Callable[[], Iterable[Path]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._vacancy = Vacancy(engine)
        self._own_folders = own_folders
        self._order: Order | None = None
        self._job: Job | None = None
        self._jobs = Jobs(self)
        self._predicting = NewestJob(self)
        self._recognizing = NewestJob(self)
        self._checking = NewestJob(self)
        self._reading = NewestJob(self)
        self._measuring = NewestJob(self)

    @property
    def order(self) -> Order | None:
        """What is being made; None for nothing."""
        return self._order

    def predict(self, source: Path, imatrix: Path | None) -> None:
        """Find out what each variant of a model will take."""
        self._predicting.start(
            predict_sizes(self._kit, source, imatrix),
            progressed=self.predicted.emit,
            succeeded=lambda _: self.predicting_ended.emit(),
            failed=self.predicting_failed.emit,
        )

    def recognize(self, folder: Path, base: Path | None) -> None:
        """Find out what a folder holds; `base` is what an adapter was made for."""
        self._recognizing.start(
            recognize(folder, base),
            succeeded=self.recognized.emit,
            failed=self.not_recognized.emit,
        )

    def check_merge(self, base: Path, adapter: Path) -> None:
        """Find out whether an adapter goes with a model."""
        self._checking.start(
            check_merge(base, adapter),
            succeeded=self.merge_checked.emit,
            failed=self.merge_refused.emit,
        )

    def read_text(self, path: Path) -> None:
        """Read what an importance matrix is to be computed from."""
        self._reading.start(
            _as_work(lambda: read_text(path)),
            succeeded=self.text_read.emit,
            failed=self.text_refused.emit,
        )

    def is_listed(self, path: Path) -> bool:
        """Whether a file lies where the user's models are looked for."""
        return any(map(path.is_relative_to, self._own_folders()))

    def target_for(self, name: str, source: Path | None = None) -> Path:
        """Where something new goes unless told otherwise.

        Args:
            name: What it is called.
            source: The model that it is made of, to put it beside; None for none.
        """
        models, *others = self._own_folders()
        folder = folder_beside(source, models, others) if source else models
        return folder / name

    def check_room(self, folder: Path, name: str, needed_bytes: int) -> None:
        """Find out whether a file of this name and size can be written there."""
        self._measuring.start(
            _as_work(lambda: check_target(folder, name, needed_bytes)),
            succeeded=self.room_checked.emit,
            failed=self.failed.emit,
        )

    def start(self, order: Order) -> None:
        """Make a file; nothing happens while another one is being made."""
        if self._order is not None:
            return
        work = make(self._kit, order)
        if isinstance(order, QuantizeOrder) and order.text is not None:
            try:
                work = self._vacancy.begin(work)
            except AppError as error:
                self.failed.emit(error)
                return
        self._order = order
        job = self._job = self._jobs.make(work)
        job.progressed.connect(self.progressed)
        job.ended.connect(self._on_ended)
        job.succeeded.connect(self.made)
        job.failed.connect(self.failed)
        job.cancelled.connect(self.cancelled)
        job.start()
        self.making_changed.emit()

    def cancel(self) -> None:
        """Give up what is being made."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Give up what is under way, before the program ends."""
        self._vacancy.forgo()
        for looking in (
            self._predicting,
            self._recognizing,
            self._checking,
            self._reading,
            self._measuring,
        ):
            looking.close()
        self._jobs.close()

    def _on_ended(self) -> None:
        self._job = self._order = None
        self._vacancy.end()
        self.making_changed.emit()


def _as_work(call: Callable[[], Result]) -> Generator[None, None, Result]:
    """A call that may wait for the disk."""
    yield None
    return call()

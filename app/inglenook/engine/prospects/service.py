"""What to expect of models, for the window: found out off its thread."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.engine.experience import Experience
from inglenook.engine.messages import Loaded
from inglenook.engine.occupied import with_freed
from inglenook.engine.prospects.prospects import (
    Prospect,
    Prospects,
    Shapes,
    look_ahead,
    try_out,
)
from inglenook.errors import AppError
from inglenook.hardware.detect import take_inventory
from inglenook.hardware.records import Inventory
from inglenook.jobs import Job, Jobs, NewestJob
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine


class ProspectService(QObject):
    """Knows what to expect of models. Lives on the GUI thread.

    Args:
        chosen: The settings for loading, asked each time.
        experience: What earlier loads came to.
        take: Tells what there is to compute with.

    Signals:
        told(Prospects): Some of them, by the models' files.
        failed(AppError): The rest is not known.
    """

    # As an object: Qt copies a dict of its own, and knows no paths in it.
    told = Signal(object)
    failed = Signal(AppError)

    def __init__(
        self,
        chosen: Callable[[], Engine],
        experience: Experience,
        parent: QObject,
        take: Callable[[], Inventory] = take_inventory,
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._experience = experience
        self._take = take
        self._shapes = Shapes()
        self._prospects: Prospects = {}
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._next: Sequence[LocalModel] | None = None

    @property
    def prospects(self) -> Prospects:
        """All that is known, some of it perhaps of before the last change."""
        return self._prospects

    def consider(self, models: Sequence[LocalModel]) -> None:
        """Find out what to expect of these models now, in their order."""
        if self._job is not None:
            self._next = models
            self._job.cancel()
            return
        work = look_ahead(
            models, self._chosen(), self._take, self._experience, self._shapes
        )
        job = self._job = self._jobs.make(work)
        job.progressed.connect(self._on_job_progressed)
        job.ended.connect(self._on_job_ended)
        job.failed.connect(self.failed)
        job.start()

    def close(self) -> None:
        """Stop the job under way, before the program ends."""
        self._next = None
        self._jobs.close()

    def _on_job_progressed(self, found: Prospects) -> None:
        self._prospects |= found
        self.told.emit(found)

    def _on_job_ended(self) -> None:
        self._job = None
        models, self._next = self._next, None
        if models is not None:
            self.consider(models)


class TrialService(QObject):
    """Tells how a model would run with other settings. Lives on the GUI thread.

    What the loaded model takes counts as free, for it makes room.

    Args:
        experience: What earlier loads came to.
        take: Tells what there is to compute with.

    Signals:
        told(Engine, Prospect): What to expect with these settings, the newest asked
            about.
        failed(Engine, AppError): It is not known of these settings.
    """

    told = Signal(Engine, Prospect)
    failed = Signal(Engine, AppError)

    def __init__(
        self,
        experience: Experience,
        parent: QObject,
        take: Callable[[], Inventory] = take_inventory,
    ) -> None:
        super().__init__(parent)
        self._experience = experience
        self._take = take
        self._shapes = Shapes()
        self._job = NewestJob(self)

    def consider(self, path: Path, chosen: Engine, loaded: Loaded | None) -> None:
        """Find out how a model would run, in place of what is being found out.

        Args:
            path: Its file.
            chosen: The settings for loading it.
            loaded: What runs now; None for nothing.
        """

        def inventory() -> Inventory:
            return with_freed(self._take(), loaded)

        self._job.start(
            try_out(path, chosen, inventory, self._experience, self._shapes),
            succeeded=partial(self.told.emit, chosen),
            failed=partial(self.failed.emit, chosen),
        )

    def close(self) -> None:
        """Wait for what is under way, before the program ends."""
        self._job.close()

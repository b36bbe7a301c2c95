"""The first models for the window: chosen off its thread, and fetched at a click."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.hub.download.records import Order
from inglenook.hub.download.service import DownloadService
from inglenook.hub.first.suited import Suited, choose_suited
from inglenook.hub.offer import order_of
from inglenook.hub.service import Sources
from inglenook.hub.variants import find_variant, sort_files
from inglenook.jobs import Jobs


class FirstModelsService(QObject):
    """Knows three models that suit this machine. Lives on the GUI thread.

    The hub is asked by `fetch` only.

    Signals:
        chosen(): `models` is known, or another one.
        asking_changed(): `is_asking` has changed for one of them.
        failed(Suited, AppError): It could not be put on the list of downloads.
    """

    chosen = Signal()
    asking_changed = Signal()
    failed = Signal(Suited, AppError)

    def __init__(
        self, sources: Sources, downloads: DownloadService, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sources = sources
        self._downloads = downloads
        self._models: tuple[Suited, ...] = ()
        self._jobs = Jobs(self)
        self._is_choosing = False
        self._asking: set[str] = set()

    @property
    def models(self) -> tuple[Suited, ...]:
        """Up to three; empty before they are chosen."""
        return self._models

    def is_asking(self, model: Suited) -> bool:
        """Whether the hub is being asked for the files of one of them."""
        return model.key in self._asking

    def choose(self) -> None:
        """Choose for the machine as it is now; without the network."""
        if self._is_choosing:
            return
        self._is_choosing = True
        job = self._jobs.make(_choosing(self._sources))
        job.ended.connect(self._on_choice_ended)
        job.succeeded.connect(self._on_chosen)
        job.start()

    def fetch(self, model: Suited) -> None:
        """Ask the hub for the files of a model, and download them."""
        if self.is_asking(model):
            return
        self._asking.add(model.key)
        job = self._jobs.make(_ordering(model, self._sources))
        job.ended.connect(lambda: self._on_asked(model))
        job.succeeded.connect(self._downloads.add)
        job.failed.connect(lambda error: self.failed.emit(model, error))
        self.asking_changed.emit()
        job.start()

    def close(self) -> None:
        """Stop everything, before the program ends."""
        self._jobs.close()

    def _on_choice_ended(self) -> None:
        self._is_choosing = False

    def _on_chosen(self, models: tuple[Suited, ...]) -> None:
        self._models = models
        self.chosen.emit()

    def _on_asked(self, model: Suited) -> None:
        self._asking.discard(model.key)
        self.asking_changed.emit()


def _choosing(sources: Sources) -> Generator[None, None, tuple[Suited, ...]]:
    yield None
    return (yield from choose_suited(sources.inventory(), sources.wishes()))


def _ordering(model: Suited, sources: Sources) -> Generator[None, None, Order]:
    """The files that the hub has of a model at its newest commit."""
    endpoint = sources.network.options.endpoint
    details = yield from sources.catalogue.details(model.model.repo)
    variants = sort_files(details.files, model.model.n_params).variants
    variant = find_variant(variants, model.variant.label)
    return order_of(endpoint, details, variant.title, variant.files)

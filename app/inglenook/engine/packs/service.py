"""The engines for the window: told, installed and removed off its thread."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.engine.experience import Experience
from inglenook.engine.packs.progress import Progress
from inglenook.engine.packs.records import Pack
from inglenook.engine.packs.store import Packs
from inglenook.engine.remembered import Remembered, forget_one, read_remembered
from inglenook.engine.report import EnginesReport, report_engines
from inglenook.errors import AppError, PackUnusable
from inglenook.hardware.machine import Machine
from inglenook.jobs import Job, Jobs
from inglenook.network.network import Network
from inglenook.paths import Paths
from inglenook.settings.schema import Engine, Settings

#: The longest that a server or an engine is waited for when the program ends.
_CLOSE_MS = 15_000

_Told = tuple[EnginesReport, tuple[Remembered, ...]]


class PackService(QObject):
    """Knows the engines and what is remembered of them; one change at a time.

    Nothing is fetched but by `install`. Lives on the GUI thread.

    Args:
        packs: What is installed.
        paths: Where the program's files are.
        settings: What the user chose, asked whenever it matters.
        network: The door to the network.

    Signals:
        reported(): `report` and `remembered` were read anew.
        busy_changed(): A change has begun, or is over.
        install_progressed(Progress): An installation went on.
        failed(AppError): Something could not be done, and is as it was; or what was
            installed cannot be used.
    """

    reported = Signal()
    busy_changed = Signal()
    install_progressed = Signal(Progress)
    failed = Signal(AppError)

    def __init__(
        self,
        packs: Packs,
        paths: Paths,
        settings: Callable[[], Settings],
        network: Network,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._packs = packs
        self._logs = paths.logs
        self._experience = Experience.in_folder(paths.engines)
        self._settings = settings
        self._network = network
        self._machine: Machine | None = None
        self._report: EnginesReport | None = None
        self._remembered: tuple[Remembered, ...] = ()
        self._jobs = Jobs(self)
        self._reading: Job | None = None
        self._is_stale = False
        self._change: Job | None = None
        self._installing = ""

    @property
    def report(self) -> EnginesReport | None:
        """The engines as they were last; None before they were read."""
        return self._report

    @property
    def remembered(self) -> tuple[Remembered, ...]:
        """What ran and what is not tried again, as it was read with the report."""
        return self._remembered

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way."""
        return self._change is not None

    @property
    def installing(self) -> str:
        """The build that is being installed; empty for none."""
        return self._installing

    def refresh(self, machine: Machine | None = None) -> None:
        """Read everything anew; `reported` tells when it is done.

        Args:
            machine: What the hardware is; None where it is as it was.
        """
        self._machine = machine or self._machine
        if self._machine is None:
            return
        if self._reading is not None:
            self._is_stale = True
            return
        job = self._reading = self._jobs.make(self._tell(self._machine))
        job.ended.connect(self._on_reading_ended)
        job.succeeded.connect(self._on_reading_succeeded)
        job.failed.connect(self.failed)
        job.start()

    def install(self, tag: str) -> None:
        """Fetch a build from its index, and try it."""
        work = _install(
            self._packs, tag, self._settings().engine, self._network, self._logs
        )
        self._begin(work, installing=tag)

    def remove(self, name: str) -> None:
        """Delete a pack."""
        self._begin(_remove(self._packs, name))

    def forget(self, remembered: Remembered | None = None) -> None:
        """Try one thing anew, or everything, as on a machine that is new."""
        self._begin(_forget(self._experience, remembered))

    def cancel(self) -> None:
        """Give up the change under way; everything is as it was then."""
        if self._change is not None:
            self._change.cancel()

    def close(self) -> None:
        """Give up what is under way, before the program ends."""
        # Without it, nothing is read anew when a change ends.
        self._machine = None
        self._is_stale = False
        self._jobs.close(_CLOSE_MS)

    def _tell(self, machine: Machine) -> Generator[None, None, _Told]:
        # The built-in engine is another one only after a restart.
        known = self._report.built_in if self._report is not None else None
        work = report_engines(
            self._packs,
            self._settings().engine.pack,
            machine,
            self._logs,
            built_in=None if known is None or known.reason else known,
        )
        return _tell(work, self._experience)

    def _begin(
        self,
        work: Generator[Progress | None, None, Pack | None],
        *,
        installing: str = "",
    ) -> None:
        """Start a change; the window offers none while another is under way."""
        if self._change is not None:
            return
        job = self._change = self._jobs.make(work)
        job.progressed.connect(self.install_progressed)
        job.ended.connect(self._on_change_ended)
        job.succeeded.connect(self._on_change_succeeded)
        job.failed.connect(self.failed)
        self._installing = installing
        self.busy_changed.emit()
        job.start()

    def _on_reading_ended(self) -> None:
        self._reading = None
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_reading_succeeded(self, told: _Told) -> None:
        self._report, self._remembered = told
        self.reported.emit()

    def _on_change_ended(self) -> None:
        self._change = None
        self._installing = ""
        self.busy_changed.emit()
        self.refresh()

    def _on_change_succeeded(self, pack: Pack | None) -> None:
        if pack is not None and pack.trial.reason:
            self.failed.emit(PackUnusable(pack.name, pack.trial.reason))


def _tell(
    work: Generator[None, None, EnginesReport], experience: Experience
) -> Generator[None, None, _Told]:
    report = yield from work
    yield None
    return report, read_remembered(experience)


def _install(
    packs: Packs, tag: str, chosen: Engine, network: Network, logs: Path
) -> Generator[Progress | None, None, Pack]:
    # httpx2 takes longer to import than all that most starts of the window need.
    from inglenook.engine.packs.install import Order, install_pack  # noqa: PLC0415
    from inglenook.engine.packs.web import Web  # noqa: PLC0415

    order = Order(
        tag=tag,
        index=chosen.pack_index,
        runtime_index=chosen.runtime_index,
    )
    return (yield from install_pack(packs, order, Web(network), logs))


def _remove(packs: Packs, name: str) -> Generator[None, None, None]:
    packs.remove(name)
    yield None


def _forget(
    experience: Experience, remembered: Remembered | None
) -> Generator[None, None, None]:
    if remembered is None:
        experience.forget()
    else:
        forget_one(experience, remembered)
    yield None

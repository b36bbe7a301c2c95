"""What this machine can compute with, and what of it is used."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.engine.messages import Loaded
from inglenook.engine.occupied import occupied_bytes
from inglenook.engine.packs.service import PackService
from inglenook.engine.report import explain_devices
from inglenook.errors import AppError
from inglenook.hardware.findings import Finding
from inglenook.hardware.machine import NVIDIA, Gpu, Machine, Processor
from inglenook.hardware.records import device_key
from inglenook.hardware.service import HardwareService
from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.translation import counted, listed
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.device_row import DeviceRow
from inglenook.ui.widgets.memory_legend import MemoryLegend
from inglenook.ui.widgets.picture_button import PictureButton
from inglenook.ui.widgets.quiet_words import quiet_words, small_print
from inglenook.ui.widgets.row_column import RowColumn

translate = QCoreApplication.translate

#: Between the facts of a line.
_DOT = " · "


class DevicesView(QWidget):
    """Every device with its memory, measured whenever this comes into view.

    Lives on the GUI thread.

    Args:
        loaded: Tells what is loaded; None while nothing is.

    Attributes:
        beside: What the bars' colours mean, and the button that measures anew; for
            the heading's line.
    """

    def __init__(
        self,
        hardware: HardwareService,
        packs: PackService,
        settings: SettingsService,
        loaded: Callable[[], Loaded | None],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hardware = hardware
        self._packs = packs
        self._settings = settings
        self._loaded = loaded
        self._appearance = appearance
        self._unused = settings.settings.engine.unused_devices
        again = PictureButton(
            "ph.arrow-clockwise", self.tr("Measure again"), appearance
        )
        again.clicked.connect(hardware.measure)
        self.beside = (MemoryLegend(appearance), again)
        self._rows = RowColumn()
        self._rows.show_rows([quiet_words(self.tr("Looking at the hardware…"))])
        self._note = small_print(self.tr("A switch counts from the next load."))
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        column.addWidget(self._note)
        packs.reported.connect(self._on_reported)
        settings.changed.connect(self._on_settings_changed)
        hardware.failed.connect(self._on_failed)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure: what was free when this was seen last is not free now."""
        super().showEvent(event)
        self._hardware.measure()

    def _on_reported(self) -> None:
        machine, report = self._hardware.machine, self._packs.report
        if machine is None or report is None:
            return
        findings = explain_devices(machine, report, self._unused)
        self._note.setVisible(any(each.is_up_to_user for each in findings))
        own = occupied_bytes(findings, self._loaded(), machine.host.os)
        facts = device_facts(machine, findings)
        self._rows.show_rows(
            [self._row(*each) for each in zip(findings, facts, own, strict=True)]
        )

    def _row(self, finding: Finding, facts: str, own_bytes: int | None) -> DeviceRow:
        row = DeviceRow(finding, facts, own_bytes, self._appearance)
        row.switched.connect(partial(self._switch, device_key(finding.device)))
        return row

    def _switch(self, key: str, is_used: bool) -> None:  # noqa: FBT001
        others = tuple(each for each in self._unused if each != key)
        unused = others if is_used else (*others, key)
        self._settings.change("engine", "unused_devices", unused)

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.engine.unused_devices != self._unused:
            self._unused = settings.engine.unused_devices
            self._on_reported()

    def _on_failed(self, error: AppError) -> None:
        self._rows.show_rows([FailureBanner(error, self._appearance)])


def device_facts(machine: Machine, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """What else is known of each device, in one line."""
    pairs = zip(machine.gpus, findings[:-1], strict=True)
    return (*(gpu_facts(*pair) for pair in pairs), processor_facts(machine.processor))


def gpu_facts(gpu: Gpu, finding: Finding) -> str:
    """The backend that could use a GPU, what it is, and its driver."""
    kinds = {
        "discrete": translate("DevicesView", "graphics card"),
        "integrated": translate("DevicesView", "integrated, shares the RAM"),
    }
    facts = [finding.device.backend, kinds.get(finding.device.kind, "")]
    if gpu.driver:
        driver = translate("DevicesView", "driver {name}")
        facts.append(driver.format(name=gpu.driver))
    if gpu.vendor_id == NVIDIA and gpu.architecture:
        capability = translate("DevicesView", "compute {version}")
        facts.append(capability.format(version=gpu.architecture))
    return _DOT.join(filter(None, facts))


def processor_facts(processor: Processor) -> str:
    """The cores that compute, and the instruction sets."""
    cores = counted("DevicesView", "%n core(s)", processor.n_cores)
    return _DOT.join(filter(None, [cores, listed(processor.features)]))

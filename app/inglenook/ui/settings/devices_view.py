"""What this machine can compute with, and what of it is used."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inglenook.engine.packs.service import PackService
from inglenook.engine.report import explain_devices
from inglenook.errors import AppError
from inglenook.hardware.findings import Finding
from inglenook.hardware.machine import NVIDIA, Gpu, Processor
from inglenook.hardware.service import HardwareService
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.settings.device_row import DeviceRow
from inglenook.ui.widgets.picture_button import PictureButton

translate = QCoreApplication.translate

#: Between the facts of a line.
_DOT = " · "


class DevicesView(QWidget):
    """Every device with its memory, measured whenever this comes into view.

    Lives on the GUI thread.

    Attributes:
        again: Measures anew; for the heading's line.
    """

    def __init__(
        self,
        hardware: HardwareService,
        packs: PackService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hardware = hardware
        self._packs = packs
        self._appearance = appearance
        self._rows: list[QWidget] = []
        self.again = PictureButton(
            "ph.arrow-clockwise", self.tr("Measure again"), appearance
        )
        self.again.clicked.connect(hardware.measure)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._show_rows([_quiet(self.tr("Looking at the hardware…"))])
        packs.reported.connect(self._on_reported)
        hardware.failed.connect(self._on_failed)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure: what was free when this was seen last is not free now."""
        super().showEvent(event)
        self._hardware.measure()

    def _on_reported(self) -> None:
        machine, report = self._hardware.machine, self._packs.report
        if machine is None or report is None:
            return
        *of_gpus, of_cpu = explain_devices(machine, report)
        facts = [gpu_facts(*pair) for pair in zip(machine.gpus, of_gpus, strict=True)]
        self._show_rows(
            [
                DeviceRow(finding, line, self._appearance)
                for finding, line in zip(
                    (*of_gpus, of_cpu),
                    (*facts, processor_facts(machine.processor)),
                    strict=True,
                )
            ]
        )

    def _on_failed(self, error: AppError) -> None:
        self._show_rows([FailureBanner(error, self._appearance)])

    def _show_rows(self, rows: list[QWidget]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = rows
        for row in rows:
            self._column.addWidget(row)
            row.show()


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
    if processor.n_cores == 1:
        cores = translate("DevicesView", "1 core")
    else:
        cores = translate("DevicesView", "{n} cores").format(n=processor.n_cores)
    return _DOT.join(filter(None, [cores, ", ".join(processor.features)]))


def _quiet(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("tone", "text2")
    return label

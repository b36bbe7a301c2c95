"""What stands above the settings of the hardware and the engines."""

from PySide6.QtCore import QCoreApplication

from inglenook.engine.calibration.service import CalibrationService
from inglenook.engine.messages import Loaded
from inglenook.engine.packs.service import PackService
from inglenook.hardware.machine import Machine
from inglenook.hardware.service import HardwareService
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.calibration_view import CalibrationView
from inglenook.ui.settings.devices_view import DevicesView
from inglenook.ui.settings.engines_view import EnginesView
from inglenook.ui.settings.remembered_view import RememberedView
from inglenook.ui.settings.section import Section

translate = QCoreApplication.translate


def hardware_sections(
    hardware: HardwareService,
    packs: PackService,
    calibrations: CalibrationService,
    settings: SettingsService,
    appearance: Appearance,
) -> tuple[Section, ...]:
    """The devices, the engines and what ran, each under its heading.

    The engines are read anew with every look at the hardware that is seen here, and
    elsewhere where there is a GPU that one of them might use.

    Args:
        hardware: What the machine has.
        packs: What engines it has.
        calibrations: What was found to be the fastest, and what is loaded.
        settings: What the user chose.
        appearance: What painted parts take their colours from.
    """

    def loaded() -> Loaded | None:
        return calibrations.state.loaded

    # The user may have let everything be forgotten.
    packs.reported.connect(calibrations.refresh)
    devices = DevicesView(hardware, packs, settings, loaded, appearance)
    engines = EnginesView(packs, settings, appearance)

    def read_engines(machine: Machine) -> None:
        if machine.gpus or devices.isVisible():
            packs.refresh(machine)

    hardware.measured.connect(read_engines)
    remembered = RememberedView(packs, appearance)
    calibration = CalibrationView(calibrations, appearance)
    return (
        Section(
            translate("HardwareSections", "Devices"), [devices], beside=devices.beside
        ),
        Section(translate("HardwareSections", "Engines"), [engines]),
        Section(
            translate("HardwareSections", "What ran and what did not"),
            [remembered],
            beside=[remembered.forget],
        ),
        Section(
            translate("HardwareSections", "Calibration"),
            [calibration],
            beside=[calibration.begin],
        ),
    )

"""What stands above the settings of the hardware and the engines."""

from PySide6.QtCore import QCoreApplication

from inglenook.engine.packs.service import PackService
from inglenook.hardware.service import HardwareService
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.devices_view import DevicesView
from inglenook.ui.settings.engines_view import EnginesView
from inglenook.ui.settings.remembered_view import RememberedView
from inglenook.ui.settings.section import Section

translate = QCoreApplication.translate


def hardware_sections(
    hardware: HardwareService,
    packs: PackService,
    settings: SettingsService,
    appearance: Appearance,
) -> tuple[Section, ...]:
    """The devices, the engines and what did not run, each under its heading.

    The engines are read anew with every look at the hardware.
    """
    hardware.measured.connect(packs.refresh)
    devices = DevicesView(hardware, packs, appearance)
    engines = EnginesView(packs, settings, appearance)
    remembered = RememberedView(packs, appearance)
    return (
        Section(
            translate("HardwareSections", "Devices"), [devices], beside=devices.again
        ),
        Section(translate("HardwareSections", "Engines"), [engines]),
        Section(
            translate("HardwareSections", "What did not run"),
            [remembered],
            beside=remembered.forget,
        ),
    )

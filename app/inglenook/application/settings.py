"""The page of settings, over its services."""

from importlib.metadata import version

from PySide6.QtCore import QCoreApplication

from inglenook.application.services import Services
from inglenook.ui.appearance import Appearance
from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.settings.about import AboutView, Place
from inglenook.ui.settings.chapter import Chapter
from inglenook.ui.settings.hardware_sections import hardware_sections
from inglenook.ui.settings.network_sections import network_sections
from inglenook.ui.settings.programs_view import ProgramsView
from inglenook.ui.settings.section import Section
from inglenook.ui.settings.settings_page import SettingsPage
from inglenook.ui.settings.shortcut_sections import shortcut_sections

translate = QCoreApplication.translate


def make_settings_page(
    services: Services, keyboard: Keyboard, appearance: Appearance
) -> SettingsPage:
    """The page, with what stands beside the settings, and its last chapters."""
    settings = services.settings
    hardware = hardware_sections(
        services.hardware,
        services.packs,
        services.calibrations,
        settings,
        appearance,
    )
    programs = Section(
        translate("SettingsPage", "Models of other programs"),
        [ProgramsView(services.library, settings, appearance)],
    )
    network = network_sections(services.network, services.tokens, appearance)
    return SettingsPage(
        settings,
        appearance,
        above={"engine": hardware},
        below={"storage": [programs], "network": network},
        chapters=[
            _shortcuts_chapter(keyboard, appearance),
            _about_chapter(services, appearance),
        ],
    )


def _shortcuts_chapter(keyboard: Keyboard, appearance: Appearance) -> Chapter:
    return Chapter(
        name="shortcuts",
        title=translate("SettingsPage", "Shortcuts"),
        icon_name="ph.keyboard",
        sections=shortcut_sections(keyboard, appearance),
    )


def _about_chapter(services: Services, appearance: Appearance) -> Chapter:
    paths = services.paths
    about = AboutView(
        f"llama-cpp-python {version('llama-cpp-python')}",
        services.updates,
        services.diagnostics,
        appearance,
        [
            Place(translate("SettingsPage", "Models"), paths.models),
            Place(translate("SettingsPage", "Chats"), paths.data),
            Place(translate("SettingsPage", "Settings"), paths.config),
            Place(translate("SettingsPage", "Logs"), paths.logs),
        ],
    )
    title = translate("SettingsPage", "About")
    return Chapter(
        name="about",
        title=title,
        icon_name="ph.info",
        sections=[Section(title, [about])],
    )

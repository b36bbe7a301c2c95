"""The page of chats, over its services."""

from inglenook.application.services import Services
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.chat.context.enlarging import Enlarging
from inglenook.ui.chat.side_panel.side_panel import SidePanel
from inglenook.ui.chat.side_panel.sources import PanelSources


def make_chat_page(services: Services, appearance: Appearance) -> ChatPage:
    """The page, with its side panel, and with export and import."""
    enlarging = Enlarging(
        services.engine,
        services.longer_trials,
        services.chosen_engine,
        services,
    )
    page = ChatPage(
        services.chats, services.engine, services.library, enlarging, appearance
    )
    page.add_sharing(services.sharing, services.paths.data / "folders.json")
    panel = SidePanel(_panel_sources(services), appearance)
    page.add_side_panel(panel, services.settings)
    services.presets.failed.connect(page.show_failure)
    return page


def _panel_sources(services: Services) -> PanelSources:
    return PanelSources(
        chats=services.chats,
        engine=services.engine,
        hardware=services.hardware,
        settings=services.settings,
        presets=services.presets,
        templates=services.templates,
        trials=services.trials,
        lora=services.lora,
    )

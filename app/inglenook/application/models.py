"""The page of models, over its services."""

from inglenook.application.services import Services
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.discover_page import DiscoverPage
from inglenook.ui.models.downloads.downloads_panel import DownloadsPanel
from inglenook.ui.models.mine.mine_page import MinePage
from inglenook.ui.models.mine.sources import MineSources
from inglenook.ui.models.models_page import ModelsPage, Tabs
from inglenook.ui.models.tools.tools_page import ToolsPage


def make_models_page(services: Services, appearance: Appearance) -> ModelsPage:
    """The page, with what is here, elsewhere and on its way, and the tools."""
    discover = DiscoverPage(
        services.hub,
        services.downloads,
        services.library,
        services.engine,
        services.measurements,
        appearance,
    )
    panel = DownloadsPanel(services.downloads, services.library, appearance)
    tabs = Tabs(
        mine=_make_mine(services, appearance),
        discover=discover,
        tools=ToolsPage(services.tools, services.library, appearance),
    )
    return ModelsPage(
        tabs,
        panel,
        services.downloads,
        services.hardware,
        appearance,
    )


def _make_mine(services: Services, appearance: Appearance) -> MinePage:
    sources = MineSources(
        library=services.library,
        engine=services.engine,
        prospects=services.prospects,
        measurements=services.measurements,
        care=services.care,
        kept=services.paths.data / "mine.json",
    )
    mine = MinePage(sources, appearance)

    def add_folder(folder: str) -> None:
        folders = services.settings.settings.storage.more_folders
        if folder not in folders:
            services.settings.change("storage", "more_folders", (*folders, folder))

    mine.folder_chosen.connect(add_folder)
    return mine

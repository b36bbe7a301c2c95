"""The page that compares variants, over its services."""

from PySide6.QtCore import QLocale

from inglenook.application.services import Services
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.compare_page import ComparePage
from inglenook.ui.compare.sources import CompareSources


def make_compare_page(services: Services, appearance: Appearance) -> ComparePage:
    """The page, with prompts in the user's language."""
    chosen = services.settings.settings.appearance.language
    language = QLocale().name() if chosen == "system" else chosen
    sources = CompareSources(
        compare=services.compare,
        making=services.making,
        library=services.library,
        kept=services.paths.data / "compare.json",
    )
    return ComparePage(sources, language, appearance)

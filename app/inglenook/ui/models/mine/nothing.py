"""What the page says where there is no model to show."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate


def nothing_of_your_own(
    appearance: Appearance, get_one: Callable[[], None], open_one: Callable[[], None]
) -> EmptyState:
    """Shown while there is the starter alone.

    Args:
        appearance: The theme.
        get_one: The user wants to download a model.
        open_one: The user has a file.
    """
    empty = EmptyState(
        "ph.cube",
        translate("Mine", "No models of your own yet"),
        translate("Mine", "Download one that suits this computer, or use a file."),
        appearance,
    )
    get = empty.add_button(translate("Mine", "Get a model…"))
    get.clicked.connect(get_one)
    have = empty.add_button(translate("Mine", "I have a .gguf…"))
    have.setProperty("kind", "quiet")
    have.clicked.connect(open_one)
    return empty


def nothing_found(appearance: Appearance, show_all: Callable[[], None]) -> EmptyState:
    """Shown where the filter lets none through.

    Args:
        appearance: The theme.
        show_all: The user wants to see all of them.
    """
    empty = EmptyState(
        "ph.magnifying-glass",
        translate("Mine", "No model is called so"),
        translate(
            "Mine", "The filter looks at names, variants, publishers and file names."
        ),
        appearance,
    )
    empty.add_button(translate("Mine", "Show all")).clicked.connect(show_all)
    return empty

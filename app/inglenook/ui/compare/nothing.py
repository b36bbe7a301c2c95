"""What the Compare page shows while there is nothing to show."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate


def nothing_compared(appearance: Appearance) -> EmptyState:
    """Says what a comparison tells, before the first one."""
    return EmptyState(
        "ph.scales",
        translate("ComparePage", "Which variant should you keep?"),
        translate(
            "ComparePage",
            "Quality, speed and memory of each, measured on this computer. "
            "Choose the variants above, then start.",
        ),
        appearance,
    )


def nothing_to_compare(
    appearance: Appearance, find_models: Callable[[], None]
) -> EmptyState:
    """Says what a comparison needs, where there is no model.

    Args:
        appearance: The theme.
        find_models: The user wants to download some.
    """
    nothing = EmptyState(
        "ph.scales",
        translate("ComparePage", "Nothing to compare yet"),
        translate(
            "ComparePage", "A comparison needs at least two variants of one model."
        ),
        appearance,
    )
    find = nothing.add_button(translate("ComparePage", "Find models"))
    find.clicked.connect(find_models)
    return nothing

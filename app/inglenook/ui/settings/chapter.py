"""A part of the settings that is chosen by its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from inglenook.ui.settings.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What has a place among the sections' names, and no field of the schema.

    Attributes:
        name: The program's name for it.
        title: As the list of the sections says it.
        icon_name: qtawesome's, as in “ph.info”.
        sections: What it shows.
    """

    name: str
    title: str
    icon_name: str
    sections: Sequence[Section]

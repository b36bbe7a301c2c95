"""What the Compare page shows, and acts on."""

from dataclasses import dataclass
from pathlib import Path

from inglenook.compare.service import CompareService
from inglenook.library.service import LibraryService
from inglenook.tools.making.service import MakingService


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareSources:
    """The services behind the page.

    Attributes:
        compare: What compares.
        making: What makes variants that are missing.
        library: The models on this computer.
        kept: Where is kept what of the page is the same after a restart.
    """

    compare: CompareService
    making: MakingService
    library: LibraryService
    kept: Path

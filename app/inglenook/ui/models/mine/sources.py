"""What the page “Mine” shows, and acts on."""

from dataclasses import dataclass
from pathlib import Path

from inglenook.engine.measurements.service import MeasurementService
from inglenook.engine.prospects.service import ProspectService
from inglenook.engine.service import EngineService
from inglenook.library.care.service import CareService
from inglenook.library.service import LibraryService


@dataclass(frozen=True, slots=True, kw_only=True)
class MineSources:
    """The services behind the page.

    Attributes:
        library: The models.
        engine: What loads them.
        prospects: How they would run.
        measurements: How they ran.
        care: What verifies and deletes them.
        kept: Where is kept what of the page is the same after a restart.
    """

    library: LibraryService
    engine: EngineService
    prospects: ProspectService
    measurements: MeasurementService
    care: CareService
    kept: Path

"""What a comparison is made with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inglenook.compare.base_file import BaseFiles
from inglenook.compare.hashes import Hashes
from inglenook.compare.history import History
from inglenook.compare.roofline import Bandwidths
from inglenook.engine.experience import Experience
from inglenook.engine.measurements.store import Measurements
from inglenook.engine.packs.selection import Candidate
from inglenook.library.scan import Library
from inglenook.paths import Paths
from inglenook.settings.schema import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What a comparison is made with.

    Attributes:
        library: Where models are looked up.
        chosen: Gives the settings for loading.
        engines: Gives what a model may be loaded with by these, the best first.
        experience: What earlier loads came to.
        measurements: Where speeds are noted.
        base_files: Where is kept what references expected.
        history: Where comparisons are kept.
        hashes: Those of the models.
        bandwidths: How fast this computer's memory is.
    """

    library: Library
    chosen: Callable[[], Engine]
    engines: Callable[[Engine], Sequence[Candidate]]
    experience: Experience
    measurements: Measurements
    base_files: BaseFiles
    history: History
    hashes: Hashes
    bandwidths: Bandwidths

    @classmethod
    def in_folders(
        cls,
        paths: Paths,
        library: Library,
        chosen: Callable[[], Engine],
        engines: Callable[[Engine], Sequence[Candidate]],
        experience: Experience,
    ) -> "Kit":
        """The kit of this user.

        Args:
            paths: Where the user's files are.
            library: See the attributes, as for the others.
            chosen: Likewise.
            engines: Likewise.
            experience: Likewise.
        """
        return cls(
            library=library,
            chosen=chosen,
            engines=engines,
            experience=experience,
            measurements=Measurements(paths.measurements, experience.calibrations),
            base_files=BaseFiles(paths.compare),
            history=History(paths.comparisons),
            hashes=Hashes(paths.cache / "hashes.json"),
            bandwidths=Bandwidths(paths.engines / "bandwidths.json"),
        )

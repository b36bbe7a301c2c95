"""All that is remembered of engines and what they came to on this machine."""

from dataclasses import dataclass
from pathlib import Path

from inglenook.engine.calibration.store import Calibrations
from inglenook.engine.margins import Margins
from inglenook.engine.outcomes import Outcomes
from inglenook.engine.probe import ProbeFailures
from inglenook.engine.runs import Runs


@dataclass(frozen=True, slots=True)
class Experience:
    """What earlier loads came to; without it, all is found out once more.

    Attributes:
        outcomes: On which rung of the ladder each model ran.
        probes: Which engines died of their devices.
        margins: How much more memory than planned was taken.
        runs: By which plan each model was loaded, and what it took.
        calibrations: With which settings each model is fastest.
    """

    outcomes: Outcomes
    probes: ProbeFailures
    margins: Margins
    runs: Runs
    calibrations: Calibrations

    @classmethod
    def in_folder(cls, folder: Path) -> "Experience":
        """What is kept in a folder, which is made at the first write."""
        return cls(
            Outcomes(folder / "outcomes.json"),
            ProbeFailures(folder / "probes.json"),
            Margins(folder / "margins.json"),
            Runs(folder / "runs.json"),
            Calibrations(folder / "calibrations.json"),
        )

    def forget(self) -> None:
        """Try everything anew, as on a machine that is new."""
        self.outcomes.forget()
        self.probes.forget()
        self.margins.forget()
        self.runs.forget()
        self.calibrations.forget()

"""What loading models came to here before, as a list that people can read."""

from dataclasses import dataclass
from pathlib import PurePath

from inglenook.engine.experience import Experience
from inglenook.engine.outcomes import EVERY_MODEL, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """One thing that is not tried again.

    Attributes:
        engine: The build that it holds for, as in “llama-cpp-python 0.3.36, …”.
        model: Name of the model's file; empty where it holds for every model.
        outcome: What became of loading it; None where the engine died of looking at
            its devices.
        reason: What that died of, as a sentence; empty otherwise.
    """

    engine: str
    model: str = ""
    outcome: Outcome | None = None
    reason: str = ""


def read_remembered(experience: Experience) -> tuple[Remembered, ...]:
    """What did not run, the newest models first."""
    of_models = [
        Remembered(engine=_engine(engine), model=_model(model), outcome=outcome)
        for engine, models in experience.outcomes.all().items()
        for model, outcome in reversed(models.items())
        if outcome != Outcome()
    ]
    of_probes = [
        Remembered(engine=_engine(engine), reason=reason)
        for engine, reason in experience.probes.all().items()
    ]
    return (*of_probes, *of_models)


def _engine(key: str) -> str:
    """The build's versions; what follows is its CPU features, devices and driver."""
    return key.partition(" | ")[0]


def _model(key: str) -> str:
    """The file's name; its size follows."""
    return "" if key == EVERY_MODEL else PurePath(key.rpartition(" | ")[0]).name

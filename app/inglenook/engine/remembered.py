"""What loading models came to here before, as a list that people can read."""

from dataclasses import dataclass
from math import inf

from inglenook.engine.experience import Experience
from inglenook.engine.outcomes import EVERY_MODEL, Outcome, path_in_key
from inglenook.engine.probe import AT_START
from inglenook.engine.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A plan that ran, or one thing that is not tried again.

    Attributes:
        engine: The build that it holds for, as in “llama-cpp-python 0.3.36, …”; of
            one that does not start, the name of its pack.
        model: Name of the model's file; empty where it holds for every model.
        run: How it ran; None where something did not.
        outcome: What became of loading it otherwise; None where it ran, and where the
            engine died of starting, or of looking at its devices.
        reason: What that died of, as a sentence; empty otherwise.
        starts: Whether the engine starts; false only with a reason.
        key: Under which engine and model, or engine and driver, a failure is kept.
    """

    engine: str
    model: str = ""
    run: Run | None = None
    outcome: Outcome | None = None
    reason: str = ""
    starts: bool = True
    key: tuple[str, str] = ("", "")


def read_remembered(experience: Experience) -> tuple[Remembered, ...]:
    """What ran and what did not, the newest first.

    When something failed is not known: it stands under what ran of that model since,
    and before everything where nothing did.
    """
    runs = experience.runs.all()
    told = (
        *_of_probes(experience),
        *(Remembered(engine=run.build, model=run.model, run=run) for run in runs[::-1]),
        *_of_outcomes(experience),
    )
    last_at = {(run.build, run.key): run.last_at for run in runs}

    def age(each: Remembered) -> float:
        if each.run is not None:
            return -each.run.last_at
        return -last_at.get((each.engine, each.key[1]), inf)

    return tuple(sorted(told, key=age))


def forget_one(experience: Experience, remembered: Remembered) -> None:
    """Let one thing be tried anew, as if it had never been."""
    engine, of_engine = remembered.key
    if remembered.run is not None:
        experience.runs.drop(remembered.run)
    elif remembered.outcome is not None:
        experience.outcomes.write(engine, of_engine, Outcome())
    else:
        experience.probes.write(engine, of_engine, "")


def _of_probes(experience: Experience) -> list[Remembered]:
    return [
        Remembered(
            engine=_engine(key),
            reason=reason,
            starts=driver != AT_START,
            key=(engine, driver),
        )
        for key, reason in experience.probes.all().items()
        for engine, _, driver in [key.rpartition(" | ")]
        if reason
    ]


def _of_outcomes(experience: Experience) -> list[Remembered]:
    return [
        Remembered(
            engine=_engine(engine),
            model=_model(model),
            outcome=outcome,
            key=(engine, model),
        )
        for engine, models in experience.outcomes.all().items()
        for model, outcome in reversed(models.items())
        if outcome != Outcome()
    ]


def _engine(key: str) -> str:
    """The build's versions; what follows is its CPU features, devices and driver."""
    return key.partition(" | ")[0]


def _model(key: str) -> str:
    """The file's name; its size follows."""
    return "" if key == EVERY_MODEL else path_in_key(key).name

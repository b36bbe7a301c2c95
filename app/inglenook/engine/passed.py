"""Engines that the next one stands in for, and what was lost with them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inglenook.engine.experience import Experience
from inglenook.engine.messages import Loaded
from inglenook.engine.outcomes import model_key
from inglenook.engine.packs.records import backends_of
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.probe import AT_START
from inglenook.engine.recall import why_left
from inglenook.engine.rungs import NO_GPU
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine
from inglenook.translation import mark, translate

#: Why not an engine that ends, or is silent, before it says hello.
DOES_NOT_START = mark("Engine", "it does not start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """An engine that the next one stands in for.

    Attributes:
        cause: Why, as a clause.
        backends: What its GPUs are used through; empty where it did not come to that.
        keep: Remembers it, for when another engine holds.
    """

    engine: Candidate
    cause: str
    backends: tuple[str, ...] = ()
    keep: Callable[[], object] = lambda: None


def known_failure(
    engine: Candidate, model: LocalModel, chosen: Engine, known: Experience
) -> Passed | None:
    """What tells without starting an engine that the next one is needed.

    Args:
        engine: One that is not the last.
        model: What is to be loaded.
        chosen: The user's settings.
        known: What earlier loads came to.
    """
    if engine.refusal:
        return Passed(engine=engine, cause=engine.refusal)
    if known.probes.read(engine.build, AT_START):
        return Passed(engine=engine, cause=DOES_NOT_START)
    hello = engine.hello
    # Where the user has switched GPUs off, what they fail of may not matter.
    if hello is None or chosen.unused_devices:
        return None
    key = engine.key(hello, engine.driver)
    cause = why_left(known.outcomes, key, model_key(model.path, model.size_bytes))
    if not cause:
        return None
    return Passed(engine=engine, cause=cause, backends=backends_of(hello.gpus))


def what_is_lost(passed: Sequence[Passed], loaded: Loaded) -> dict[str, str]:
    """What was lost with the first engine, and why.

    Args:
        passed: In the order in which they were tried.
        loaded: What runs now.
    """
    if not passed:
        return {}
    first = passed[0]
    backends = translate("Engine", " and ").join(first.backends)
    what = translate("Engine", "not the engine “{name}”").format(name=first.engine.name)
    if backends and not loaded.devices:
        what = NO_GPU
    elif backends not in {"", loaded.backend}:
        what = translate("Engine", "no {backends}").format(backends=backends)
    return {what: first.cause}

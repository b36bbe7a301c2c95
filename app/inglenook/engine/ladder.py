"""The ladder: a plan that fails is followed by one that asks for less.

A lack of memory is answered by smaller batches, a smaller KV cache, a shorter context
where the user did not fix it, and fewer layers on the GPU; a GPU that fails by none;
a crash without one by safe CPU kernels (`engine.rungs`). Each rung is a new engine
process, and the model in it has made a smoke decode before it counts. What was found
out is remembered (`engine.recall`).
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass

import msgspec

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.inventory import engine_name, take_engine_inventory
from inglenook.engine.messages import Loaded, LoadPlan, LoadProgress
from inglenook.engine.plans import Wanted, read_shape, want
from inglenook.engine.recall import Recall
from inglenook.engine.rungs import Rung, next_rung, plan_for_rung, reason_for_rung
from inglenook.errors import EngineError
from inglenook.library.scan import LocalModel
from inglenook.offload.plan import OffloadPlan
from inglenook.settings.schema import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A model that answers, on the rung that holds.

    Attributes:
        plan: How it was loaded.
        offload: The sum behind that, with the reason why it is not a better one as a
            sentence; None where the model's header is too odd for one.
        reason: The same as a clause; empty where none would be better.
    """

    client: EngineClient
    loaded: Loaded
    plan: LoadPlan
    offload: OffloadPlan | None
    rung: Rung
    reason: str


def climb_down(
    model: LocalModel,
    chosen: Engine,
    start: Callable[[], EngineClient],
    experience: Experience,
) -> Generator[LoadProgress | None, None, Standing]:
    """Load a model on the best rung that holds.

    Closing the generator ends the engine process.

    Args:
        model: What the user chose.
        chosen: The user's settings.
        start: Starts an engine process.
        experience: What earlier loads came to.

    Raises:
        EngineError: No rung holds; this is what the last one failed of.
    """
    client = start()
    standing: Standing | None = None
    try:
        # While the engine starts.
        shape = read_shape(model.path)
        hello = yield from client.greet()
        engine = engine_name(hello)
        found = yield from take_engine_inventory(hello, start, experience.probes)
        margins = experience.margins.read(engine)
        wanted = want(model, shape, chosen, found, margins)
        recall = Recall(experience.outcomes, hello, found.driver, wanted)
        rung = recall.first_rung()
        while standing is None:
            free_bytes = recall.free_bytes(rung)
            try:
                standing = yield from _stand(client, wanted, rung)
            except EngineError as error:
                below = next_rung(wanted, rung, error)
                recall.learn(error, rung, below, free_bytes)
                rung = below
                client.close()
                client = start()
                yield from client.greet()
        recall.keep()
        if standing.offload is not None:
            experience.margins.learn(engine, standing.offload, standing.loaded.buffers)
        return standing
    finally:
        if standing is None:
            client.close()


def _stand(
    client: EngineClient, wanted: Wanted, rung: Rung
) -> Generator[LoadProgress | None, None, Standing]:
    """Load on this rung."""
    planned = plan_for_rung(wanted, rung)
    loaded = yield from client.load(wanted.path, planned.load)
    reason = reason_for_rung(wanted, rung)
    offload = planned.offload
    if offload is not None and rung != Rung():
        sentence = f"{reason[0].upper()}{reason[1:]}."
        offload = msgspec.structs.replace(offload, reason=sentence)
    return Standing(
        client=client,
        loaded=loaded,
        plan=planned.load,
        offload=offload,
        rung=rung,
        reason=reason,
    )

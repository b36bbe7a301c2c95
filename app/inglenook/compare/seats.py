"""The engine processes that hold the variants while they are compared.

The ladder finds out how each runs here; then all are run alike. One variant is loaded
at a time, unless RAM holds all of them, and never do two compute together.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import msgspec

from inglenook.compare.quality import scoring_plan
from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.ladder import climb_down
from inglenook.engine.measurements.records import peak_of
from inglenook.engine.messages import Loaded, LoadPlan, LoadProgress
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.standing import Standing
from inglenook.hardware.memory import read_memory
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine

#: For the contexts that scoring makes, and for what else runs.
_SPARE_BYTES = 2 * 2**30

Loading = Generator[LoadProgress | None, None, EngineClient]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrant:
    """A variant that runs here.

    Attributes:
        standing: How the ladder loaded it; its own client may have ended since.
        plan: How it is loaded, as all others are but for where its layers go.
        start: Starts a process of its engine.
        loads_s: Seconds that each load took.
    """

    model: LocalModel
    standing: Standing
    plan: LoadPlan
    start: Callable[[], EngineClient]
    loads_s: tuple[float, ...]

    @property
    def loaded(self) -> Loaded:
        """What its engine says of it."""
        return self.standing.loaded

    @property
    def load_s(self) -> float:
        """Seconds that a load takes."""
        return median(self.loads_s)


class Seats:
    """Loads variants, and keeps them loaded where RAM holds them.

    Args:
        chosen: The user's settings; what figures depend on is the same for all.
        engines: What a variant may be loaded with by these, the best first.
        experience: What earlier loads came to.
        most_bytes: Size of the largest variant that is compared.
    """

    def __init__(
        self,
        chosen: Engine,
        engines: Sequence[Candidate],
        experience: Experience,
        most_bytes: int,
    ) -> None:
        self._chosen = chosen
        self._engines = engines
        self._experience = experience
        self._most_bytes = most_bytes
        self._free_bytes = read_memory().available_bytes
        self._clients: dict[Path, EngineClient] = {}
        self.entrants: dict[Path, Entrant] = {}

    def try_out(
        self, model: LocalModel
    ) -> Generator[LoadProgress | None, None, Entrant]:
        """Find out how a variant runs here; the threads are those of the first.

        Raises:
            EngineError: It does not.
        """
        standing = yield from climb_down(
            model, self._chosen, self._engines, self._experience
        )
        engine = next(each for each in self._engines if each.name == standing.engine)
        entrant = Entrant(
            model=model,
            standing=standing,
            plan=standing.plan,
            start=engine.start,
            loads_s=(standing.loaded.load_s,),
        )
        self._clients[model.path] = standing.client
        self.entrants[model.path] = entrant
        n_threads = standing.plan.n_threads
        self._chosen = msgspec.structs.replace(self._chosen, n_threads=n_threads)
        self.leave(model.path)
        return entrant

    def level(self) -> None:
        """Have all run with the same kernels: the fast ones only where none crashes."""
        is_fast = all(each.plan.use_extra_bufts for each in self.entrants.values())
        for path, entrant in self.entrants.items():
            if entrant.plan.use_extra_bufts != is_fast:
                plan = msgspec.structs.replace(entrant.plan, use_extra_bufts=is_fast)
                self.entrants[path] = replace(entrant, plan=plan, loads_s=())
                self.drop(path)

    def is_seated(self, path: Path) -> bool:
        """Whether a variant is loaded."""
        return path in self._clients

    def sit(self, path: Path) -> Loading:
        """The engine of a variant that was tried out, with it loaded.

        Raises:
            EngineError: It cannot be loaded any more.
        """
        if path in self._clients:
            return self._clients[path]
        entrant = self.entrants[path]
        client = self._clients[path] = entrant.start()
        yield from client.greet()
        loaded = yield from client.load(path, entrant.plan)
        self.entrants[path] = replace(
            entrant,
            standing=replace(entrant.standing, loaded=loaded),
            loads_s=(*entrant.loads_s, loaded.load_s),
        )
        return client

    def leave(self, path: Path) -> None:
        """The next variant comes; this one stays if memory holds the largest beside."""
        if not self._holds_more():
            self.drop(path)

    def drop(self, path: Path) -> None:
        """End the engine of a variant."""
        if (client := self._clients.pop(path, None)) is not None:
            client.close()

    def close(self) -> None:
        """End all of them."""
        for path in tuple(self._clients):
            self.drop(path)

    def _holds_more(self) -> bool:
        seated = [self.entrants[path].loaded for path in self._clients]
        if any(loaded.devices for loaded in seated):
            # What a GPU holds decides where the layers of the next one go.
            return False
        taken_bytes = sum(map(peak_of, seated))
        return taken_bytes + self._most_bytes + _SPARE_BYTES <= self._free_bytes


def fair_settings(chosen: Engine, context_tokens: int) -> Engine:
    """The user's settings, but for those that what is measured depends on.

    Args:
        chosen: The user's.
        context_tokens: Length of the context for all.
    """
    fair = scoring_plan(LoadPlan(context_tokens=1, n_threads=1))
    return msgspec.structs.replace(
        chosen,
        context_tokens=context_tokens,
        kv_type=fair.kv_type,
        flash_attention=fair.flash_attention,
        rope_method=fair.rope.method,
        rope_factor=0.0,
    )

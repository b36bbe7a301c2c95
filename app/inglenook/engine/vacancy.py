"""The loaded model makes room for what is measured, and comes back afterwards."""

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, TypeVar

from inglenook.engine.service import EngineService
from inglenook.engine.state import Phase
from inglenook.errors import EngineBusy

if TYPE_CHECKING:
    from pathlib import Path

Progress = TypeVar("Progress")
Result = TypeVar("Result")


class Vacancy:
    """The time in which the engine's memory is free. Lives on the GUI thread.

    Args:
        engine: Whose model makes room.
    """

    def __init__(self, engine: EngineService) -> None:
        self._engine = engine
        self._return_to: Path | None = None

    @property
    def is_near(self) -> bool:
        """Whether a load, and nothing else, has to end before `begin` can be called."""
        is_loading = self._engine.state.phase is Phase.LOADING
        return is_loading and not self._engine.is_answering

    def begin(
        self, work: Generator[Progress, None, Result]
    ) -> Generator[Progress | None, None, Result]:
        """Unload what is loaded.

        Args:
            work: What needs the memory.

        Returns:
            The work; it waits until the memory is free.

        Raises:
            EngineBusy: A model answers, or is being loaded.
        """
        state = self._engine.state
        if self._engine.is_answering or state.phase is Phase.LOADING:
            raise EngineBusy
        if state.phase is Phase.READY:
            self._engine.unload()
            self._return_to = state.path
        return _after(self._engine.freed(), work)

    def forgo(self) -> None:
        """What was loaded does not come back."""
        self._return_to = None

    def end(self) -> None:
        """Load again what was loaded before, unless the user goes on with another."""
        path, self._return_to = self._return_to, None
        if path is not None and self._engine.state.phase is Phase.EMPTY:
            self._engine.load(path)


def _after(
    waiting: Iterator[None], work: Generator[Progress, None, Result]
) -> Generator[Progress | None, None, Result]:
    yield from waiting
    return (yield from work)

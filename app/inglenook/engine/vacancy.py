"""The loaded model makes room for what is measured, and comes back afterwards."""

from typing import TYPE_CHECKING

from inglenook.engine.service import EngineService
from inglenook.engine.state import Phase
from inglenook.errors import EngineBusy

if TYPE_CHECKING:
    from pathlib import Path


class Vacancy:
    """The time in which the engine's memory is free. Lives on the GUI thread.

    Args:
        engine: Whose model makes room.
    """

    def __init__(self, engine: EngineService) -> None:
        self._engine = engine
        self._return_to: Path | None = None

    def begin(self) -> None:
        """Unload what is loaded.

        Raises:
            EngineBusy: A model answers, or is being loaded.
        """
        state = self._engine.state
        if self._engine.is_answering or state.phase is Phase.LOADING:
            raise EngineBusy
        if state.phase is Phase.READY:
            # Its process is told to end at once; the next one looks at the memory
            # seconds later.
            self._engine.unload()
            self._return_to = state.path

    def forgo(self) -> None:
        """What was loaded does not come back."""
        self._return_to = None

    def end(self) -> None:
        """Load again what was loaded before, unless the user goes on with another."""
        path, self._return_to = self._return_to, None
        if path is not None and self._engine.state.phase is Phase.EMPTY:
            self._engine.load(path)

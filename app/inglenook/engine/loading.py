"""Loads a model of the library by the user's settings."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from inglenook.engine.experience import Experience
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import LoadProgress
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.standing import Standing
from inglenook.errors import AppError, NoModelChosen
from inglenook.library.scan import Library, LocalModel
from inglenook.settings.schema import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Loader:
    """Loads models as they would be loaded now.

    Attributes:
        library: Where they are looked up.
        chosen: Gives the settings for loading.
        engines: Gives what a model may be loaded with by these, the best first; not
            to be asked on the GUI thread.
        experience: What earlier loads came to.
    """

    library: Library
    chosen: Callable[[], Engine]
    engines: Callable[[Engine], Sequence[Candidate]]
    experience: Experience

    def load(
        self, path: Path | None, context_tokens: int | None = None
    ) -> Generator[LocalModel | LoadProgress | None, None, Standing]:
        """Load a model to be talked to, and remember that it was used.

        Args:
            path: Its file; None is the library's default.
            context_tokens: Length of the context; None is as the settings say.

        Yields:
            The model, once it is found; then how far it is.

        Raises:
            AppError: There is none, or it cannot be loaded.
        """
        model = self.library.check(path) if path else self.library.default()
        if model is None:
            raise NoModelChosen
        yield model
        standing = yield from self.climb(model, context_tokens)
        try:
            self.library.use(model.path)
        except AppError:
            standing.client.close()
            raise
        return standing

    def climb(
        self, model: LocalModel, context_tokens: int | None = None
    ) -> Generator[LoadProgress | None, None, Standing]:
        """Load a model for whatever purpose; the arguments are those of `load`.

        Raises:
            EngineError: It cannot be loaded.
        """
        chosen = self.chosen()
        if context_tokens is not None:
            chosen = msgspec.structs.replace(chosen, context_tokens=context_tokens)
        engines = self.engines(chosen)
        return (yield from climb_down(model, chosen, engines, self.experience))

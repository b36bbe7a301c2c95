"""Something else that an engine is to do than to answer."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from inglenook.engine.client import EngineClient
from inglenook.errors import AppError


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Work for an engine that has nothing else to do.

    Attributes:
        work: Begins it; what it yields is passed over.
        succeeded: Told its result, on the GUI thread.
        failed: Told why there is none.
    """

    work: Callable[[EngineClient], Generator[Any, None, Any]]
    succeeded: Callable[[Any], None]
    failed: Callable[[AppError], None]

"""How fast the memory allows a model to write: each token needs all its weights."""

from collections.abc import Callable, Generator
from pathlib import Path

from inglenook.compare.fitting import bytes_per_token
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Loaded
from inglenook.errors import ModelFileError
from inglenook.json_file import JsonFile
from inglenook.offload.reading import shape_of


class Bandwidths:
    """How fast this computer reads its memory, measured once per number of threads.

    Args:
        path: The JSON file where that is kept.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, float])

    def find(
        self, computer: str, n_threads: int, start: Callable[[], EngineClient]
    ) -> Generator[None, None, float]:
        """Bytes a second that so many threads read.

        Args:
            computer: Names its processor and memory; another one is measured anew.
            n_threads: How many.
            start: Starts the process that measures.

        Raises:
            EngineError: It failed.
        """
        known = self._file.read() or {}
        key = f"{computer} | {n_threads}"
        if key not in known:
            client = start()
            try:
                yield from client.greet()
                known[key] = yield from client.time_memory(n_threads)
            finally:
                client.close()
            self._file.write(known)
        return known[key]


def bandwidth_share(
    path: Path, loaded: Loaded, tokens_per_s: float, bytes_per_s: float
) -> float | None:
    """A rate of writing, in parts of what the memory allows.

    Args:
        path: The model's file.
        loaded: How it was loaded.
        tokens_per_s: The rate.
        bytes_per_s: What the memory gives.

    Returns:
        0–1; None where a GPU computes, where not all weights are read for each token,
        or where they are read from a cache.
    """
    if loaded.devices:
        return None
    try:
        n_bytes = bytes_per_token(shape_of(path))
    except ModelFileError:
        return None
    if n_bytes is None:
        return None
    share = tokens_per_s * n_bytes / bytes_per_s
    return share if share <= 1 else None

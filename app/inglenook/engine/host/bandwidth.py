"""How fast the CPU reads its memory: what generation cannot be faster than."""

import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

#: More than any processor's cache holds.
_BYTES = 256 * 2**20
#: The best counts: whatever else runs only makes it slower.
_REPETITIONS = 6


def measure_bandwidth(n_threads: int) -> float:
    """Bytes a second that so many threads read together."""
    # Ones, as a page that was never written to is no memory yet.
    values = np.ones(_BYTES // 4, np.float32)
    parts = np.array_split(values, n_threads)
    with ThreadPoolExecutor(n_threads) as threads:
        best_s = min(_read(threads, parts) for _ in range(_REPETITIONS))
    return values.nbytes / best_s


def _read(threads: ThreadPoolExecutor, parts: "list[np.ndarray]") -> float:
    """Seconds that reading all of it takes."""
    began = time.perf_counter()
    # The largest value costs next to nothing to find, and numpy lets go of Python
    # meanwhile.
    list(threads.map(np.max, parts))
    return time.perf_counter() - began

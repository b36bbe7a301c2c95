"""How long the program takes to answer with the starter model, from the start on."""

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

QUESTION = "What is a GGUF file?"

_N_RUNS = 5


def ask_seconds() -> float:
    """Seconds of `inglenook ask`, each in an empty home; the median of some."""
    return median(_ask() for _ in range(_N_RUNS))


def _ask() -> float:
    with tempfile.TemporaryDirectory() as home:
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "inglenook", "ask", QUESTION],
            env=os.environ | {"INGLENOOK_HOME": home},
            check=True,
            capture_output=True,
        )
        return time.perf_counter() - began

"""The real engine host on a machine where another program comes and goes.

Its clock is made up: two threads are slow between the 300th and the 600th token. Each
number of threads that is chosen goes into the file of its argument.
"""

import sys
from pathlib import Path

from inglenook.engine.host import generation
from inglenook.engine.host.main import main
from inglenook.engine.host.model import Model

notes = Path(sys.argv[1])
decode, use_threads = Model.decode, Model.use_threads


class Clock:
    """Goes on with each token, as fast as the threads are."""

    def __init__(self):
        self.now = 0.0
        self.n_tokens = 0
        self.n_threads = 2

    def perf_counter(self):
        return self.now

    def tick(self):
        self.n_tokens += 1
        is_busy = 300 <= self.n_tokens < 600
        rates = {1: 12.0, 2: 4.5 if is_busy else 24.0}
        self.now += 1 / rates[self.n_threads]


clock = Clock()


def ticking_decode(self, tokens):
    """Decode, and let time pass."""
    clock.tick()
    return decode(self, tokens)


def noting_use_threads(self, n_threads):
    """Use them, and note it."""
    clock.n_threads = n_threads
    with notes.open("a") as file:
        file.write(f"{n_threads}\n")
    use_threads(self, n_threads)


generation.time = clock
Model.decode = ticking_decode
Model.use_threads = noting_use_threads
main()

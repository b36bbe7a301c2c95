"""The real engine host, whose speed depends on the setting as its arguments say.

Each argument is a knob, a value and what that does: `n_threads=1:2.0` makes it twice
as slow with one thread, and `flash_attention=off:SIGSEGV` kills it. How fast it really
is does not matter: a clock of its own tells the time.
"""

import signal
import sys

from inglenook.engine.host import bench
from inglenook.engine.host.main import main

TOKEN_S = 0.01
EFFECTS = [each.replace("=", ":").split(":") for each in sys.argv[1:]]
measure = bench.SpeedTest.measure


class Clock:
    """Goes on by what a decode takes with the setting."""

    def __init__(self):
        self.now = 0.0
        self.factor = 1.0

    def perf_counter(self):
        return self.now


clock = Clock()
decode = bench._Run._decode


def slow_measure(self, request, send):
    """Measure as the arguments say."""
    values = {
        "n_threads": request.n_threads,
        "flash_attention": request.flash_attention,
        "ubatch_tokens": request.ubatch_tokens,
        "use_extra_bufts": self._model.plan.use_extra_bufts,
    }
    clock.factor = 1.0
    for knob, value, effect in EFFECTS:
        if str(values[knob]) == value:
            if effect.startswith("SIG"):
                signal.raise_signal(getattr(signal, effect))
            clock.factor *= float(effect)
    return measure(self, request, send)


def timed_decode(self, first, n_tokens):
    """Decode, and tell another time."""
    clock.now += 0.2
    seconds = decode(self, first, n_tokens)
    return None if seconds is None else n_tokens * TOKEN_S * clock.factor


bench.time = clock
bench.SpeedTest.measure = slow_measure
bench._Run._decode = timed_decode
main()

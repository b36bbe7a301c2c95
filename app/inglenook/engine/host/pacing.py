"""How many threads generate while other programs are busy.

All threads of llama.cpp wait for the slowest one. Where another program takes a core,
two threads can be several times slower than one: so when generation falls clearly
below its usual rate, fewer are tried, and later more again.
"""

#: A rate is measured over so long, and so many tokens at least.
_WINDOW_S = 0.25
_WINDOW_TOKENS = 4
#: Below this share of the usual rate, something else is busy.
_SLOW_SHARE = 0.6
#: Slow windows in a row before fewer threads are tried; one may be an accident.
_SLOW_WINDOWS = 2
#: Fewer threads must be this much faster to be kept; more of them need be no slower,
#: for the plan's are the best on an idle machine.
_LEAST_GAIN, _NO_LOSS = 1.1, 0.97
#: A trial ends early where it takes so many times as long as before.
_HOPELESS = 2
#: What was usual fades, by so much a second of generation: a longer chat is slower, and
#: so may the machine be from now on.
_FADING_PER_S = 0.008
#: Seconds of generation between two trials: at first, and at most, after some in vain.
_LEAST_PAUSE_S = 4.0
_MOST_PAUSE_S = 32.0


class Pacer:
    """Chooses the number of threads from how long the tokens take.

    It knows nothing of clocks or of llama.cpp: it is told, and it tells.

    Args:
        n_most: Threads of the plan, which are used while nothing else is busy.
    """

    def __init__(self, n_most: int) -> None:
        self._n_most = n_most
        self.n_threads = n_most
        self._usual_per_s = 0.0
        self._n_slow = 0
        self._goes_down = True
        self._n_vain = 0
        self._pause_s = _LEAST_PAUSE_S
        self._waited_s = _LEAST_PAUSE_S
        #: While another number is tried: the one before, and its rate.
        self._before: tuple[int, float] | None = None
        self._window_tokens, self._window_s = 0, 0.0

    def count(self, seconds: float) -> int | None:
        """Take in how long a token took.

        Returns:
            How many threads the next tokens are to be generated with; None where
            that stays as it is.
        """
        self._window_tokens += 1
        self._window_s += seconds
        is_short = self._window_tokens < _WINDOW_TOKENS or self._window_s < _WINDOW_S
        if is_short and not self._is_hopeless():
            return None
        was, window_s = self.n_threads, self._window_s
        rate = self._window_tokens / window_s
        self._window_tokens, self._window_s = 0, 0.0
        self._judge(rate, window_s)
        return None if self.n_threads == was else self.n_threads

    def _is_hopeless(self) -> bool:
        """Whether what is tried is so slow that a whole window would be a waste."""
        if self._before is None:
            return False
        _, rate = self._before
        least_s = _HOPELESS * max(self._window_tokens, _WINDOW_TOKENS) / rate
        return self._window_s > least_s

    def _judge(self, rate: float, window_s: float) -> None:
        """Decide what to do after a window of this rate and length."""
        if self._before is not None:
            self._end_trial(rate, *self._before)
            return
        self._waited_s += window_s
        if self.n_threads == self._n_most:
            self._note_usual(rate, window_s)
        if self._waited_s < self._pause_s:
            return
        if self.n_threads == self._n_most:
            if self._n_slow >= _SLOW_WINDOWS and self._n_most > 1:
                self._try(self._fewer(), rate)
        elif self._goes_down and self.n_threads > 1:
            self._try(self._fewer(), rate)
        else:
            self._try(min(_more(self.n_threads), self._n_most), rate)

    def _note_usual(self, rate: float, window_s: float) -> None:
        faded = self._usual_per_s * max(0.0, 1 - _FADING_PER_S * window_s)
        self._usual_per_s = max(rate, faded)
        is_slow = rate < _SLOW_SHARE * self._usual_per_s
        self._n_slow = self._n_slow + 1 if is_slow else 0

    def _fewer(self) -> int:
        """A quarter less, and one at least; where that was in vain, much less."""
        fewer = int(self.n_threads * 0.75 ** (1 + self._n_vain))
        if fewer < 1:
            self._n_vain = 0
        return max(1, min(fewer, self.n_threads - 1))

    def _try(self, n_threads: int, rate: float) -> None:
        self._before = (self.n_threads, rate)
        self._goes_down = n_threads < self.n_threads
        self.n_threads = n_threads

    def _end_trial(self, rate: float, n_before: int, rate_before: float) -> None:
        """Keep what was tried and go on like that, or go back and wait longer."""
        self._before = None
        if rate >= (_LEAST_GAIN if self._goes_down else _NO_LOSS) * rate_before:
            self._waited_s = self._pause_s = _LEAST_PAUSE_S
            self._n_slow = self._n_vain = 0
            return
        self.n_threads = n_before
        self._n_vain += self._goes_down
        self._goes_down = not self._goes_down
        self._waited_s = 0.0
        self._pause_s = min(2 * self._pause_s, _MOST_PAUSE_S)


def _more(n_threads: int) -> int:
    """A third more, and one at least."""
    return n_threads + max(1, n_threads // 3)

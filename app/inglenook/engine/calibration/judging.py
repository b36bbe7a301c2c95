"""When a setting counts as faster: by pairs of measurements next to each other.

What the machine does meanwhile hits both of a pair alike, and cancels out.
"""

from collections.abc import Sequence
from statistics import median

from inglenook.engine.calibration.records import Speed

#: A change that gains less is not worth it.
LEAST_GAIN = 1.03
#: Pairs that a decision needs, and the most that are measured for one.
_LEAST_PAIRS, _MOST_PAIRS = 3, 7
#: A single pair is enough where it is as bad as this.
_HOPELESS_GAIN = 0.9


def gain_of(before: Speed, after: Speed) -> float:
    """How many times faster a typical turn is."""
    return before.turn_s / after.turn_s if after.turn_s else 0.0


def is_better(gains: Sequence[float]) -> bool:
    """Whether these pairs show a gain that is larger than their noise.

    Args:
        gains: What `gain_of` says of each pair.
    """
    if len(gains) < _LEAST_PAIRS:
        return False
    middle = median(gains)
    noise = median(abs(gain - middle) for gain in gains)
    return middle >= LEAST_GAIN + noise


def is_decided(gains: Sequence[float]) -> bool:
    """Whether another pair would change nothing."""
    if not gains:
        return False
    if len(gains) >= _MOST_PAIRS or median(gains) < _HOPELESS_GAIN:
        return True
    if len(gains) < _LEAST_PAIRS:
        return len(gains) > 1 and median(gains) < 1
    return is_better(gains) or median(gains) < LEAST_GAIN


def median_speed(speeds: Sequence[Speed]) -> Speed:
    """The middle of several measurements, of reading and of writing apart."""
    return Speed(
        prompt_tokens_per_s=median(each.prompt_tokens_per_s for each in speeds),
        tokens_per_s=median(each.tokens_per_s for each in speeds),
    )

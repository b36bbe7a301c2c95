"""Sums with numbers up to 100."""

import random
from collections.abc import Callable

from starter.dialogue import Turn
from starter.phrasing import Phrasing
from starter.topics import read_text

MOST = 100

#: How often each kind is asked for; the rest as often as `_OTHERS`.
_WEIGHTS = {"add": 12, "subtract": 9, "multiply": 6, "divide": 4, "too_large": 2.5}
_OTHERS = 0.8

#: Whose ways of asking a kind takes, and whose answers, where not its own.
_BORROWED = {"large_product": ("multiply", "too_large")}


class Sums:
    """Asks for sums.

    Args:
        language: en, zh or ru.
    """

    def __init__(self, language: str, phrasing: Phrasing) -> None:
        self._ways = read_text(language, "arithmetic", dict[str, list[str]])
        self._kinds = [
            kind for kind in _DRAWS if self._ways.keys() >= {*_keys_of(kind)}
        ]
        self._weights = [_WEIGHTS.get(kind, _OTHERS) for kind in self._kinds]
        self._phrasing = phrasing

    def turns(self, rng: random.Random) -> list[Turn]:
        """One sum, and its result."""
        kind = rng.choices(self._kinds, self._weights)[0]
        numbers = _DRAWS[kind](rng)
        while is_held_out(kind, numbers):
            numbers = _DRAWS[kind](rng)
        question, answer = (
            rng.choice(self._ways[key]).format(**numbers) for key in _keys_of(kind)
        )
        return [Turn(self._phrasing.vary(question, rng), answer)]


def is_held_out(kind: str, numbers: dict[str, int | str]) -> bool:
    """Whether no text may show this sum, so that the evaluation can ask for it."""
    a, b = int(numbers.get("a", 0)), int(numbers.get("b", 0))
    match kind:
        case "add":
            return _is_chosen(a, b) or _is_chosen(b, a)
        case "subtract":
            return _is_chosen(a, b)
    return False


def _is_chosen(a: int, b: int) -> bool:
    return (7 * a + 3 * b) % 11 == 5


def _keys_of(kind: str) -> tuple[str, str]:
    """Where the ways to ask and to answer stand."""
    ask, answer = _BORROWED.get(kind, (kind, kind))
    return ask, f"{answer}_answer"


def _add(rng: random.Random) -> dict[str, int | str]:
    a, b = rng.randint(0, MOST), rng.randint(0, MOST)
    return {"a": a, "b": b, "c": a + b}


def _subtract(rng: random.Random) -> dict[str, int | str]:
    b, a = sorted((rng.randint(0, MOST), rng.randint(0, MOST)))
    return {"a": a, "b": b, "c": a - b}


def _multiply(rng: random.Random) -> dict[str, int | str]:
    a, b = _factors(rng)
    return {"a": a, "b": b, "c": a * b}


def _divide(rng: random.Random) -> dict[str, int | str]:
    b, c = _factors(rng)
    return {"a": b * c, "b": b, "c": c}


def _factors(rng: random.Random) -> tuple[int, int]:
    """Of the multiplication tables, or of a product up to 100."""
    if rng.random() < 0.7:
        return rng.randint(1, 12), rng.randint(1, 12)
    a = rng.randint(1, MOST // 2)
    a, b = rng.sample((a, rng.randint(1, MOST // a)), 2)
    return a, b


def _negative(rng: random.Random) -> dict[str, int | str]:
    a, b = sorted(rng.sample(range(MOST + 1), 2))
    return {"a": a, "b": b}


def _uneven(rng: random.Random) -> dict[str, int | str]:
    b = rng.randint(2, 12)
    return {"a": b * rng.randint(1, MOST // b) - rng.randint(1, b - 1), "b": b}


def _double(rng: random.Random) -> dict[str, int | str]:
    a = rng.randint(0, MOST)
    return {"a": a, "c": 2 * a}


def _half(rng: random.Random) -> dict[str, int | str]:
    c = rng.randint(0, MOST // 2)
    return {"a": 2 * c, "c": c}


def _compare(rng: random.Random) -> dict[str, int | str]:
    a, b = rng.sample(range(MOST + 1), 2)
    return {"a": a, "b": b, "max": max(a, b), "min": min(a, b)}


def _next(rng: random.Random) -> dict[str, int | str]:
    a = rng.randint(0, MOST)
    return {"a": a, "c": a + 1}


def _before(rng: random.Random) -> dict[str, int | str]:
    a = rng.randint(1, MOST)
    return {"a": a, "c": a - 1}


def _even_odd(rng: random.Random) -> dict[str, int | str]:
    a = rng.randint(0, MOST)
    return {"a": a, "parity": "odd" if a % 2 else "even"}


def _too_large(rng: random.Random) -> dict[str, int | str]:
    large = rng.randint(MOST + 1, rng.choice((400, 5_000, 90_000)))
    other = rng.randint(2, rng.choice((20, 900, 9_000)))
    a, b = rng.sample((large, other), 2)
    return {"a": a, "b": b}


def _large_product(rng: random.Random) -> dict[str, int | str]:
    return {"a": rng.randint(13, MOST), "b": rng.randint(13, MOST)}


_DRAWS: dict[str, Callable[[random.Random], dict[str, int | str]]] = {
    "add": _add,
    "subtract": _subtract,
    "multiply": _multiply,
    "divide": _divide,
    "double": _double,
    "half": _half,
    "compare": _compare,
    "next": _next,
    "before": _before,
    "even_odd": _even_odd,
    "too_large": _too_large,
    "large_product": _large_product,
    "negative": _negative,
    "uneven": _uneven,
}

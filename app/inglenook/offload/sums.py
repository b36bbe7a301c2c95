"""The sum of what a place holds, written out so that it adds up as it is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from inglenook.offload.plan import Share

_NBSP = "\N{NO-BREAK SPACE}"

#: What the parts of a share are called, in the order of a sum.
PARTS = {
    "weights": "weights",
    "kv": "KV cache",
    "state": "recurrent state",
    "compute": "compute",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One part of a sum.

    Attributes:
        part: The field of `Share`.
        figure: How much it is, in the sum's unit.
    """

    part: str
    figure: str

    @property
    def words(self) -> str:
        """As in “4.58 weights”."""
        return f"{self.figure}{_NBSP}{PARTS[self.part]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What a place holds; the terms add up to the total as they are rounded.

    Attributes:
        total: All of it and of how much, as in “6.00 of 7.10 GiB it can give”.
    """

    terms: tuple[Term, ...]
    total: str

    @property
    def words(self) -> str:
        """As in “4.58 weights + 1.42 compute = 6.00 GiB”."""
        terms = " + ".join(term.words for term in self.terms)
        return f"{terms} = {self.total}" if terms else self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """What figures are rounded to, and how they are written."""

    name: str
    step_bytes: float
    n_decimals: int

    def count(self, n_bytes: int) -> int:
        return round(n_bytes / self.step_bytes)

    def write(self, n_steps: int) -> str:
        return f"{n_steps / 10**self.n_decimals:.{self.n_decimals}f}"


_GIB = _Unit(name="GiB", step_bytes=2**30 / 100, n_decimals=2)
_MIB = _Unit(name="MiB", step_bytes=2**20, n_decimals=0)


def write_out(share: Share, most_bytes: int | None = None) -> Sum:
    """Write out what a place holds, in GiB; in MiB where it is less than one.

    Args:
        share: What it consists of.
        most_bytes: What the place could have given; None where that is not known.
    """
    held = {part: n_bytes for part in PARTS if (n_bytes := getattr(share, part))}
    unit = _unit_for(share.total)
    steps = _round_together(list(held.values()), unit)
    terms = [
        Term(part=part, figure=unit.write(n))
        for part, n in zip(held, steps, strict=True)
    ]
    total = unit.write(sum(steps))
    return Sum(terms=tuple(terms), total=_of(total, unit, most_bytes))


def compare(planned_bytes: int, measured_bytes: int) -> tuple[str, str]:
    """What was predicted, and what was measured with the unit of both.

    As in “5.84” and “5.91 GiB”.
    """
    unit = _unit_for(max(planned_bytes, measured_bytes))
    measured = unit.write(unit.count(measured_bytes))
    return unit.write(unit.count(planned_bytes)), f"{measured}{_NBSP}{unit.name}"


def _of(total: str, unit: _Unit, most_bytes: int | None) -> str:
    if most_bytes is None:
        return f"{total}{_NBSP}{unit.name}"
    most_unit = _unit_for(most_bytes)
    most = f"{most_unit.write(most_unit.count(most_bytes))}{_NBSP}{most_unit.name}"
    said = "" if unit is most_unit else f"{_NBSP}{unit.name}"
    return f"{total}{said} of {most} it can give".replace(" ", _NBSP)


def _unit_for(n_bytes: int) -> _Unit:
    return _GIB if n_bytes >= 2**30 else _MIB


def _round_together(amounts: Sequence[int], unit: _Unit) -> list[int]:
    """Amounts in steps, those rounded up that lose most by it, to the rounded total."""
    exact = [amount / unit.step_bytes for amount in amounts]
    steps = [int(each) for each in exact]
    by_loss = sorted(range(len(exact)), key=lambda i: steps[i] - exact[i])
    for i in by_loss[: round(sum(exact)) - sum(steps)]:
        steps[i] += 1
    return steps

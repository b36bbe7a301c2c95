"""The sum of what a place holds, written out so that it adds up as it is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from inglenook.offload.plan import Share
from inglenook.translation import mark, translate
from inglenook.units import format_number

_NBSP = "\N{NO-BREAK SPACE}"

#: What the parts of a share are called, in the order of a sum; to be translated.
PARTS = {
    "weights": mark("Plan", "weights"),
    "kv": mark("Plan", "KV cache"),
    "state": mark("Plan", "recurrent state"),
    "compute": mark("Plan", "compute"),
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
        part = translate("Plan", PARTS[self.part])
        return f"{self.figure}{_NBSP}{part}"


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
    """What figures are rounded to, and how they are written.

    Attributes:
        words: A figure with it; to be translated.
    """

    words: str
    step_bytes: float
    n_decimals: int

    def count(self, n_bytes: int) -> int:
        return round(n_bytes / self.step_bytes)

    def write(self, n_steps: int) -> str:
        return format_number(n_steps / 10**self.n_decimals, self.n_decimals)

    def tell(self, figure: str) -> str:
        return translate("Units", self.words).format(n=figure)


_GIB = _Unit(
    words=mark("Units", "{n}\N{NO-BREAK SPACE}GiB"),
    step_bytes=2**30 / 100,
    n_decimals=2,
)
_MIB = _Unit(
    words=mark("Units", "{n}\N{NO-BREAK SPACE}MiB"), step_bytes=2**20, n_decimals=0
)


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
    return unit.write(unit.count(planned_bytes)), unit.tell(measured)


def _of(total: str, unit: _Unit, most_bytes: int | None) -> str:
    if most_bytes is None:
        return unit.tell(total)
    most_unit = _unit_for(most_bytes)
    most = most_unit.tell(most_unit.write(most_unit.count(most_bytes)))
    held = total if unit is most_unit else unit.tell(total)
    words = translate("Plan", "{held} of {most} it can give")
    return words.format(held=held, most=most).replace(" ", _NBSP)


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

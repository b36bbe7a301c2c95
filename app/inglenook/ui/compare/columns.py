"""The columns of the table of results."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf

from inglenook.compare.records import VariantResult, is_noisy_speed
from inglenook.compare.verdict import format_kld
from inglenook.translation import mark, translate
from inglenook.ui.compare.figures import Figures
from inglenook.units import format_number

_UNKNOWN = "—"


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure as it is shown.

    Attributes:
        text: It, without its unit.
        error: What is written behind it in a smaller type: “± 0.2”.
        value: What rows are sorted by; infinite where nothing is known.
        is_known: Whether something was measured.
        is_noisy: Whether it spreads so much that it tells little.
    """

    text: str
    error: str = ""
    value: float = inf
    is_known: bool = True
    is_noisy: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A figure of all variants.

    Attributes:
        title: In English.
        unit: What its numbers are in, in English; empty for none.
        cell: Gives that of a variant.
        is_fixed: Whether it is always shown.
    """

    title: str
    unit: str
    cell: Callable[[VariantResult, Figures], Cell]
    is_fixed: bool = False

    @property
    def name(self) -> str:
        """Its title in the user's language."""
        return translate("Compare", self.title)

    @property
    def words(self) -> str:
        """Title and unit, in two lines and in the user's language."""
        unit = translate("Compare", self.unit) if self.unit else ""
        return f"{self.name}\n{unit}"


def _cell(value: float | None, n_decimals: int, error: float | None = None) -> Cell:
    if value is None:
        return Cell(_UNKNOWN, is_known=False)
    spread = "" if error is None else f"± {format_number(error, n_decimals)}"
    return Cell(format_number(value, n_decimals), spread, value)


def _n_decimals(value: float | None, usual: int) -> int:
    """How many tell something: none of large figures, one more of small ones."""
    if value is None:
        return usual
    if value >= 100:
        return 0
    return usual + 1 if value < 10.0 ** (1 - usual) else usual


def _scaled(value: float | None, scale: float) -> float | None:
    return None if value is None else value * scale


def _size(result: VariantResult, _: Figures) -> Cell:
    size = result.file_bytes / 1e9 if result.file_bytes else None
    return _cell(size, _n_decimals(size, 2))


def _bits(result: VariantResult, _: Figures) -> Cell:
    return _cell(result.bits_per_weight, 2)


def _load(result: VariantResult, _: Figures) -> Cell:
    return _cell(result.load_s, _n_decimals(result.load_s, 1))


def _first_token(result: VariantResult, _: Figures) -> Cell:
    seconds = result.time_to_first_token_s
    return _cell(seconds, _n_decimals(seconds, 2))


def _prompt(result: VariantResult, _: Figures) -> Cell:
    return _speed(result.prompt_tokens_per_s, result.prompt_sd)


def _answer(result: VariantResult, _: Figures) -> Cell:
    return _speed(result.generation_tokens_per_s, result.generation_sd)


def _speed(rate: float | None, sd: float | None) -> Cell:
    cell = _cell(rate, _n_decimals(rate, 1), sd)
    return replace(cell, is_noisy=is_noisy_speed(rate, sd))


def _peak(result: VariantResult, _: Figures) -> Cell:
    peak = _scaled(result.peak_memory_bytes, 1 / 2**30)
    return _cell(peak, _n_decimals(peak, 1))


def _ppl(result: VariantResult, _: Figures) -> Cell:
    return _cell(result.ppl, _n_decimals(result.ppl, 2), result.ppl_error)


def _kld(result: VariantResult, figures: Figures) -> Cell:
    if figures.is_reference(result):
        return Cell(translate("Compare", "reference"), value=0.0, is_known=False)
    if result.kld_mean is None:
        return Cell(_UNKNOWN, is_known=False)
    error = result.kld_mean_error
    spread = "" if error is None else f"± {format_kld(error)}"
    return Cell(format_kld(result.kld_mean), spread, result.kld_mean)


def _same_top(result: VariantResult, _: Figures) -> Cell:
    return _cell(_scaled(result.same_top, 100), 1, _scaled(result.same_top_error, 100))


def _variant(result: VariantResult, _: Figures) -> Cell:
    return Cell(result.label, value=-result.file_bytes)


COLUMNS = (
    Column(mark("Compare", "Variant"), "", _variant, is_fixed=True),
    Column(mark("Compare", "Size"), mark("Compare", "GB"), _size),
    Column(mark("Compare", "Bits"), "", _bits),
    Column(mark("Compare", "Load"), mark("Compare", "s"), _load),
    Column(mark("Compare", "1st token"), mark("Compare", "s"), _first_token),
    Column(mark("Compare", "Prompt"), mark("Compare", "tok/s"), _prompt),
    Column(mark("Compare", "Answer"), mark("Compare", "tok/s"), _answer, is_fixed=True),
    Column(mark("Compare", "Peak"), mark("Compare", "GiB"), _peak),
    Column(mark("Compare", "Perplexity"), "", _ppl),
    Column(
        mark("Compare", "KL divergence"),
        mark("Compare", "from the reference"),
        _kld,
        is_fixed=True,
    ),
    Column(mark("Compare", "Same next token"), mark("Compare", "%"), _same_top),
)

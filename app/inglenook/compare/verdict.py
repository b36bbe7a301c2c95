"""Which variant to keep, in one sentence."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from inglenook.compare.fitting import Constraint
from inglenook.compare.records import Comparison, VariantResult
from inglenook.translation import listed, mark, sentences, translate
from inglenook.units import format_context, format_memory, format_number

Band = Literal[
    "indistinguishable", "near_lossless", "good", "noticeable", "degraded", "poor"
]

#: Mean divergences that the bands end at, in nats a token. Of Llama 3 8B, Q8_0 has
#: 0.001, Q6_K 0.005, Q5_K_M 0.011, Q4_K_M 0.03, Q3_K_M 0.1 and Q2_K 0.4, by llama.cpp's
#: tools/perplexity/README.md.
_ENDS: tuple[tuple[float, Band], ...] = (
    (0.002, "indistinguishable"),
    (0.01, "near_lossless"),
    (0.05, "good"),
    (0.12, "noticeable"),
    (0.35, "degraded"),
)
_BAND_WORDS: dict[Band, str] = {
    "indistinguishable": mark("Compare", "indistinguishable"),
    "near_lossless": mark("Compare", "near-lossless"),
    "good": mark("Compare", "good"),
    "noticeable": mark("Compare", "noticeably worse"),
    "degraded": mark("Compare", "much worse"),
    "poor": mark("Compare", "poor"),
}
#: Where nothing must fit anywhere, the smallest variant of these bands is best.
_ALL_BUT_LOSSLESS = ("indistinguishable", "near_lossless")


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """Which variant to keep.

    Attributes:
        best: Its file; None where nothing speaks for any.
        band: How good it is.
        sentence: Why.
        emphases: The parts of the sentence that matter most.
        equals: Labels of those from which no difference in quality was seen.
        too_large: Files of the variants that do not fit.
    """

    best: Path | None = None
    band: Band | None = None
    sentence: str
    emphases: tuple[str, ...] = ()
    equals: tuple[str, ...] = ()
    too_large: tuple[Path, ...] = ()


def band_of(kld: float) -> Band:
    """How good a variant is whose mean divergence from the reference is this."""
    return next((band for end, band in _ENDS if kld < end), "poor")


def band_words(band: Band) -> str:
    """What a band is called."""
    return translate("Compare", _BAND_WORDS[band])


def judge(
    comparison: Comparison,
    constraint: Constraint | None = None,
    needed: Mapping[Path, int] | None = None,
) -> Verdict:
    """Say which variant to keep.

    What must fit is the best that does; else it is the smallest of those that lose
    next to nothing, or the best where all do. Where two are equally good as far as
    could be seen, it is the smaller one. The reference is told of where it is alone,
    and was compared with what was expected elsewhere.

    Args:
        comparison: What is known.
        constraint: What it must fit into; None is nothing.
        needed: What each file needs for that, in bytes.
    """
    needed = needed or {}
    most_bytes = constraint.memory_bytes if constraint is not None else 2**63
    too_large = tuple(
        each.path
        for each in comparison.variants
        if needed.get(each.path, 0) > most_bytes
    )
    candidates = [
        each
        for each in comparison.variants
        if each.error is None
        and (each.label != comparison.reference or len(comparison.variants) == 1)
        and each.path not in too_large
    ]
    rated = [each for each in candidates if each.kld_mean is not None]
    if rated:
        best = _best(rated, is_constrained=constraint is not None)
        return _tell(comparison, best, rated, too_large)
    if constraint is not None and too_large and not candidates:
        least = min(needed.values())
        return Verdict(sentence=_none_fits(constraint, least), too_large=too_large)
    return Verdict(sentence=_without_quality(comparison), too_large=too_large)


def is_same_quality(a: VariantResult, b: VariantResult) -> bool:
    """Whether their divergences cannot be told apart, errors considered."""
    if a.kld_mean is None or b.kld_mean is None:
        return False
    apart = abs(a.kld_mean - b.kld_mean)
    return apart <= (a.kld_mean_error or 0.0) + (b.kld_mean_error or 0.0)


def _best(rated: Sequence[VariantResult], *, is_constrained: bool) -> VariantResult:
    nearest = min(rated, key=_kld)
    if is_constrained:
        choice = [each for each in rated if is_same_quality(each, nearest)]
    else:
        choice = [
            each for each in rated if band_of(_kld(each)) in _ALL_BUT_LOSSLESS
        ] or [each for each in rated if is_same_quality(each, nearest)]
    return min(choice, key=lambda each: each.file_bytes)


def _kld(result: VariantResult) -> float:
    assert result.kld_mean is not None, "only what was rated is chosen from"
    return result.kld_mean


def _tell(
    comparison: Comparison,
    best: VariantResult,
    rated: Sequence[VariantResult],
    too_large: tuple[Path, ...],
) -> Verdict:
    band = band_of(_kld(best))
    told = band_words(band)
    if _kld(best) <= (best.kld_mean_error or 0.0):
        told = translate("Compare", "no difference seen")
    speed = _speed_words(best, comparison.reference_result)
    equals = tuple(
        each.label for each in rated if each is not best and is_same_quality(each, best)
    )
    facts = [_size_words(best, comparison.reference_result), speed]
    if best.same_top is not None:
        words = translate("Compare", "{share} same next token")
        facts.append(words.format(share=_percent(best.same_top, 1)))
    divergence = translate("Compare", "KL divergence {kld}: {band}")
    facts.append(divergence.format(kld=format_kld(_kld(best)), band=told))
    words = translate("Compare", "{label}: {facts}.")
    said = [words.format(label=best.label, facts=listed(facts))]
    if equals:
        words = translate("Compare", "No difference seen to {labels}.")
        said.append(words.format(labels=listed(equals)))
    return Verdict(
        best=best.path,
        band=band,
        sentence=sentences(said),
        emphases=tuple(filter(None, (speed, told))),
        equals=equals,
        too_large=too_large,
    )


def format_kld(kld: float) -> str:
    """A divergence with two digits that tell something: `0.031`, `0.0048`."""
    for n_decimals in (2, 3, 4, 5):
        if abs(kld) >= 10 ** (1 - n_decimals):
            return format_number(kld, n_decimals)
    return format_number(kld, 6)


def _size_words(best: VariantResult, reference: VariantResult) -> str:
    if not reference.file_bytes or best is reference:
        return ""
    words = translate("Compare", "{share} of the size of {reference}")
    share = _percent(best.file_bytes / reference.file_bytes)
    return words.format(share=share, reference=reference.label)


def _speed_words(best: VariantResult, reference: VariantResult) -> str:
    """How much faster it writes than the reference, where that is certain."""
    own, other = best.generation_tokens_per_s, reference.generation_tokens_per_s
    if not own or not other or best is reference:
        return ""
    if abs(own - other) <= (best.generation_sd or 0) + (reference.generation_sd or 0):
        return translate("Compare", "no difference in speed seen")
    if own > other:
        words = translate("Compare", "{n}× faster here")
        return words.format(n=format_number(own / other, 1))
    words = translate("Compare", "{n}× slower here")
    return words.format(n=format_number(other / own, 1))


def _none_fits(constraint: Constraint, least_bytes: int) -> str:
    words = translate(
        "Compare",
        "None of these fits in {memory} with a context of {context}: the smallest "
        "needs {needed}.",
    )
    return words.format(
        memory=format_memory(constraint.memory_bytes),
        context=format_context(constraint.context_tokens),
        needed=format_memory(least_bytes),
    )


def _without_quality(comparison: Comparison) -> str:
    timed = [each for each in comparison.variants if each.generation_tokens_per_s]
    if not timed:
        return translate("Compare", "Nothing was measured that could tell them apart.")
    fastest = max(timed, key=lambda each: each.generation_tokens_per_s or 0.0)
    words = translate(
        "Compare",
        "{label} answers fastest here, with {rate} tokens a second; how good the "
        "variants are was not measured.",
    )
    rate = format_number(fastest.generation_tokens_per_s or 0.0, 1)
    return words.format(label=fastest.label, rate=rate)


def _percent(share: float, n_decimals: int = 0) -> str:
    words = translate("Units", "{n}\N{NO-BREAK SPACE}%")
    return words.format(n=format_number(share * 100, n_decimals))

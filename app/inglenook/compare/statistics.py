"""Figures of a model's quality with their errors, as llama-perplexity prints them.

Errors are standard errors of the mean, as if tokens were independent of each other.
"""

import math
import struct
from collections.abc import Sequence

import msgspec

from inglenook.engine.messages import DivergenceProgress

#: From fewer values than these llama.cpp tells no error, and no covariance.
_LEAST_FOR_ERROR = 11
_LEAST_FOR_COVARIANCE = 10
_FLOAT32 = struct.Struct("f")
#: Beyond the exponential of this there are no numbers.
_MOST_EXPONENT = 700.0


class Estimate(msgspec.Struct, frozen=True):
    """A figure, and its standard error."""

    value: float
    error: float


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """Where values lie: `p999` is what 99.9 % of them are not above."""

    minimum: float
    p001: float
    p01: float
    p05: float
    p10: float
    p25: float
    median: float
    p75: float
    p90: float
    p95: float
    p99: float
    p999: float
    maximum: float


class Divergence(msgspec.Struct, frozen=True, kw_only=True):
    """How far from a reference a model is in what it expects of a text.

    Logarithms are natural. What is said of the reference is by the 16 bits for each
    probability that were kept of it, none below e⁻¹⁶ of the highest: its own perplexity
    may be higher.

    Attributes:
        n_tokens: How many were scored.
        ppl: Perplexity.
        base_ppl: That of the reference.
        correlation: Between the logarithms of both, -1 to 1; 0 where there is none.
        ln_ratio: Logarithm of the ratio of the perplexities; its error is that of
            paired values, much smaller than theirs.
        ratio: The ratio itself.
        difference: `ppl` less `base_ppl`.
        kld: Mean Kullback-Leibler divergence from the reference, in nats a token.
        klds: Those of all tokens.
        p_change: Mean change of the probability of the token that came, -1 to 1.
        p_changes: Those of all tokens.
        rms_p_change: Root of the mean of their squares, 0 to 1.
        same_top: Share of tokens where both hold the same one for likeliest, 0 to 1.
    """

    n_tokens: int
    ppl: Estimate
    base_ppl: Estimate
    correlation: float
    ln_ratio: Estimate
    ratio: Estimate
    difference: Estimate
    kld: Estimate
    klds: Spread
    p_change: Estimate
    p_changes: Spread
    rms_p_change: Estimate
    same_top: Estimate


class Compared(msgspec.Struct, kw_only=True):
    """What was compared so far: each list has a value for each scored token.

    Attributes:
        nll: Negative log-likelihoods, in nats.
        base_nll: Those of the reference.
        kld: Kullback-Leibler divergences from the reference, in nats.
        p_change: Changes of the probability of the token that came.
        same_top: Whether both hold the same token for likeliest.
    """

    nll: list[float] = msgspec.field(default_factory=list)
    base_nll: list[float] = msgspec.field(default_factory=list)
    kld: list[float] = msgspec.field(default_factory=list)
    p_change: list[float] = msgspec.field(default_factory=list)
    same_top: list[bool] = msgspec.field(default_factory=list)

    def add(self, progress: DivergenceProgress) -> None:
        """The tokens of a chunk more."""
        self.nll += progress.nll
        self.base_nll += progress.base_nll
        self.kld += progress.kld
        self.p_change += progress.p_change
        self.same_top += progress.same_top


def perplexity(nll: Sequence[float]) -> Estimate:
    """The perplexity that negative log-likelihoods of tokens, in nats, make."""
    return _exponential(mean(nll))


def divergence(compared: Compared) -> Divergence:
    """All figures of a comparison of one token or more."""
    nll, base_nll = mean(compared.nll), mean(compared.base_nll)
    shared = _covariance(compared.nll, compared.base_nll)
    ppl, base_ppl = _exponential(nll), _exponential(base_nll)
    ln_ratio = _difference(nll, base_nll, shared)
    return Divergence(
        n_tokens=len(compared.nll),
        ppl=ppl,
        base_ppl=base_ppl,
        correlation=_ratio(shared, nll.error * base_nll.error),
        ln_ratio=ln_ratio,
        ratio=_exponential(ln_ratio),
        difference=_difference(ppl, base_ppl, ppl.value * base_ppl.value * shared),
        kld=mean(compared.kld),
        klds=spread(compared.kld),
        p_change=mean(compared.p_change),
        p_changes=spread(compared.p_change),
        rms_p_change=_root_mean_square(compared.p_change),
        same_top=_share(compared.same_top),
    )


def mean(values: Sequence[float]) -> Estimate:
    """The mean of one value or more, and its error."""
    n = len(values)
    average = sum(values) / n
    variance = sum(value * value for value in values) / n - average * average
    has_error = variance > 0 and n >= _LEAST_FOR_ERROR
    return Estimate(average, math.sqrt(variance / (n - 1)) if has_error else 0.0)


def spread(values: Sequence[float]) -> Spread:
    """Where one value or more lie."""
    ordered = sorted(values)
    return Spread(
        minimum=ordered[0],
        p001=_quantile(ordered, 0.001),
        p01=_quantile(ordered, 0.01),
        p05=_quantile(ordered, 0.05),
        p10=_quantile(ordered, 0.1),
        p25=_quantile(ordered, 0.25),
        median=_quantile(ordered, 0.5),
        p75=_quantile(ordered, 0.75),
        p90=_quantile(ordered, 0.9),
        p95=_quantile(ordered, 0.95),
        p99=_quantile(ordered, 0.99),
        p999=_quantile(ordered, 0.999),
        maximum=ordered[-1],
    )


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Between the two values round it, in proportion."""
    # llama.cpp computes the place in float32, which shows in the fourth digit.
    place = _float32(_float32(share) * (len(ordered) - 1))
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    part = place - below
    return (1 - part) * ordered[below] + part * ordered[above]


def _float32(value: float) -> float:
    (rounded,) = _FLOAT32.unpack(_FLOAT32.pack(value))
    return float(rounded)


def _covariance(a: Sequence[float], b: Sequence[float]) -> float:
    """The covariance of two means."""
    n = len(a)
    if n < _LEAST_FOR_COVARIANCE:
        return 0.0
    products = sum(x * y for x, y in zip(a, b, strict=True)) / n
    return (products - sum(a) / n * (sum(b) / n)) / (n - 1)


def _difference(a: Estimate, b: Estimate, covariance: float) -> Estimate:
    variance = a.error**2 + b.error**2 - 2 * covariance
    return Estimate(a.value - b.value, math.sqrt(max(0.0, variance)))


def _exponential(estimate: Estimate) -> Estimate:
    value = math.exp(min(estimate.value, _MOST_EXPONENT))
    return Estimate(value, value * estimate.error)


def _root_mean_square(values: Sequence[float]) -> Estimate:
    squares = mean([value * value for value in values])
    root = math.sqrt(squares.value)
    return Estimate(root, _ratio(squares.error, 2 * root))


def _share(values: Sequence[bool]) -> Estimate:
    n = len(values)
    share = sum(values) / n
    return Estimate(share, math.sqrt(_ratio(share * (1 - share), n - 1)))


def _ratio(a: float, b: float) -> float:
    """Their ratio; 0 where there is none."""
    return a / b if b else 0.0

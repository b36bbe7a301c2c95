"""Longer contexts than a model was trained for, by scaling its positions (RoPE).

All factors count from the length before any scaling, as llama.cpp's numbers do: what
a file carries is replaced by them, and never multiplied.
"""

from typing import Annotated, Literal

import msgspec

from inglenook.offload.positions import Positions
from inglenook.translation import mark, translate

#: Leave it to the file; no scaling; all positions alike; the base frequency raised;
#: low frequencies more than high ones.
RopeMethod = Literal["model", "none", "linear", "ntk", "yarn"]
#: What speaks against a choice: the context is longer than the model can use so; it
#: was made for other numbers; its tensors scale as well; there is no need to scale.
RopeWarning = Literal["too_long", "replaces_own", "scaled_twice", "needless"]

Factor = Annotated[float, msgspec.Meta(ge=0, le=4096)]

#: The raised base falls short of its factor, the more so the larger it is.
_NTK_EXACT, _NTK_SURPLUS = 1.5, 1.25

_WARNINGS: dict[RopeWarning, str] = {
    "too_long": mark(
        "Plan",
        "The context is longer than the model can use: beyond that, its "
        "answers make no sense.",
    ),
    "replaces_own": mark(
        "Plan", "The model was made for a scaling of its own, which this replaces."
    ),
    "scaled_twice": mark(
        "Plan", "The model's own scaling stays in effect beside this one."
    ),
    "needless": mark(
        "Plan", "The model reaches as far without scaling, which costs some quality."
    ),
}


def warning_words(warning: RopeWarning) -> str:
    """What a warning says, as a sentence."""
    return translate("Plan", _WARNINGS[warning])


class RopeWish(msgspec.Struct, frozen=True, kw_only=True):
    """How positions are to be scaled.

    Attributes:
        method: How.
        factor: How many times longer than the model was first trained for; 0 is as
            many as the context needs, and none where the model reaches it by itself.
    """

    method: RopeMethod = "model"
    factor: Factor = 0.0


class Rope(msgspec.Struct, frozen=True, kw_only=True):
    """How positions are scaled, in llama.cpp's numbers.

    Attributes:
        factor: How many times longer than the model was first trained for.
        freq_base: Frequency base; 0 is the file's.
        freq_scale: What positions are multiplied with; 0 is the file's.
        original_tokens: What YaRN starts from; 0 is the file's.
    """

    method: RopeMethod = "model"
    factor: Factor = 1.0
    freq_base: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    freq_scale: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.0
    original_tokens: Annotated[int, msgspec.Meta(ge=0, lt=2**31)] = 0


def scale_rope(positions: Positions, wish: RopeWish, context_tokens: int) -> Rope:
    """The numbers for a wish.

    Args:
        positions: The model's.
        wish: What the user wants.
        context_tokens: Length of the context.
    """
    factor = max(1.0, wish.factor or _needed(positions, context_tokens))
    match wish.method:
        case "none":
            return Rope(method="none", freq_scale=1.0)
        case "model":
            return Rope(factor=positions.factor)
        case _ if not wish.factor and context_tokens <= positions.reach_tokens:
            return Rope(factor=positions.factor)
        case "linear":
            return Rope(method="linear", factor=factor, freq_scale=1 / factor)
        case "ntk":
            base = _raised_base(positions, factor)
            return Rope(method="ntk", factor=factor, freq_base=base, freq_scale=1.0)
        case "yarn":
            return Rope(
                method="yarn",
                factor=factor,
                freq_scale=1 / factor,
                original_tokens=positions.original_tokens,
            )


def reach_tokens(positions: Positions, rope: Rope) -> int:
    """How long a context the model can use so, about; 0 where nothing tells."""
    if rope.method == "model":
        return positions.reach_tokens
    return round(positions.original_tokens * rope.factor)


def rope_warnings(
    positions: Positions, rope: Rope, context_tokens: int
) -> tuple[RopeWarning, ...]:
    """What speaks against loading a model so.

    Args:
        positions: The model's.
        rope: As `scale_rope` gives it.
        context_tokens: Length of the context.
    """
    reach = reach_tokens(positions, rope)
    is_scaled = rope.method in {"linear", "ntk", "yarn"}
    own = (positions.method, positions.factor)
    is_own = rope.method == "model" or (rope.method, rope.factor) == own
    found: dict[RopeWarning, bool] = {
        "too_long": 0 < reach < context_tokens,
        "replaces_own": positions.factor > 1 and not is_own,
        "scaled_twice": is_scaled and positions.has_own_factors,
        "needless": is_scaled
        and rope.factor > 1
        and context_tokens <= positions.reach_tokens,
    }
    return tuple(warning for warning, holds in found.items() if holds)


def _needed(positions: Positions, context_tokens: int) -> float:
    if not positions.original_tokens:
        return 1.0
    return context_tokens / positions.original_tokens


def _raised_base(positions: Positions, factor: float) -> float:
    """The base of NTK-aware scaling: base · α^(d/(d−2)), with α a bit above factor."""
    alpha = factor if factor <= _NTK_EXACT else _NTK_SURPLUS * factor
    n = positions.n_rotated
    return float(positions.base * alpha ** (n / (n - 2) if n > 2 else 1))

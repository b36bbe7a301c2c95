"""How far a model was trained to look, and how it turns positions (RoPE)."""

from collections.abc import Iterable
from dataclasses import dataclass

from inglenook.library.header import TensorInfo
from inglenook.offload.keys import MAX_CONTEXT, ShapeKeys

#: llama.cpp's, where the file tells nothing.
_DEFAULT_BASE = 10_000.0
_DEFAULT_METHOD = "linear"
#: A file can claim any factor; those of real models go up to 64.
_MOST_FACTOR = 4096.0
#: Lengths that LLaMA 1 and 2 were trained for. Of a model that was made from one of
#: them with linear scaling, some files tell this length and not what it reaches now.
_FIRST_LENGTHS = (2048, 4096)
#: Factors for each frequency, as Llama 3.1 (one list) and LongRoPE (two) have them.
_OWN_FACTORS = ("rope_freqs.", "rope_factors_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """What a file tells of positions.

    Attributes:
        reach_tokens: Length of the context that the model can use as it is; 0 if not
            told.
        original_tokens: The same without its scaling.
        base: Frequency base.
        method: llama.cpp's name of how the file scales positions, as in “linear”.
        factor: What the file scales positions by; 1 is no scaling.
        n_rotated: Values of each head that are turned; 0 if not told.
        has_own_factors: Whether its tensors scale each frequency on its own, beside
            what `factor` does.
    """

    reach_tokens: int = 0
    original_tokens: int = 0
    base: float = _DEFAULT_BASE
    method: str = _DEFAULT_METHOD
    factor: float = 1.0
    n_rotated: int = 0
    has_own_factors: bool = False

    @classmethod
    def of_length(cls, context_tokens: int) -> "Positions":
        """Those of a model that was trained for this length, and not scaled."""
        return cls(reach_tokens=context_tokens, original_tokens=context_tokens)


def read_positions(
    keys: ShapeKeys, tensors: Iterable[TensorInfo], k_head: int
) -> Positions:
    """Read what a header tells of positions.

    Args:
        keys: The header's.
        tensors: Of all the model's files.
        k_head: Values in a head's key, all of which are turned if nothing is told.
    """
    told = keys.whole("context_length", most=MAX_CONTEXT)
    method = keys.text("rope.scaling.type") or _DEFAULT_METHOD
    factor = 1.0 if method == "none" else _factor(keys)
    original = _original(keys, told, method, factor)
    return Positions(
        reach_tokens=min(max(told, round(original * factor)), MAX_CONTEXT),
        original_tokens=original,
        base=keys.amount("rope.freq_base") or _DEFAULT_BASE,
        method=method,
        factor=factor,
        n_rotated=keys.whole("rope.dimension_count", k_head),
        has_own_factors=any(each.name.startswith(_OWN_FACTORS) for each in tensors),
    )


def _factor(keys: ShapeKeys) -> float:
    factor = keys.amount("rope.scaling.factor") or keys.amount("rope.scale_linear")
    return min(max(1.0, factor), _MOST_FACTOR)


def _original(keys: ShapeKeys, told: int, method: str, factor: float) -> int:
    """Tokens that it was trained for before it was scaled."""
    key = "rope.scaling.original_context_length"
    if original := keys.whole(key, most=MAX_CONTEXT):
        return original
    # Without that key, llama.cpp's YaRN starts from the context length as well.
    return told if told in _FIRST_LENGTHS or method == "yarn" else round(told / factor)

"""What a model's layers take in memory: weights, KV cache, recurrent state.

Exact: the buffers that llama.cpp logs have these sizes, to less than a thousandth.
"""

from dataclasses import dataclass

from inglenook.offload.shape import LayerShape, ModelShape

#: Values that are packed together, and what they take.
KV_TYPES = {
    "f32": (1, 4),
    "f16": (1, 2),
    "bf16": (1, 2),
    "q8_0": (32, 34),
    "q5_1": (32, 24),
    "q5_0": (32, 22),
    "q4_1": (32, 20),
    "q4_0": (32, 18),
    "iq4_nl": (32, 18),
}
#: llama.cpp rounds contexts up to a multiple of it.
_CELLS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextSettings:
    """How a context is made; the defaults are what the program uses.

    Attributes:
        context_tokens: Length of the context, for all sequences together.
        kv_type: Type of the KV cache, keys and values; one of `KV_TYPES`.
        ubatch: Tokens computed at once.
        is_unified: Whether the sequences share one KV cache.
        swa_full: Whether layers with a window keep all the context nevertheless.
        n_outputs: Tokens of a batch whose logits are computed; 0 is one for each
            sequence.
        n_rollbacks: Earlier recurrent states that are kept for each sequence.
    """

    context_tokens: int
    kv_type: str = "f16"
    ubatch: int = 512
    n_sequences: int = 1
    is_unified: bool = False
    flash_attention: bool = True
    swa_full: bool = False
    n_outputs: int = 0
    n_rollbacks: int = 0


def pad_cells(n_tokens: int) -> int:
    """Cells of a KV cache for so many tokens."""
    return -(-n_tokens // _CELLS) * _CELLS


def window_cells(window_tokens: int, settings: ContextSettings) -> int:
    """Cells that a layer keeps in each stream of the KV cache.

    Args:
        window_tokens: How far back the layer sees; 0 is all the context.
        settings: The context.
    """
    n_streams = _n_streams(settings)
    cells = pad_cells(pad_cells(settings.context_tokens) // n_streams)
    if not window_tokens or settings.swa_full:
        return cells
    n_windows = settings.n_sequences if settings.is_unified else 1
    return pad_cells(min(cells, window_tokens * n_windows + settings.ubatch))


def row_bytes(kv_type: str, n_values: int) -> int:
    """What one token's values take in the KV cache."""
    block_length, block_bytes = KV_TYPES[kv_type]
    return n_values * block_bytes // block_length


def kv_bytes(shape: ModelShape, layer: LayerShape, settings: ContextSettings) -> int:
    """What a layer takes in the KV cache."""
    v_width = layer.v_width
    if v_width and not settings.flash_attention:
        # Without flash attention, values lie transposed, all as wide as the widest.
        v_width = shape.widest_v
    row = row_bytes(settings.kv_type, layer.k_width)
    row += row_bytes(settings.kv_type, v_width)
    return row * window_cells(layer.window_tokens, settings) * _n_streams(settings)


def state_bytes(layer: LayerShape, settings: ContextSettings) -> int:
    """What a layer's recurrent state takes; it is always F32."""
    n_states = settings.n_sequences * (1 + settings.n_rollbacks)
    return 4 * layer.state_values * n_states


def can_quantize(shape: ModelShape, kv_type: str) -> bool:
    """Whether the heads of the model can be packed as this type."""
    return all(size % KV_TYPES[kv_type][0] == 0 for size in shape.head_sizes)


def _n_streams(settings: ContextSettings) -> int:
    return 1 if settings.is_unified else settings.n_sequences

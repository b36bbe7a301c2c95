"""What llama.cpp needs for the results in between: an estimate.

It is the peak of one graph: of the feed-forward part, of attention, or of the
output. For dense models it is right to some per cent, and for models with experts an
upper bound; a dry load in the engine tells it exactly.
"""

from inglenook.offload.memory import ContextSettings, pad_cells, window_cells
from inglenook.offload.shape import ModelShape

_F32 = 4
#: Metal without flash attention puts the graph in another order.
_METAL_PLAIN = 3 / 2
#: Their attention unpacks a quantized KV cache of one layer to 16 bits.
_UNPACKING = frozenset({"CUDA", "ROCm"})


def compute_bytes(
    shape: ModelShape,
    settings: ContextSettings,
    backend: str,
    *,
    staged_bytes: int = 0,
    staged_output_bytes: int = 0,
) -> int:
    """The compute buffer of a device.

    Args:
        shape: The model.
        settings: The context.
        backend: llama.cpp's name of the device's.
        staged_bytes: Largest tensor of the layers that are not on a GPU; it is
            copied to one for each batch of a prompt.
        staged_output_bytes: The same of the output layer.
    """
    in_layers = max(
        _feed_forward(shape, settings),
        _experts(shape, settings),
        _attention(shape, settings, backend),
    )
    output = _output(shape, settings)
    total = max(in_layers, output) + staged_bytes
    total = max(total, output + staged_output_bytes)
    total += shape.n_deepstack * _row(shape, settings)
    if backend == "Metal" and not settings.flash_attention:
        return int(total * _METAL_PLAIN)
    return total


def pipeline_bytes(shape: ModelShape, settings: ContextSettings) -> int:
    """What each of several GPUs needs besides, to work while the others do."""
    return 4 * _row(shape, settings) + 3 * _masks(shape, settings)


def host_compute_bytes(shape: ModelShape, settings: ContextSettings) -> int:
    """What is needed in RAM beside a GPU."""
    logits = _F32 * _n_outputs(settings) * shape.n_vocab
    return _masks(shape, settings) + _row(shape, settings) + logits


def cpu_compute_bytes(shape: ModelShape, settings: ContextSettings) -> int:
    """What is needed in RAM where there is no GPU."""
    return compute_bytes(shape, settings, "CPU") + _row(shape, settings)


def _n_tokens(settings: ContextSettings) -> int:
    return min(settings.context_tokens, settings.ubatch)


def _n_outputs(settings: ContextSettings) -> int:
    return settings.n_outputs or settings.n_sequences


def _row(shape: ModelShape, settings: ContextSettings) -> int:
    """One embedding for each token."""
    return _F32 * _n_tokens(settings) * shape.n_embd


def _masks(shape: ModelShape, settings: ContextSettings) -> int:
    value_bytes = 2 if settings.flash_attention else _F32
    cells = pad_cells(settings.context_tokens)
    if shape.window_tokens:
        cells += window_cells(shape.window_tokens, settings)
    return value_bytes * _n_tokens(settings) * cells


def _feed_forward(shape: ModelShape, settings: ContextSettings) -> int:
    inner = _F32 * _n_tokens(settings) * shape.n_ff
    return 3 * inner + 3 * _row(shape, settings) + _masks(shape, settings)


def _experts(shape: ModelShape, settings: ContextSettings) -> int:
    if not shape.n_experts_used:
        return 0
    per_value = _F32 * _n_tokens(settings) * shape.n_experts_used
    inner, outer = per_value * shape.n_ff_expert, per_value * shape.n_embd
    row = _row(shape, settings)
    return max(3 * inner + 3 * row, inner + 2 * outer + 2 * row) + _masks(
        shape, settings
    )


def _attention(shape: ModelShape, settings: ContextSettings, backend: str) -> int:
    n, context = _n_tokens(settings), pad_cells(settings.context_tokens)
    total = 3 * _F32 * n * shape.n_heads * shape.k_head
    total += _row(shape, settings) + _masks(shape, settings)
    if not settings.flash_attention:
        return total + _F32 * n * context * shape.n_heads
    if backend in _UNPACKING and settings.kv_type not in {"f16", "bf16", "f32"}:
        return total + 2 * context * shape.widest_kv
    return total


def _output(shape: ModelShape, settings: ContextSettings) -> int:
    logits = _F32 * _n_outputs(settings) * shape.n_vocab
    return logits + _row(shape, settings)

"""What a variant needs of memory, and whether it gets that."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from inglenook.errors import ModelFileError
from inglenook.offload.memory import ContextSettings
from inglenook.offload.placement import Layout, host_share
from inglenook.offload.reading import shape_of
from inglenook.offload.shape import ModelShape


class Constraint(msgspec.Struct, frozen=True):
    """What a variant must fit into.

    Attributes:
        memory_bytes: All that it may take.
        context_tokens: Length of the context that it must have room for.
    """

    memory_bytes: int
    context_tokens: int


def find_needed(paths: Sequence[Path], context_tokens: int) -> dict[Path, int]:
    """What each model needs: weights, KV cache and room to compute, in bytes.

    Args:
        paths: Their files; those whose headers cannot be read are left out.
        context_tokens: Length of the context.
    """
    needed = {}
    for path in paths:
        try:
            needed[path] = needed_bytes(shape_of(path), context_tokens)
        except ModelFileError:
            continue
    return needed


def needed_bytes(shape: ModelShape, context_tokens: int) -> int:
    """What a model needs where all of it is in one place."""
    settings = ContextSettings(context_tokens=context_tokens)
    layout = Layout(shape=shape, settings=settings, backend="CPU")
    return host_share(layout, gpu_layers=0).total


def bytes_per_token(shape: ModelShape) -> int | None:
    """What of the weights is read for each token; None where that varies."""
    if shape.n_experts_used:
        return None
    return sum(layer.weight_bytes for layer in shape.layers) + shape.output_bytes

"""Packs numbers as GGUF has them, in one of the types without blocks."""

import math
from collections.abc import Callable, Iterator
from typing import Literal

import numpy as np
from gguf import GGMLQuantizationType, quants

from inglenook.convert.output import NewTensor
from inglenook.convert.safetensors import Array
from inglenook.errors import ValuesTooLarge

#: What a user can choose; “auto” is as the weights are stored.
Choice = Literal["auto", "f16", "bf16", "f32"]

TYPES = {
    "F32": GGMLQuantizationType.F32,
    "F16": GGMLQuantizationType.F16,
    "BF16": GGMLQuantizationType.BF16,
}
_VALUE_BYTES = {"F32": 4, "F16": 2, "BF16": 2}


def new_tensor(
    name: str,
    shape: tuple[int, ...],
    type_name: str,
    rows: Callable[[], Iterator[Array]],
) -> NewTensor:
    """A tensor that is to be written in one of `TYPES`.

    Args:
        name: As llama.cpp calls it.
        shape: Rows first.
        type_name: Its type.
        rows: Gives its rows as numbers of 16 or 32 bits, some at a time.
    """
    return NewTensor(
        name=name,
        shape=shape,
        type=TYPES[type_name],
        n_bytes=math.prod(shape) * _VALUE_BYTES[type_name],
        blocks=lambda: (_pack(block, type_name, name) for block in rows()),
    )


def _pack(values: Array, type_name: str, tensor: str) -> Array:
    """The numbers in another type, unless F16 would make them infinite."""
    try:
        with np.errstate(over="raise"):
            packed: Array = quants.quantize(values, TYPES[type_name])
    except FloatingPointError as error:
        raise ValuesTooLarge(tensor) from error
    return np.ascontiguousarray(packed)

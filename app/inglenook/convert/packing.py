"""Packs numbers as GGUF has them, in one of the types without blocks."""

from typing import Literal

import numpy as np
from gguf import GGMLQuantizationType, quants

from inglenook.convert.safetensors import Array
from inglenook.errors import ValuesTooLarge

#: What a user can choose; “auto” is as the weights are stored.
Choice = Literal["auto", "f16", "bf16", "f32"]

TYPES = {
    "F32": GGMLQuantizationType.F32,
    "F16": GGMLQuantizationType.F16,
    "BF16": GGMLQuantizationType.BF16,
}
VALUE_BYTES = {"F32": 4, "F16": 2, "BF16": 2}


def pack(values: Array, type_name: str, tensor: str) -> Array:
    """The numbers in another type.

    Args:
        values: Of 16 or 32 bits.
        type_name: One of `TYPES`.
        tensor: What they belong to, for the user.

    Raises:
        ValuesTooLarge: F16 would make them infinite.
    """
    try:
        with np.errstate(over="raise"):
            packed: Array = quants.quantize(values, TYPES[type_name])
    except FloatingPointError as error:
        raise ValuesTooLarge(tensor) from error
    return np.ascontiguousarray(packed)

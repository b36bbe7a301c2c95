"""Numbers in GGUF's plain types."""

import numpy as np
import pytest

from inglenook.convert.packing import new_tensor
from inglenook.errors import ValuesTooLarge


def packed(values, type_name):
    values = np.array(values, np.float32)
    tensor = new_tensor("x.weight", values.shape, type_name, lambda: iter([values]))
    data = b"".join(block.tobytes() for block in tensor.blocks())
    assert len(data) == tensor.n_bytes
    return data


def test_halves_are_rounded_to_the_nearest_even():
    # 2049 is half-way between two of F16, 1 + 2⁻⁸ between two of BF16.
    assert np.frombuffer(packed([2049, 0.1], "F16"), np.float16)[0] == 2048
    bits = np.frombuffer(packed([1 + 2**-8, 1 + 3 * 2**-8], "BF16"), np.uint16)
    assert bits.tolist() == [0x3F80, 0x3F82]


def test_values_that_f16_does_not_hold_are_refused():
    assert np.isfinite(np.frombuffer(packed([65504], "F16"), np.float16)).all()
    with pytest.raises(ValuesTooLarge, match=r"x\.weight"):
        packed([70000], "F16")
    assert packed([70000], "BF16")


def test_what_was_infinite_stays_so():
    assert np.isinf(np.frombuffer(packed([np.inf], "F16"), np.float16)).all()

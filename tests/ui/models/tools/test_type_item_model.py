"""The types that a model can be quantized to, in rows."""

from dataclasses import replace

import pytest

from inglenook.compare.quantize import Prediction
from inglenook.ui.models.tools.type_item_model import by_size, rows_below


def predicted(row, size_bytes, **changes):
    known = {
        "type": row.type,
        "size_bytes": size_bytes,
        "bits_per_weight": 4.83,
        "needs_imatrix": False,
        "n_fallback": 0,
    }
    return replace(row, prediction=Prediction(**(known | changes)))


@pytest.mark.parametrize(("variant", "has_f16"), [("F32", True), ("F16", False)])
def test_only_smaller_types_are_offered(variant, has_f16):
    types = [row.type for row in rows_below(variant, is_all=False)]
    assert ("F16" in types) == has_f16
    assert {"Q8_0", "Q4_K_M", "IQ2_XS"} <= set(types)
    assert not {"F32", "Q4_0", "TQ1_0"} & set(types)


def test_all_types_are_those_that_are_old_or_special_too():
    types = [row.type for row in rows_below("F16", is_all=True)]
    assert {"Q4_0", "TQ1_0", "MXFP4_MOE"} <= set(types)


def test_once_sizes_are_known_they_order_the_rows():
    first, second, third, *_ = rows_below("F16", is_all=False)
    rows = [predicted(first, 1000), second, predicted(third, 2000)]
    assert [row.type for row in by_size(rows)] == [third.type, first.type]


def test_what_is_special_about_a_type_is_told():
    row = rows_below("F16", is_all=False)[0]
    assert row.cells[1:3] == ("", "…")
    row = predicted(row, 1_234_567, needs_imatrix=True, n_fallback=2)
    assert "1,234,567" in row.tips[2]
    assert row.cells[3].endswith("2 tensors of another type")
    row = replace(row, is_makeable=False)
    assert row.cells[3].startswith("Needs an importance matrix")

"""Records as GetLogicalProcessorInformationEx writes them."""

import struct

import pytest

from inglenook.hardware.windows_processor import count_fast_cores


def core(efficiency_class, *, relation=0):
    """A SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX with one group mask."""
    head = struct.pack("<IIBB", relation, 48, 1, efficiency_class)
    return head + bytes(20) + struct.pack("<HQHHHH", 1, 3, 0, 0, 0, 0)


def test_the_records_have_windows_size():
    assert len(core(0)) == 48


def test_the_cores_of_the_highest_class_count():
    assert count_fast_cores(core(1) * 8 + core(0) * 4) == 8


def test_equal_cores_all_count():
    assert count_fast_cores(core(0) * 16) == 16


def test_what_is_no_core_is_passed_over():
    assert count_fast_cores(core(0) * 2 + core(9, relation=3)) == 2


@pytest.mark.parametrize(
    "records", [b"", b"\0" * 7, bytes(48), core(0)[:9], b"\xff" * 9]
)
def test_garbage_has_no_cores(records):
    assert count_fast_cores(records) == 0

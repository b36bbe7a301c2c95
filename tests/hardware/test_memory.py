import sys

import psutil
import pytest
from tests.hardware.made_up import GIB, write
from tests.hardware.test_cgroup import group, v1, v2

from inglenook.hardware.memory import Memory, read_memory

MEMINFO = (
    f"MemTotal:       {16 * 2**20} kB\nMemFree:  1 kB\nMemAvailable:   {9 * 2**20} kB\n"
)


@pytest.fixture
def root(tmp_path):
    return write(tmp_path, {"proc/meminfo": MEMINFO})


def read(root):
    return read_memory(root, platform="linux")


def test_a_machine_without_limits(root):
    assert read(root) == Memory(16 * GIB, 9 * GIB)


def test_a_containers_limit_is_all_there_is(root):
    v2(root, "/")
    group(root, "", memory__max=4 * GIB, memory__current=GIB)
    assert read(root) == Memory(4 * GIB, 3 * GIB)


def test_a_limit_above_what_there_is_changes_nothing(root):
    v1(root, "/")
    group(root, "memory", memory__limit_in_bytes=9223372036854771712)
    assert read(root) == Memory(16 * GIB, 9 * GIB)


def test_what_the_machine_has_free_counts_where_it_is_less(root):
    v2(root, "/")
    group(root, "", memory__max=12 * GIB, memory__current=GIB)
    assert read(root) == Memory(12 * GIB, 9 * GIB)


def test_a_full_container_has_nothing_free(root):
    v2(root, "/")
    group(root, "", memory__max=GIB, memory__current=2 * GIB)
    assert read(root) == Memory(GIB, 0)


@pytest.mark.parametrize("text", ["", "MemTotal: x kB\nMemAvailable: 1 kB", "\0"])
def test_where_the_kernel_does_not_tell_psutil_does(tmp_path, text):
    write(tmp_path, {"proc/meminfo": text})
    assert read(tmp_path).total_bytes == psutil.virtual_memory().total


def test_this_machine_has_some():
    memory = read_memory(platform=sys.platform)
    assert 0 < memory.available_bytes <= memory.total_bytes
    assert memory.total_bytes <= psutil.virtual_memory().total

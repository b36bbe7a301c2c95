"""Topologies of real processors, as /sys tells them."""

import pytest
from tests.hardware.made_up import write

from inglenook.hardware.cores import count_cores


def topology(root, siblings, name="core_cpus_list"):
    """CPUs with their hyper-threads, each group as the kernel lists it."""
    for text in siblings:
        first, _, last = text.replace(",", "-").partition("-")
        for cpu in {int(first), int(last or first)}:
            path = f"sys/devices/system/cpu/cpu{cpu}/topology/{name}"
            write(root, {path: f"{text}\n"})


def test_hyper_threads_do_not_count(tmp_path):
    topology(tmp_path, [f"{n},{n + 16}" for n in range(16)])
    assert count_cores(set(range(32)), None, tmp_path) == 16


def test_old_kernels_name_hyper_threads_otherwise(tmp_path):
    topology(tmp_path, ["0-1", "2-3"], name="thread_siblings_list")
    assert count_cores(set(range(4)), None, tmp_path) == 2


def test_of_intels_hybrids_the_performance_cores_count(tmp_path):
    topology(tmp_path, [f"{n}-{n + 1}" for n in range(0, 16, 2)])
    topology(tmp_path, [str(n) for n in range(16, 20)])
    write(
        tmp_path,
        {
            "sys/devices/cpu_core/cpus": "0-15\n",
            "sys/devices/cpu_atom/cpus": "16-19\n",
        },
    )
    assert count_cores(set(range(20)), None, tmp_path) == 8
    assert count_cores(set(range(16, 20)), None, tmp_path) == 4
    assert count_cores({0, 1, 2, 16}, None, tmp_path) == 2


def test_of_big_and_little_cores_the_big_count(tmp_path):
    for cpu, capacity in enumerate([530] * 4 + [1024] * 4):
        path = f"sys/devices/system/cpu/cpu{cpu}/cpu_capacity"
        write(tmp_path, {path: f"{capacity}\n"})
    assert count_cores(set(range(8)), None, tmp_path) == 4


def test_equal_cores_all_count(tmp_path):
    for cpu in range(4):
        write(tmp_path, {f"sys/devices/system/cpu/cpu{cpu}/cpu_capacity": "1024"})
    assert count_cores(set(range(4)), None, tmp_path) == 4


@pytest.mark.parametrize(
    ("quota", "n_cores"), [(None, 8), (3.5, 3), (0.25, 1), (64.0, 8)]
)
def test_a_containers_quota_holds(tmp_path, quota, n_cores):
    assert count_cores(set(range(8)), quota, tmp_path) == n_cores


def test_without_a_topology_each_cpu_is_a_core(tmp_path):
    assert count_cores({0, 1, 5}, None, tmp_path) == 3


@pytest.mark.parametrize("garbage", ["", "x", "1-", "-", "0-99999999999", "\0"])
def test_garbage_never_leaves_less_than_one(tmp_path, garbage):
    write(
        tmp_path,
        {
            "sys/devices/cpu_core/cpus": garbage,
            "sys/devices/cpu_atom/cpus": garbage,
            "sys/devices/system/cpu/cpu0/cpu_capacity": garbage,
        },
    )
    assert 1 <= count_cores({0, 1}, None, tmp_path) <= 2

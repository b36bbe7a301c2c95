"""Trees of containers, as Docker, systemd and old kernels make them."""

import pytest
from tests.hardware.made_up import GIB, write

from inglenook.hardware.cgroup import MemoryLimit, cpu_quota, memory_limits

V2 = "30 23 0:26 {root} /sys/fs/cgroup ro,nosuid shared:9 - cgroup2 cgroup2 rw\n"
V1 = "{id} 25 0:{id} {root} /sys/fs/cgroup/{name} rw - cgroup cgroup rw,{name}\n"


def v2(root, own, *, mounted="/"):
    write(
        root,
        {
            "proc/self/mountinfo": V2.format(root=mounted),
            "proc/self/cgroup": f"0::{own}\n",
        },
    )
    (root / "sys/fs/cgroup").mkdir(parents=True)


def v1(root, own, *, mounted="/"):
    lines = [
        V1.format(id=n, root=mounted, name=name)
        for n, name in enumerate(("cpu,cpuacct", "memory"), start=31)
    ]
    groups = f"9:name=systemd:/\n4:memory:{own}\n3:cpu,cpuacct:{own}\n"
    write(root, {"proc/self/mountinfo": "".join(lines), "proc/self/cgroup": groups})


def group(root, path, **files):
    """A group's files; “__” stands for the dot in their names."""
    folder = root / "sys/fs/cgroup" / path
    write(folder, {name.replace("__", "."): text for name, text in files.items()})


def test_without_groups_there_is_no_limit(tmp_path):
    assert memory_limits(tmp_path) == []
    assert cpu_quota(tmp_path) is None


def test_a_container_has_its_limit_and_cached_files_can_be_had_back(tmp_path):
    v2(tmp_path, "/")
    stat = f"anon {GIB}\nfile {2 * GIB}\ninactive_file {GIB}\nactive_file {GIB // 2}\n"
    group(tmp_path, "", memory__max=8 * GIB, memory__current=3 * GIB, memory__stat=stat)
    assert memory_limits(tmp_path) == [MemoryLimit(8 * GIB, 3 * GIB // 2)]


def test_the_limits_of_all_groups_above_hold(tmp_path):
    v2(tmp_path, "/user.slice/app.scope")
    group(tmp_path, "user.slice/app.scope", memory__max="max", memory__current=GIB)
    group(tmp_path, "user.slice", memory__max=4 * GIB, memory__current=2 * GIB)
    assert memory_limits(tmp_path) == [MemoryLimit(4 * GIB, 2 * GIB)]


def test_where_the_kernel_brakes_is_a_limit(tmp_path):
    v2(tmp_path, "/")
    group(tmp_path, "", memory__max="max", memory__high=2 * GIB, memory__current=0)
    assert memory_limits(tmp_path) == [MemoryLimit(2 * GIB, 0)]


def test_a_group_that_the_container_sees_as_its_top(tmp_path):
    v2(tmp_path, "/docker/abc", mounted="/docker/abc")
    group(tmp_path, "", memory__max=GIB)
    assert memory_limits(tmp_path) == [MemoryLimit(GIB, 0)]


@pytest.mark.parametrize("own", ["/docker/abc", "/../../system.slice", "/..", ""])
def test_a_path_of_the_host_leads_to_the_top(tmp_path, own):
    v2(tmp_path, own)
    group(tmp_path, "", memory__max=GIB)
    group(tmp_path.parent, "", memory__max=1)
    assert memory_limits(tmp_path) == [MemoryLimit(GIB, 0)]


def test_version_1_has_other_names(tmp_path):
    v1(tmp_path, "/lxc/a:b")
    group(
        tmp_path,
        "memory/lxc/a:b",
        memory__limit_in_bytes=6 * GIB,
        memory__usage_in_bytes=5 * GIB,
        memory__stat=f"cache 7\ninactive_file 7\ntotal_inactive_file {GIB}\n",
    )
    group(tmp_path, "memory", memory__limit_in_bytes=9223372036854771712)
    assert memory_limits(tmp_path)[0] == MemoryLimit(6 * GIB, 4 * GIB)


def test_a_folder_with_a_space_in_its_name_is_found(tmp_path):
    line = "30 23 0:26 / /sys/fs/c\\040group rw - cgroup2 cgroup2 rw\n"
    write(
        tmp_path,
        {
            "proc/self/mountinfo": line,
            "proc/self/cgroup": "0::/\n",
            "sys/fs/c group/memory.max": GIB,
        },
    )
    assert memory_limits(tmp_path) == [MemoryLimit(GIB, 0)]


@pytest.mark.parametrize(
    ("limit", "quota"),
    [
        ("max 100000", None),
        ("250000 100000", 2.5),
        ("50000 100000", 0.5),
        ("100000 0", None),
        ("", None),
        ("100000", None),
        ("-1 x", None),
    ],
)
def test_a_quota_is_in_cpus(tmp_path, limit, quota):
    v2(tmp_path, "/")
    group(tmp_path, "", cpu__max=limit)
    assert cpu_quota(tmp_path) == quota


def test_a_quota_above_holds_too(tmp_path):
    v2(tmp_path, "/a/b")
    group(tmp_path, "a/b", cpu__max="400000 100000")
    group(tmp_path, "a", cpu__max="200000 100000")
    assert cpu_quota(tmp_path) == 2.0


@pytest.mark.parametrize(("quota", "expected"), [(150_000, 1.5), (-1, None)])
def test_a_quota_of_version_1(tmp_path, quota, expected):
    v1(tmp_path, "/")
    folder = "cpu,cpuacct"
    group(tmp_path, folder, cpu__cfs_quota_us=quota, cpu__cfs_period_us=100_000)
    assert cpu_quota(tmp_path) == expected


@pytest.mark.parametrize(
    "garbage", ["", "-1", "lots", "9" * 400, "1e9", "²", "\0", " - - - ", "\xff\n:::"]
)
def test_garbage_is_no_limit(tmp_path, garbage):
    v2(tmp_path, "/")
    group(tmp_path, "", memory__max=garbage, cpu__max=garbage, memory__stat=garbage)
    assert memory_limits(tmp_path) == []
    assert cpu_quota(tmp_path) is None
    files = {"proc/self/mountinfo": garbage, "proc/self/cgroup": garbage}
    write(tmp_path, files)
    assert memory_limits(tmp_path) == []

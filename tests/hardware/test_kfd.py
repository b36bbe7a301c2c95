import pytest
from tests.hardware.made_up import add_kfd, write

from inglenook.hardware.kfd import read_targets


@pytest.mark.parametrize(
    ("version", "target"),
    [
        (100302, "gfx1032"),
        (110003, "gfx1103"),
        (110501, "gfx1151"),
        (120001, "gfx1201"),
        (90010, "gfx90a"),
        (90402, "gfx942"),
        (90012, "gfx90c"),
    ],
)
def test_a_version_is_the_compilers_target(tmp_path, version, target):
    add_kfd(tmp_path, 1, "0000:c5:00.1", version)
    assert read_targets(tmp_path) == {"0000:c5:00.1": target}


def test_the_cpus_node_is_no_gpu(tmp_path):
    add_kfd(tmp_path, 0, None, 0)
    assert read_targets(tmp_path) == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0" * 100,
        "gfx_target_version",
        "gfx_target_version x",
        "gfx_target_version ²",
    ],
)
def test_garbage_is_no_gpu(tmp_path, text):
    write(tmp_path, {"class/kfd/kfd/topology/nodes/1/properties": text})
    assert read_targets(tmp_path) == {}


def test_a_node_that_is_kept_from_us_is_passed_over(tmp_path):
    (tmp_path / "class/kfd/kfd/topology/nodes/1/properties").mkdir(parents=True)
    add_kfd(tmp_path, 2, "0000:03:00.0", 110000)
    assert read_targets(tmp_path) == {"0000:03:00.0": "gfx1100"}


def test_without_the_driver_there_are_none(tmp_path):
    assert read_targets(tmp_path) == {}

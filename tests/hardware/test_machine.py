import pytest

from inglenook.hardware.machine import Gpu, tidy_name


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("Intel(R) Arc(tm)  A770 Graphics", "Intel Arc A770 Graphics"),
        ("NVIDIA® GeForce™", "NVIDIA GeForce"),
        ("A\0B\n\tC\x1b[31m", "A B C [31m"),
        ("", ""),
    ],
)
def test_a_name_is_one_line_without_ornaments(name, tidy):
    assert tidy_name(name) == tidy


def test_a_gpu_is_labelled_by_its_name_or_its_numbers():
    assert (
        Gpu(vendor_id=0x1002, name="AMD Radeon RX 6600").label == "AMD Radeon RX 6600"
    )
    assert Gpu(vendor_id=0x1002, device_id=0x73FF).label == "AMD GPU 73ff"
    assert Gpu(vendor_id=0x14E4, device_id=1).label == "GPU 0001"

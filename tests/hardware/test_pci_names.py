import pytest
from tests.hardware.made_up import PCI_IDS, write

from inglenook.hardware.pci_names import find_name


@pytest.fixture
def lists(tmp_path):
    write(tmp_path, {"pci.ids": PCI_IDS})
    return [tmp_path / "missing.ids", tmp_path, tmp_path / "pci.ids"]


def test_a_device_is_called_what_is_sold(lists):
    assert find_name(0x8086, 0x56A0, lists) == "Intel Arc A770"


def test_a_device_without_such_a_name_is_called_as_its_chip(lists):
    assert find_name(0x1002, 0x15BF, lists) == "AMD Phoenix1"


@pytest.mark.parametrize(
    ("vendor", "device"), [(0x8086, 0x28E0), (0x1234, 1), (0x10DE, 0)]
)
def test_who_is_not_listed_has_no_name(lists, vendor, device):
    assert find_name(vendor, device, lists) == ""


def test_a_hostile_list_gives_one_short_line(tmp_path):
    entry = "\n8086  Intel\n\t0001  x [\x1b[2J®" + "A" * 1000 + "]\n"
    (tmp_path / "pci.ids").write_bytes(entry.encode() + b"\xff\xfe")
    name = find_name(0x8086, 1, [tmp_path / "pci.ids"])
    assert name.isprintable()
    assert len(name) < 110

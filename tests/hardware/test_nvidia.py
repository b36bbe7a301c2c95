"""The real binding over a driver's library that is made up."""

import pynvml
import pytest
from tests.hardware.made_up_nvml import card

from inglenook.hardware.nvidia import load_nvml, read_gpus

GIB = 2**30
NOT_SUPPORTED, NO_PERMISSION, DRIVER_NOT_LOADED = 3, 4, 9
GPU_IS_LOST, LIBRARY_MISMATCH = 15, 18


def test_a_card_is_told_with_its_driver_and_memory(install):
    library = install(card())
    (gpu,) = read_gpus()
    assert (gpu.name, gpu.kind) == ("NVIDIA GeForce RTX 4060", "discrete")
    assert (gpu.pci_id, gpu.device_id) == ("0000:01:00.0", 0x2882)
    assert (gpu.driver, gpu.architecture) == ("550.90.07", "8.9")
    assert (gpu.total_bytes, gpu.free_bytes) == (8 * GIB, 7 * GIB)
    assert gpu.nvml_free_bytes == 7 * GIB
    assert not library.is_open


def test_all_cards_are_told(install):
    install(card(), card(slot=(1, 0xC5, 3), name=b"Tesla T4"))
    assert [gpu.pci_id for gpu in read_gpus()] == ["0000:01:00.0", "0001:c5:03.0"]
    assert read_gpus()[1].name == "NVIDIA Tesla T4"


def test_without_a_driver_there_are_none(monkeypatch):
    def missing(name):
        raise OSError(name)

    monkeypatch.setattr(pynvml, "nvmlLib", None)
    monkeypatch.setattr(pynvml, "CDLL", missing)
    assert read_gpus() == ()


@pytest.mark.parametrize("error", [DRIVER_NOT_LOADED, LIBRARY_MISMATCH])
def test_a_driver_that_does_not_answer_has_none(install, error):
    install(card(), init=error)
    assert read_gpus() == ()


def test_without_the_binding_there_are_none():
    def missing():
        raise ImportError

    assert read_gpus(missing) == ()


def test_a_card_that_shares_ram_is_integrated(install):
    install(card(name=b"NVIDIA GB10", memory=NOT_SUPPORTED, capability=(12, 1)))
    (gpu,) = read_gpus()
    assert (gpu.kind, gpu.architecture) == ("integrated", "12.1")
    assert (gpu.total_bytes, gpu.free_bytes, gpu.nvml_free_bytes) == (None, None, None)


def test_a_card_that_may_not_be_asked_is_there_all_the_same(install):
    install(card(memory=NO_PERMISSION, capability=NOT_SUPPORTED))
    (gpu,) = read_gpus()
    assert (gpu.kind, gpu.architecture, gpu.total_bytes) == ("discrete", "", None)


def test_a_card_that_fell_off_the_bus_does_not_hide_the_others(install):
    install(card(handle=GPU_IS_LOST), card(slot=(0, 2, 0)))
    assert [gpu.pci_id for gpu in read_gpus()] == ["0000:02:00.0"]


def test_more_free_than_there_is_is_not_believed(install):
    install(card(memory=(GIB, 2**64 - 1)))
    assert read_gpus()[0].free_bytes == GIB


@pytest.mark.parametrize("name", [b"\xff\xfe", b"", b"\x1b[2J\n\n" + b"A" * 90])
def test_a_hostile_name_is_no_harm(install, name):
    install(card(name=name))
    (gpu,) = read_gpus()
    assert gpu.label.isprintable()
    assert gpu.label


def test_a_driver_that_speaks_no_text_has_none(install):
    library = install(card(), driver=b"\xff")
    assert read_gpus() == ()
    assert not library.is_open


def test_the_binding_is_the_published_one():
    assert load_nvml() is pynvml

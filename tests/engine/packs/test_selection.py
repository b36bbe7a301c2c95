"""Which engine is used."""

import pytest
from tests.engine.packs.test_choose import INTEL_GPU, machine, nvidia
from tests.engine.packs.test_store import put

from inglenook.engine.packs.records import Trial
from inglenook.engine.packs.selection import select_engine

RTX = nvidia("580.65.06", "8.9", has_vulkan=True)
FOUND = Trial(gpus=("CUDA0",))


def select(packs, chosen="", *gpus):
    return select_engine(packs, chosen, lambda: machine(*gpus))


def never():
    raise AssertionError("the hardware is of no matter here")


@pytest.mark.parametrize("chosen", ["", "built-in"])
def test_without_packs_the_built_in_engine_is_used_and_nobody_looks(packs, chosen):
    assert select_engine(packs, chosen, never).pack is None


def test_the_one_that_suits_the_hardware_is_used(packs):
    put(packs, "vulkan", days=2, trial=Trial(gpus=("Vulkan0",)))
    pack = put(packs, "cu130", days=1, trial=FOUND)
    assert select(packs, "", nvidia("580.1", "8.9")).pack == pack
    assert select(packs, "", INTEL_GPU).pack.name == "vulkan"
    assert select(packs).pack is None


def test_of_several_the_newest_is_used(packs):
    put(packs, "cu124", days=1, trial=FOUND)
    newest = put(packs, "cu130", days=3, trial=FOUND)
    put(packs, "vulkan", days=2, trial=Trial(gpus=("Vulkan0",)))
    assert select(packs, "", RTX).pack == newest


def test_one_for_the_cpu_does_not_hide_one_for_the_gpu(packs):
    cuda = put(packs, "cu130", days=1, trial=FOUND)
    cpu = put(packs, "cpu", days=2)
    assert select(packs, "", RTX).pack == cuda
    assert select(packs).pack == cpu


def test_one_that_found_no_gpu_is_not_used_by_itself(packs):
    pack = put(packs, "cu130")
    assert select(packs, "", RTX).pack is None
    assert select(packs, "cu130", RTX).pack == pack


@pytest.mark.parametrize(
    "flaw", [{"trial": Trial(reason="signal SIGABRT")}, {"version": "0.3.1"}]
)
def test_one_that_cannot_be_used_is_not(packs, flaw):
    put(packs, "cu130", **flaw)
    assert select(packs, "", RTX).pack is None
    chosen = select(packs, "cu130", RTX)
    assert chosen.pack is None
    assert chosen.reason.startswith("The engine “cu130” is not used: ")
    assert chosen.reason.endswith(".")


def test_the_users_choice_counts_whatever_the_hardware(packs):
    pack = put(packs, "cu124")
    assert select_engine(packs, "cu124", never).pack == pack
    assert select_engine(packs, "built-in", never).pack is None


def test_a_choice_that_is_gone_is_told(packs):
    assert "not installed" in select(packs, "cu124").reason

"""Which engine is used."""

import pytest
from tests.engine.packs.test_choose import INTEL_GPU, machine, nvidia
from tests.engine.packs.test_store import put

from inglenook.engine.packs import selection
from inglenook.engine.packs.records import Trial
from inglenook.engine.packs.selection import engines_to_try, select_engine

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


@pytest.fixture
def to_try(packs, tmp_path, monkeypatch):
    """Names of the engines that are tried on a machine, in their order."""

    def names(chosen="", *gpus):
        monkeypatch.setattr(selection, "look", lambda: machine(*gpus))
        engines = engines_to_try(packs, chosen, tmp_path / "logs")
        return [engine.name for engine in engines]

    return names


def test_without_packs_only_the_built_in_engine_is_tried(
    packs, to_try, tmp_path, monkeypatch
):
    assert to_try() == ["built-in"]
    monkeypatch.setattr(selection, "look", never)
    (engine,) = engines_to_try(packs, "", tmp_path / "logs")
    assert (engine.build, engine.refusal) == ("", "")


def test_all_that_find_a_gpu_stand_in_and_last_the_built_in_one(packs, to_try):
    put(packs, "cpu", days=5)
    put(packs, "cu124", days=1, trial=FOUND)
    put(packs, "cu130", days=3, trial=FOUND)
    put(packs, "vulkan", days=2, trial=Trial(gpus=("Vulkan0",)))
    put(packs, "rocm72", days=4)
    put(packs, "broken", days=6, tag="cu130", trial=Trial(reason="signal SIGABRT"))
    stand_ins = ["vulkan", "cu124", "cpu", "built-in"]
    assert to_try("", RTX) == ["cu130", *stand_ins]
    assert to_try("vulkan", RTX) == ["vulkan", "cu130", "cu124", "cpu", "built-in"]
    assert to_try("built-in", RTX) == ["built-in", "cu130", *stand_ins[:-1]]


def test_one_that_the_user_chose_and_that_is_gone_is_named_first(
    packs, tmp_path, monkeypatch
):
    monkeypatch.setattr(selection, "look", lambda: machine(RTX))
    first, second = engines_to_try(packs, "cu124", tmp_path / "logs")
    assert (first.name, first.refusal) == ("cu124", "it is not installed")
    assert (second.name, second.refusal) == ("built-in", "")


def test_a_failure_to_start_is_remembered_for_the_build_and_the_driver(
    packs, tmp_path, monkeypatch
):
    put(packs, "cu130", trial=FOUND)
    builds = []
    for driver in ("580.1", "581.2"):
        gpu = nvidia(driver, "8.9")
        monkeypatch.setattr(selection, "look", lambda gpu=gpu: machine(gpu))
        first, _ = engines_to_try(packs, "", tmp_path / "logs")
        builds.append(first.build)
        assert (first.hello.gpus, first.driver) == (FOUND.gpus, driver)
    assert builds[0].startswith("cu130 | ")
    assert builds[0] != builds[1]

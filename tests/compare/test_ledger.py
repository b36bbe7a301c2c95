"""Rows while a comparison runs, and how far it is."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from tests.compare.conftest import comparison, row

from inglenook.compare.announcing import Task
from inglenook.compare.ledger import Ledger
from inglenook.compare.records import Computer, Order
from inglenook.errors import EngineCrashed, ModelNotFound
from inglenook.library.scan import LocalModel

COMPUTER = Computer(os="linux", arch="arm64", cpu="", n_cores=1, ram_bytes=1)


def model(variant, name="Qwen"):
    path = row(f"{name}-{variant}").path
    return LocalModel(path=path, name=name, variant=variant, repo="", size_bytes=9)


F16, Q4 = model("F16"), model("Q4_K_M")


@pytest.fixture
def ledger():
    return make()


def make(known=None, models=(F16, Q4)):
    tasks = [
        Task(path=each.path, phase=phase, seconds=seconds)
        for each in models
        for phase, seconds in (("loading", 1.0), ("scoring", 3.0))
    ]
    order = Order(models=tuple(each.path for each in models))
    return Ledger(order, models, tasks, known)


def test_the_share_is_of_the_time_that_all_takes(ledger):
    assert ledger.begin(F16.path, "loading").share == 0
    assert ledger.begin(F16.path, "scoring").share == pytest.approx(1 / 8)
    assert ledger.begin(Q4.path, "loading").share == pytest.approx(4 / 8)


def test_steps_are_not_told_too_often(ledger):
    ledger.begin(F16.path, "loading")
    assert ledger.step(0.5) is None


def test_what_fell_out_needs_no_more_time(ledger):
    ledger.begin(F16.path, "loading")
    ledger.begin(Q4.path, "loading")
    ledger.fail(Q4.path, ModelNotFound("m.gguf"))
    step = ledger.begin(F16.path, "scoring")
    assert step.share == pytest.approx(2 / 5)
    assert ledger.alive() == [F16.path]


def test_advice_for_chats_is_left_out(ledger):
    assert ledger.fail(F16.path, EngineCrashed("signal SIGSEGV")).hint == ""
    assert ledger.fail(Q4.path, ModelNotFound("m.gguf")).hint != ""


def test_what_is_known_is_kept_but_for_what_went_wrong():
    before = row("Q4_K_M", 0.03, path=Q4.path, error="The engine stopped.")
    ledger = make(comparison(row("F16", path=F16.path), before))
    assert ledger.alive() == [F16.path, Q4.path]
    found = ledger.comparison(COMPUTER, is_complete=True)
    assert found.variants[1].kld_mean == 0.03
    assert found.seconds >= 60
    assert found.started_at == comparison(row("F16")).started_at


def test_variants_of_one_label_are_told_apart_by_their_files():
    ledger = make(models=(F16, Q4, model("Q4_K_M", name="Other")))
    labels = [each.label for each in ledger.rows.values()]
    assert labels == ["F16", "Qwen-Q4_K_M", "Other-Q4_K_M"]


def test_a_note_changes_the_row(ledger):
    ledger.note(Q4.path, load_s=1.5)
    found = ledger.comparison(COMPUTER, is_complete=False)
    assert found.variants[1].load_s == 1.5
    assert msgspec.structs.asdict(found)["reference"] == "F16"


def test_two_files_of_one_name_are_told_apart():
    twin = replace(Q4, path=Path("/elsewhere") / Q4.path.name)
    ledger = make(models=(F16, Q4, twin))
    found = ledger.comparison(COMPUTER, is_complete=True)
    labels = [each.label for each in found.variants]
    assert len(set(labels)) == 3
    assert found.reference_result.path == F16.path

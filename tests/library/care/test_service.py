"""Verifying and deleting for the window, with real files."""

import pytest
from PySide6.QtCore import QObject

from inglenook.errors import ModelNotFound, ModelNotOurs
from inglenook.library.care.service import CareService

CONTENT = b"weights" * 1000


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    for name in ("one.gguf", "two.gguf"):
        (folder / name).write_bytes(CONTENT)
    return folder


@pytest.fixture
def care(qapp, folder):
    parent = QObject()
    service = CareService(lambda: [folder], parent)
    yield service
    service.close()


def test_models_are_verified_one_after_the_other(care, folder, qtbot):
    one, two = folder / "one.gguf", folder / "two.gguf"
    with qtbot.waitSignals(
        [care.verified, care.verified],
        check_params_cbs=[lambda path, _: path == one, lambda path, _: path == two],
        order="strict",
    ):
        care.verify(one)
        care.verify(two)
        care.verify(one)
        assert (care.verifying, care.n_waiting) == (one, 1)
    assert care.verifying is None


def test_a_failure_is_told_and_the_next_follows(care, folder, qtbot):
    failures = []
    care.failed.connect(failures.append)
    with qtbot.waitSignals([care.failed, care.verified], order="strict"):
        care.verify(folder / "none.gguf")
        care.verify(folder / "one.gguf")
    assert isinstance(failures[0], ModelNotFound)


def test_stopping_leaves_out_all_that_waits(care, folder, qtbot):
    care.verify(folder / "one.gguf")
    care.verify(folder / "two.gguf")
    care.stop_verifying()
    assert care.n_waiting == 0
    qtbot.waitUntil(lambda: care.verifying is None)


def test_a_model_is_deleted_after_it_was_told_what_goes(care, folder, qtbot):
    with qtbot.waitSignal(care.removal_planned) as planned:
        care.plan_removal(folder / "one.gguf")
    (removal,) = planned.args
    assert removal.freed_bytes == len(CONTENT)
    with qtbot.waitSignal(care.removed):
        care.remove(removal)
    assert [path.name for path in folder.iterdir()] == ["two.gguf"]


def test_what_is_not_ours_is_told(care, tmp_path, qtbot):
    theirs = tmp_path / "theirs.gguf"
    theirs.write_bytes(CONTENT)
    with qtbot.waitSignal(care.failed) as told:
        care.plan_removal(theirs)
    assert isinstance(told.args[0], ModelNotOurs)
    assert theirs.exists()

"""Verifying and deleting for the window, with real files."""

import pytest
from PySide6.QtCore import QObject
from tests.library.test_trash import Bin

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
def care(qapp, folder, tmp_path):
    parent = QObject()
    service = CareService(lambda: [folder], parent, trash=Bin(tmp_path / "trash"))
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


def planned(care, qtbot, *paths):
    with qtbot.waitSignal(care.removal_planned) as told:
        care.plan_removal(paths)
    return told.args[0]


def test_models_go_into_the_trash_and_come_back(care, folder, qtbot):
    one, two = folder / "one.gguf", folder / "two.gguf"
    removals = planned(care, qtbot, one, two)
    assert [each.freed_bytes for each in removals] == [len(CONTENT)] * 2
    with qtbot.waitSignal(care.trashed) as told:
        care.trash(removals)
    (trashed,) = told.args
    assert list(folder.iterdir()) == []
    with qtbot.waitSignal(care.restored):
        care.restore(trashed)
    assert one.read_bytes() == two.read_bytes() == CONTENT


def test_what_is_in_the_trash_can_be_deleted_for_good(care, folder, tmp_path, qtbot):
    with qtbot.waitSignal(care.trashed) as told:
        care.trash(planned(care, qtbot, folder / "one.gguf"))
    with qtbot.waitSignal(care.removed) as gone:
        care.remove(told.args[0])
    assert gone.args == [len(CONTENT)]
    assert list((tmp_path / "trash").iterdir()) == []


def test_without_a_trash_the_user_is_asked_again(folder, qapp, qtbot):
    def none(_file):
        raise OSError(95, "no trash on this disk")

    parent = QObject()
    care = CareService(lambda: [folder], parent, trash=none)
    removals = planned(care, qtbot, folder / "one.gguf")
    with qtbot.waitSignal(care.not_trashed) as told:
        care.trash(removals)
    assert told.args[0] == removals
    assert "no trash on this disk" in told.args[1].text
    with qtbot.waitSignal(care.removed):
        care.remove(removals)
    assert [path.name for path in folder.iterdir()] == ["two.gguf"]
    care.close()


def test_the_trash_of_the_system_is_used(folder, qapp, qtbot, monkeypatch, tmp_path):
    # A folder that is not there yet, as on an account that is new.
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "local" / "share"))
    parent = QObject()
    care = CareService(lambda: [folder], parent)
    with qtbot.waitSignal(care.trashed) as told:
        care.trash(planned(care, qtbot, folder / "one.gguf"))
    ((was, now),) = told.args[0].moved
    assert now.read_bytes() == CONTENT
    with qtbot.waitSignal(care.restored):
        care.restore(told.args[0])
    assert was.read_bytes() == CONTENT
    assert not now.exists()
    care.close()


def test_what_is_not_ours_is_told(care, tmp_path, qtbot):
    theirs = tmp_path / "theirs.gguf"
    theirs.write_bytes(CONTENT)
    with qtbot.waitSignal(care.failed) as told:
        care.plan_removal([theirs])
    assert isinstance(told.args[0], ModelNotOurs)
    assert theirs.exists()

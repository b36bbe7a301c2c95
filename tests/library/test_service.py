"""The models for the window, read on a thread of their own."""

import os

import pytest
from PySide6.QtCore import QObject
from tests.library.other_programs import put
from tests.tiny_models import write_model

from inglenook.library.foreign import Count
from inglenook.library.programs import Program
from inglenook.library.scan import Library
from inglenook.library.service import LibraryService


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def library(folder, tmp_path):
    return Library(folder, (), tmp_path / "library.json")


@pytest.fixture
def service(qapp, library):
    parent = QObject()
    service = LibraryService(lambda: library, parent)
    yield service
    service.close()


def names(service):
    return [model.name for model in service.models]


def test_nothing_is_known_before_it_was_read(service):
    assert service.models == []


def test_a_refresh_reads_the_folders(service, qtbot, folder):
    write_model(folder / "one-F16.gguf")
    with qtbot.waitSignal(service.models_changed):
        service.refresh()
    assert names(service) == ["one"]


def test_a_refresh_during_another_reads_once_more(service, qtbot, folder):
    write_model(folder / "one-F16.gguf")
    with qtbot.waitSignals([service.models_changed, service.models_changed]):
        service.refresh()
        service.refresh()
        service.refresh()
    assert names(service) == ["one"]


def test_other_programs_are_found_and_counted(qapp, tmp_path, qtbot):
    put(tmp_path / "theirs" / "Tiny-Q4_0.gguf", b"x" * 7)
    program = Program(
        key="it", title="It", layout="plain", folders=(tmp_path / "theirs",)
    )
    parent = QObject()
    service = LibraryService(EndlessLibrary, parent, find=lambda: (program,))
    with qtbot.waitSignal(service.programs_found):
        service.find_programs()
    assert service.programs == (program,)
    with qtbot.waitSignal(service.program_counted) as counted:
        service.count(program)
    assert counted.args == [Count(program="it", n_models=1, size_bytes=7)]
    service.close()


def test_a_refresh_tells_the_places_and_what_is_here_twice(service, qtbot, folder):
    assert (service.places, service.twins) == (None, [])
    path = write_model(folder / "one-F16.gguf")
    os.link(path, folder / "two-F16.gguf")
    with qtbot.waitSignal(service.models_changed):
        service.refresh()
    assert service.places.downloads == folder
    assert [twins.kind for twins in service.twins] == ["names"]


def test_what_is_in_the_folder_of_downloads_is_known(service, qtbot, folder):
    (folder / "me").mkdir()
    path = folder / "me" / "m.imatrix.dat"
    path.write_bytes(b"x")
    assert not service.has_file(path)
    with qtbot.waitSignal(service.models_changed):
        service.refresh()
    assert service.has_file(path)
    assert not service.has_file(folder / "other.gguf")


def test_a_model_that_is_gone_is_found_again_or_forgotten(
    service, qtbot, tmp_path, library
):
    path = write_model(tmp_path / "away-F16.gguf")
    library.use(path)
    now = path.rename(tmp_path / "there-F16.gguf")
    with qtbot.waitSignal(service.models_changed):
        service.relocate(path, now)
    assert [model.path for model in service.models] == [now]
    now.unlink()
    with qtbot.waitSignal(service.models_changed):
        service.forget(now)
    assert service.models == []


class EndlessLibrary:
    """Reads until it is stopped, as from a disk that never ends."""

    def read_models(self):
        while True:
            yield None


def test_closing_stops_the_reading(qapp, caplog):
    parent = QObject()
    service = LibraryService(EndlessLibrary, parent)
    service.refresh()
    service.close()
    assert not caplog.records

"""The models for the window, read on a thread of their own."""

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
def service(qapp, folder, tmp_path):
    parent = QObject()
    library = Library(folder, (), tmp_path / "library.json")
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

import pytest
from PySide6.QtCore import QObject

from inglenook.diagnostics.service import DiagnosticsService


@pytest.fixture
def service(qapp, tmp_path):
    parent = QObject()
    made = DiagnosticsService(tmp_path, parent)
    yield made
    made.close()


def test_a_report_is_written_off_the_windows_thread(service, qtbot):
    with qtbot.waitSignal(service.report_written) as written:
        service.write_report()
    assert "Hardware" in written.args[0].text


def test_libraries_are_listed(service, qtbot):
    with qtbot.waitSignal(service.libraries_listed) as listed:
        service.list_libraries()
    assert "msgspec" in [library.name for library in listed.args[0]]


def test_both_can_be_under_way_when_it_closes(service, qtbot):
    service.list_libraries()
    service.write_report()
    with (
        qtbot.assertNotEmitted(service.report_written),
        qtbot.assertNotEmitted(service.libraries_listed),
    ):
        service.close()

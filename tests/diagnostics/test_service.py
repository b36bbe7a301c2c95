from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from inglenook.diagnostics.last_run import Ending, Run
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


def test_a_report_of_the_last_run_is_told_apart_from_one_of_this(service, qtbot):
    run = Run(version="1", began=datetime.now(UTC))
    ending = Ending(how="crash", run=run, trace="Fatal Python error")
    with (
        qtbot.waitSignal(service.report_written) as of_this,
        qtbot.waitSignal(service.ending_written) as of_last,
    ):
        service.write_ending(ending)
        service.write_report()
    assert "The last run" not in of_this.args[0].text
    assert "The last run" in of_last.args[0].text
    assert of_last.args[1] == ending


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

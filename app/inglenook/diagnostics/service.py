"""The QtCore face of what a report tells."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.diagnostics.last_run import Ending
from inglenook.diagnostics.libraries import list_libraries
from inglenook.diagnostics.report import Report, write_report
from inglenook.errors import AppError
from inglenook.jobs import NewestJob


class DiagnosticsService(QObject):
    """Writes reports and lists libraries. Lives on the GUI thread.

    Args:
        logs: The folder of the logs.

    Signals:
        report_written(Report): What is known of this run; nothing of it left this
            computer.
        ending_written(Report, Ending): What is known of the last one.
        libraries_listed(tuple[Library, ...]): By name.
        failed(AppError): It could not be done.
    """

    report_written = Signal(Report)
    ending_written = Signal(Report, Ending)
    libraries_listed = Signal(tuple)
    failed = Signal(AppError)

    def __init__(self, logs: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._logs = logs
        self._reports = NewestJob(self)
        self._endings = NewestJob(self)
        self._lists = NewestJob(self)

    def write_report(self) -> None:
        """Gather what is known of this run."""
        self._reports.start(
            write_report(self._logs, None),
            succeeded=self.report_written.emit,
            failed=self.failed.emit,
        )

    def write_ending(self, ending: Ending) -> None:
        """Gather what is known of the last run."""
        self._endings.start(
            write_report(self._logs, ending),
            succeeded=lambda report: self.ending_written.emit(report, ending),
            failed=self.failed.emit,
        )

    def list_libraries(self) -> None:
        """List what the program is made of."""
        self._lists.start(
            list_libraries("inglenook"),
            succeeded=self.libraries_listed.emit,
            failed=self.failed.emit,
        )

    def close(self) -> None:
        """Leave what is under way, before the program ends."""
        self._reports.close()
        self._endings.close()
        self._lists.close()

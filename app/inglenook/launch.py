"""The start of the window: its log, its one instance, and what becomes of bugs."""

import logging
import os
import sys
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import format_exception
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

import inglenook
from inglenook.application import Application
from inglenook.chats.store import ChatStore
from inglenook.chats.upkeep.service import UpkeepService
from inglenook.children import own_command
from inglenook.diagnostics.last_run import RunMark
from inglenook.errors import AppError, StoreDamaged, StoreLocked, UnexpectedError
from inglenook.jobs import end_jobs
from inglenook.paths import default_paths
from inglenook.ui.chats_dialog import ChatsDialog
from inglenook.ui.ending import SystemEnding
from inglenook.ui.errors import FailureDialog
from inglenook.ui.file_opening import FileOpening
from inglenook.ui.garbage import GarbageCollection
from inglenook.ui.icons import application_icon
from inglenook.ui.instance import Instance

log = logging.getLogger(__name__)

_LOG_BYTES = 1_000_000
#: What tells Qt on Linux where its windows go.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> None:
    """Show the window until it is closed."""
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        # Qt would end the process with a core dump.
        sys.exit("error: There is no display for the window. — Use “inglenook ask”.")
    paths = default_paths()
    _log_to(paths.logs / "inglenook.log")
    app = _make_app()
    garbage = GarbageCollection(app)
    files = [str(Path(file).absolute()) for file in app.arguments()[1:]]
    instance = Instance(paths.data, app)
    mark = RunMark(paths.run, paths.faults)
    try:
        if not instance.become_first(files[0] if files else ""):
            return
        ending = mark.begin(inglenook.__version__)
        sys.excepthook = partial(_report_early_bug, mark)
        application = Application(app, paths, partial(_open_chats, app))
    except (StoreDamaged, StoreLocked):
        # The user has read that, and does nothing about it now.
        mark.end()
        sys.exit(1)
    except AppError as error:
        log.exception("The program cannot start")
        mark.end()
        FailureDialog(error).exec()
        sys.exit(1)
    sys.excepthook = partial(_report_bug, application, mark)
    instance.called.connect(application.come_forward)
    _listen(app, application)
    garbage.spare_what_is_there()
    application.start(Path(files[0]) if files else None, ending)
    status = app.exec()
    have_ended = end_jobs()
    mark.end()
    instance.close()
    if application.is_to_restart:
        program, *arguments = own_command()
        QProcess.startDetached(program, arguments)
    if not have_ended:
        _leave(status)
    sys.exit(status)


def _open_chats(app: QApplication, path: Path) -> ChatStore:
    """Open the file of chats; where that fails, the user may try again, or repair it.

    Raises:
        StoreError: It cannot be opened, and the user was asked if that would help.
    """
    while True:
        try:
            return ChatStore(path)
        except (StoreDamaged, StoreLocked) as error:
            log.exception("The chats cannot be opened")
            upkeep = UpkeepService(path, app)
            dialog = ChatsDialog(error, upkeep, upkeep.repair)
            if not dialog.exec():
                raise
            upkeep.deleteLater()


def _make_app() -> QApplication:
    app = QApplication(sys.argv)
    app.setApplicationName("inglenook")
    app.setApplicationDisplayName("Inglenook")
    app.setApplicationVersion(inglenook.__version__)
    app.setDesktopFileName("inglenook")
    # For what is said before there is a window, too.
    app.setWindowIcon(application_icon())
    return app


def _listen(app: QApplication, application: Application) -> None:
    """Do what the system asks the program for."""
    FileOpening(app).opened.connect(application.come_forward)
    SystemEnding(app).asked.connect(application.window.close)


def _leave(status: int) -> NoReturn:
    """End the process as it is, with work on a thread that does not end."""
    log.warning("Work goes on that was given up: the process ends without it")
    logging.shutdown()
    os._exit(status)


def _log_to(path: Path) -> None:
    """Write the window's own log to a file; where that fails, go without one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        return
    logging.basicConfig(
        handlers=[handler],
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    # It tells each request's whole address, and a signed one opens its file to anyone.
    logging.getLogger("httpx2").setLevel(logging.WARNING)


def _report_early_bug(
    mark: RunMark,
    kind: type[BaseException],
    bug: BaseException,
    trace: TracebackType | None,
) -> None:
    """Log a bug that comes before the window, and say that it is why there is none."""
    _note_bug(mark, kind, bug, trace)
    FailureDialog(UnexpectedError(bug)).exec()


def _report_bug(
    application: Application,
    mark: RunMark,
    kind: type[BaseException],
    bug: BaseException,
    trace: TracebackType | None,
) -> None:
    """Log a bug of a slot, and say that there was one; the window lives on."""
    _note_bug(mark, kind, bug, trace)
    application.show_failure(UnexpectedError(bug))


def _note_bug(
    mark: RunMark,
    kind: type[BaseException],
    bug: BaseException,
    trace: TracebackType | None,
) -> None:
    log.error("A bug", exc_info=(kind, bug, trace))
    mark.note_bug("".join(format_exception(kind, bug, trace)))

"""The start of the window: its log, its one instance, and what becomes of bugs."""

import logging
import os
import signal
import sys
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

import inglenook
from inglenook.application import Application
from inglenook.errors import AppError, UnexpectedError
from inglenook.paths import default_paths
from inglenook.ui.errors import FailureDialog
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
    # Qt's event loop would not let Python see a Ctrl+C in the terminal. Everything is
    # on disk at any time, and the engine ends with its pipe.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    paths = default_paths()
    _log_to(paths.logs / "inglenook.log")
    app = QApplication(sys.argv)
    app.setApplicationName("inglenook")
    app.setApplicationDisplayName("Inglenook")
    app.setApplicationVersion(inglenook.__version__)
    app.setDesktopFileName("inglenook")
    files = [str(Path(file).absolute()) for file in app.arguments()[1:]]
    instance = Instance(paths.data, app)
    if instance.call_first(files[0] if files else ""):
        return
    instance.become_first()
    try:
        application = Application(app, paths)
    except AppError as error:
        log.exception("The program cannot start")
        FailureDialog(error).exec()
        sys.exit(1)
    sys.excepthook = partial(_report_bug, application)
    instance.called.connect(application.come_forward)
    application.start(Path(files[0]) if files else None)
    sys.exit(app.exec())


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


def _report_bug(
    application: Application,
    kind: type[BaseException],
    bug: BaseException,
    trace: TracebackType | None,
) -> None:
    """Log a bug of a slot, and say that there was one; the window lives on."""
    log.error("A bug", exc_info=(kind, bug, trace))
    application.show_failure(UnexpectedError(bug))

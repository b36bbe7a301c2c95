"""How often something costly may be done without being felt."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

#: The share of the time that may be spent on it.
SHARE = 0.2

#: Never more often than the eye sees, in ms.
LEAST_MS = 33


class Pace(QObject):
    """Does one thing when asked, but for at most a fifth of the time.

    It measures how long each turn takes and waits four times as long before the
    next. What is asked for meanwhile is done then, once. Lives on the GUI thread.
    """

    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._is_asked = False
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._on_rested)

    def ask(self) -> None:
        """Do it now, or as soon as it may be done again."""
        self._is_asked = True
        if not self._rest.isActive():
            self._on_rested()

    def finish(self) -> None:
        """Do it now, whatever it costs, and let what was asked for be done."""
        self._is_asked = True
        self._on_rested()

    def _on_rested(self) -> None:
        if not self._is_asked:
            return
        self._is_asked = False
        began = time.perf_counter()
        self._work()
        took_ms = (time.perf_counter() - began) * 1000
        self._rest.start(max(LEAST_MS, round(took_ms * (1 - SHARE) / SHARE)))

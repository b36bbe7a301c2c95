"""Cyclic garbage, collected on the GUI thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1_000


class GarbageCollection(QObject):
    """Collects in place of Python, which would do so on whichever thread allocates.

    A widget in a cycle would then be destroyed on the thread of a Job, and Qt's
    objects may only be destroyed on their own. Lives on the GUI thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_INTERVAL_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def spare_what_is_there(self) -> None:
        """Never look again at what lives now: nearly all of it does until the end."""
        gc.freeze()

    def collect(self) -> None:
        """Collect the oldest generation that is due, with the younger ones."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        generations = [age for age, (count, limit) in enumerate(due) if count > limit]
        if generations:
            gc.collect(max(generations))

"""The language counts from the next start: an offer to make it now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.banner import Banner


class RestartBanner(Banner):
    """Says that the language is used from the next start. Lives on the GUI thread.

    Signals:
        restart_requested(): The user wants that now.
    """

    restart_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(
            "question",
            self.tr("The language changes at the next start."),
            self.tr("An answer that is being written would end."),
            appearance,
            parent,
        )
        restart = self.add_button(self.tr("Restart now"))
        restart.clicked.connect(self.restart_requested)

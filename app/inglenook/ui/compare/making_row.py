"""How far a variant is that is being made."""

from PySide6.QtWidgets import QWidget

from inglenook.tools.making.service import MakingService
from inglenook.tools.records import Progress
from inglenook.ui.widgets.progress_row import ProgressRow
from inglenook.units import format_percent


class MakingRow(ProgressRow):
    """A bar while a variant is made, and the way out; else hidden.

    Lives on the GUI thread.
    """

    def __init__(self, making: MakingService, parent: QWidget | None = None) -> None:
        super().__init__("", parent, top_px=0)
        self._making = making
        self.setObjectName("making")
        self.cancel_requested.connect(making.cancel)
        making.changed.connect(self._on_changed)
        making.progressed.connect(self._on_progressed)
        self._on_changed()

    def _on_changed(self) -> None:
        order = self._making.order
        self.setVisible(order is not None)
        if order is not None:
            self.begin(self.tr("Making {type}…").format(type=order.type))

    def _on_progressed(self, progress: Progress) -> None:
        order = self._making.order
        if order is None:
            return
        share = progress.done / max(progress.total, 1)
        words = self.tr("Making {type}: {share}")
        said = words.format(type=order.type, share=format_percent(share))
        self.advance(said, share)

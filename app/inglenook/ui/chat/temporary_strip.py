"""That the chat on the screen is not stored."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconLabel


class TemporaryStrip(QWidget):
    """A line over a temporary chat, and the way to keep it. Lives on the GUI thread.

    Signals:
        keep_requested(): The chat is to be stored.
    """

    keep_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        strip = QFrame()
        strip.setProperty("kind", "strip")
        words = self.tr("Temporary: not stored, and gone when you leave it")
        self.setAccessibleName(words)
        label = ElidedLabel(words)
        label.setProperty("tone", "text2")
        self._keep = QPushButton(self.tr("Keep this chat"))
        self._keep.setObjectName("keep")
        self._keep.setProperty("dense", "row")
        self._keep.clicked.connect(self.keep_requested)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 8, 0, 0)
        around.addWidget(strip)
        layout = QHBoxLayout(strip)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(IconLabel("ph.clock", 16, appearance))
        layout.addWidget(label, 1)
        layout.addWidget(self._keep)

    def show_chat(self, *, is_temporary: bool, can_keep: bool) -> None:
        """Tell of the chat on the screen.

        Args:
            is_temporary: Whether it is not stored.
            can_keep: Whether something was said in it, and no answer is under way.
        """
        self.setVisible(is_temporary)
        self._keep.setEnabled(can_keep)

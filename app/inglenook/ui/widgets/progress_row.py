"""How far something is that takes a while, and the way out of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.widgets.quiet_words import small_print

_STEPS = 1000


class ProgressRow(QWidget):
    """A bar, the truth under it, and Cancel. Lives on the GUI thread.

    Args:
        name: What screen readers call the bar.
        parent: Its owner.
        top_px: Room above it.

    Signals:
        cancel_requested(): The user wants it given up; what it still tells of its
            progress is not shown any more.
    """

    cancel_requested = Signal()

    def __init__(
        self, name: str, parent: QWidget | None = None, *, top_px: int
    ) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, _STEPS)
        self._bar.setAccessibleName(name)
        self._words = small_print()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("dense", "row")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(self._bar)
        lines.addWidget(self._words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, top_px, 0, 4)
        layout.setSpacing(16)
        layout.addLayout(lines, 1)
        layout.addWidget(self._cancel)

    def begin(self, words: str) -> None:
        """Show the start of something."""
        self._cancel.setEnabled(True)
        self._bar.setValue(0)
        self._words.setText(words)

    def advance(self, words: str, share: float) -> None:
        """Show how far it is: 0–1."""
        if self._cancel.isEnabled():
            self._words.setText(words)
            self._bar.setValue(round(_STEPS * min(share, 1)))
            self._bar.setAccessibleDescription(words)

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Giving it up…"))
        self.cancel_requested.emit()

"""The end of a tool: what it needs, and Start; then how far it is, and Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.style import restyle
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconLabel
from inglenook.ui.widgets.progress_row import ProgressRow
from inglenook.ui.widgets.quiet_words import small_print

_READY, _AT_WORK = range(2)


class ToolFoot(QWidget):
    """A line that stays while the tool scrolls. Lives on the GUI thread.

    Args:
        appearance: The theme.

    Signals:
        start_requested(): The user wants it made.
        cancel_requested(): The user wants it given up.
    """

    start_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._had_focus = False
        self._words = small_print()
        self._words.setObjectName("room")
        self._start = QPushButton()
        self._start.setObjectName("start")
        self._start.setProperty("kind", "primary")
        self._start.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._start.clicked.connect(self.start_requested)
        self._progress = ProgressRow(self.tr("Progress"), top_px=4)
        self._progress.cancel_requested.connect(self.cancel_requested)
        ready = QWidget()
        line = QHBoxLayout(ready)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(IconLabel("ph.hard-drive", 16, appearance))
        line.addWidget(self._words, 1)
        line.addWidget(self._start)
        (cancel,) = self._progress.findChildren(QPushButton)
        self._buttons = (self._start, cancel)
        self._states = QStackedWidget()
        self._states.addWidget(ready)
        self._states.addWidget(self._progress)
        inner = QHBoxLayout()
        inner.setContentsMargins(24, 8, 24, 8)
        inner.setSpacing(0)
        inner.addWidget(self._states, 100)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(inner)

    def set_most_width(self, most_px: int) -> None:
        """Get so wide and no wider, as the fields above it."""
        self._states.setMaximumWidth(most_px)

    def offer(self, start: str, words: str, *, is_bad: bool, can_start: bool) -> None:
        """Show Start, and what is needed or in the way.

        Args:
            start: What it does, as in “Make Q4_K_M”.
            words: What stands beside it.
            is_bad: Whether they tell of a failure.
            can_start: Whether it can be pressed.
        """
        restyle(self._words, tone="bad" if is_bad else "text2")
        self._words.setText(words)
        self._start.setText(start)
        self._start.setEnabled(can_start)
        self._start.setAccessibleDescription(words)
        self._show_state(_READY)

    def begin(self, words: str) -> None:
        """Show that it has begun."""
        self._progress.begin(words)
        self._show_state(_AT_WORK)

    def advance(self, words: str, share: float) -> None:
        """Show how far it is: 0–1."""
        self._progress.advance(words, share)

    def _show_state(self, state: int) -> None:
        """Show Start or Cancel; the keyboard goes from one to the other, and back."""
        if state == self._states.currentIndex():
            return
        if state == _AT_WORK:
            self._had_focus = self._start.hasFocus()
        self._states.setCurrentIndex(state)
        if self._had_focus:
            self._buttons[state].setFocus(Qt.FocusReason.OtherFocusReason)

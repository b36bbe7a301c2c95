"""What a comparison will take, how far it is, and what came of it."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.constraint_fields import ConstraintFields
from inglenook.ui.widgets.icon_button import IconLabel

if TYPE_CHECKING:
    from inglenook.compare.fitting import Constraint
    from inglenook.compare.verdict import Verdict

_STEPS = 1000
#: A sentence in a narrower column is hard to read.
_LEAST_LETTERS = 60


class VerdictBar(QFrame):
    """One sentence, and what belongs to it. Lives on the GUI thread.

    Signals:
        stop_requested(): What runs is to be stopped.
        resume_requested(): What was stopped is to be gone on with.
        constraint_changed(): `constraint` is another one.
        focus_released(): What had the focus is hidden, and nothing here can take it.
    """

    stop_requested = Signal()
    resume_requested = Signal()
    constraint_changed = Signal()
    focus_released = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sel")
        self._check = IconLabel("ph.check", 18, appearance, tone="good")
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName("verdict")
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._bar = QProgressBar(maximum=_STEPS, textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress of the comparison"))
        self._fields = ConstraintFields()
        self._stop = _button(self.tr("Stop"), "stop")
        self._resume = _button(self.tr("Go on"), "resume")
        self._lay_out()
        self._stop.clicked.connect(self.stop_requested)
        self._resume.clicked.connect(self.resume_requested)
        self._fields.changed.connect(self.constraint_changed)
        self.show_words("")

    @property
    def constraint(self) -> "Constraint | None":
        """What the variant to keep must fit into; None for nothing."""
        return self._fields.constraint

    def show_words(self, words: str) -> None:
        """Say what a comparison will take, or that something is missing."""
        self._words.setText(escape(words))
        self._show()

    def show_step(self, words: str, share: float) -> None:
        """Say how far it is: words, and a share from 0 to 1."""
        self._words.setText(escape(words))
        self._bar.setValue(round(share * _STEPS))
        self._show(self._bar, self._stop)

    def show_verdict(self, verdict: "Verdict", *, is_complete: bool) -> None:
        """Say which variant to keep."""
        told = escape(verdict.sentence)
        for emphasis in verdict.emphases:
            told = told.replace(escape(emphasis), f"<b>{escape(emphasis)}</b>", 1)
        head, colon, rest = told.partition(":")
        if colon and verdict.best is not None:
            told = f"<b>{head}:</b>{rest}"
        self._words.setText(told)
        shown: list[QWidget] = [self._fields]
        if verdict.best is not None:
            shown.append(self._check)
        if not is_complete:
            shown.append(self._resume)
        self._show(*shown)

    def hold_back(self, *, is_held: bool) -> None:
        """Let nothing be gone on with for now."""
        self._resume.setEnabled(not is_held)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the constraint under the sentence where there is no room beside it."""
        super().resizeEvent(event)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        is_wide = self.width() - self._fields.sizeHint().width() >= least
        direction = QBoxLayout.Direction
        self._layout.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )

    def _show(self, *shown: QWidget) -> None:
        buttons = (self._stop, self._resume)
        had_focus = any(button.hasFocus() for button in buttons)
        for widget in (self._check, self._bar, self._fields, *buttons):
            widget.setVisible(widget in shown)
        left = [each for each in (*buttons, self._fields) if each in shown]
        if had_focus and left:
            left[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.focus_released.emit()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch()
        words.addWidget(self._words)
        words.addWidget(self._bar)
        words.addStretch()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._check)
        line.addLayout(words, 1)
        line.addWidget(self._stop)
        line.addWidget(self._resume)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(16, 7, 16, 7)
        self._layout.setSpacing(12)
        self._layout.addLayout(line, 1)
        self._layout.addWidget(self._fields)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("dense", "panel")
    return button

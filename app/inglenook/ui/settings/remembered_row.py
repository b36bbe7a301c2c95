"""One thing that is remembered of loading models."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inglenook.engine.remembered import Remembered
from inglenook.ui.appearance import Appearance
from inglenook.ui.settings.remembered_words import (
    day_words,
    outcome_words,
    plan_words,
    subject_words,
)
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.folding_row import FoldingRow
from inglenook.ui.widgets.icon_button import IconButton, IconLabel
from inglenook.ui.widgets.quiet_words import quiet_words

#: How wide the model, the plan, the words and the day are.
_SHARES = (27, 22, 40, 11)


class RememberedRow(FoldingRow):
    """The model, the plan, whether it ran, and when. Lives on the GUI thread.

    Args:
        remembered: What is shown.
        now: The time, with its zone.

    Signals:
        forget_requested(): The user wants it to be tried anew.
    """

    forget_requested = Signal()

    def __init__(
        self,
        remembered: Remembered,
        now: datetime,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        subject = ElidedLabel(
            subject_words(remembered), mode=Qt.TextElideMode.ElideMiddle
        )
        plan = ElidedLabel(plan_words(remembered))
        plan.setProperty("tone", "text2")
        words = _Outcome(remembered, appearance)
        day = QLabel(day_words(remembered, now))
        day.setProperty("tone", "text2")
        self.setToolTip(remembered.engine)
        forget = IconButton(
            "ph.x", self.tr("Forget {what}").format(what=subject.text()), appearance
        )
        forget.setProperty("dense", "row")
        forget.setIconSize(QSize(14, 14))
        forget.clicked.connect(self.forget_requested)
        self.fill((subject, plan, words), day, (forget,), shares=_SHARES, padding_px=4)


class _Outcome(QWidget):
    """A tick or a cross, and the words that say the same."""

    def __init__(self, remembered: Remembered, appearance: Appearance) -> None:
        super().__init__()
        if remembered.run is not None:
            mark = IconLabel("ph.check", 14, appearance, tone="good")
        else:
            mark = IconLabel("ph.x", 14, appearance, tone="bad")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(mark)
        layout.addWidget(quiet_words(outcome_words(remembered)), 1)

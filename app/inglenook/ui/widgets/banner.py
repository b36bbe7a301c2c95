"""What the page has to say, above what it concerns; never a dialog."""

from html import escape
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone
from inglenook.ui.widgets.icon_button import IconLabel

BannerKind = Literal["note", "question", "failure"]

_TONES: dict[BannerKind, Tone] = {"note": "neu", "question": "warn", "failure": "bad"}
_ICONS: dict[BannerKind, str] = {
    "note": "ph.info",
    "question": "ph.warning",
    "failure": "ph.warning",
}

_LINES = '<p style="line-height: 120%"><b>{lead}</b> {rest}</p>'


class Banner(QFrame):
    """An icon, a bold first clause, what it means, and up to three buttons.

    One button stands at the right, several stand under the words. Screen readers
    hear the words when the banner appears. Lives on the GUI thread.

    Args:
        lead: The first clause, with its full stop.
        rest: What it means, and what can be done; may be empty.
    """

    def __init__(
        self,
        kind: BannerKind,
        lead: str,
        rest: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setProperty("tone", _TONES[kind])
        self.setAccessibleName(f"{lead} {rest}".strip())
        picture = IconLabel(_ICONS[kind], 18, appearance, tone=_TONES[kind])
        words = QLabel(_LINES.format(lead=escape(lead), rest=escape(rest)))
        words.setObjectName("words")
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: list[QPushButton] = []
        self._below = QHBoxLayout()
        self._layout = QGridLayout(self)
        self._lay_out(picture, words)

    def add_button(self, text: str) -> QPushButton:
        """Offer one more thing to do."""
        button = QPushButton(text)
        button.setProperty("dense", "row")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)
        if len(self._buttons) == 1:
            self._layout.addWidget(button, 0, 2, Qt.AlignmentFlag.AlignTop)
            return button
        for place, each in enumerate(self._buttons):
            self._below.insertWidget(place, each)
        return button

    def add_below(self, widget: QWidget) -> None:
        """Put more under the words."""
        self._layout.addWidget(widget, self._layout.rowCount(), 1, 1, 2)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell screen readers."""
        super().showEvent(event)
        alert = QAccessibleEvent(self, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(alert)

    def _lay_out(self, picture: IconLabel, words: QLabel) -> None:
        # The first line stands level with a button at the right.
        for widget in (picture, words):
            widget.setContentsMargins(0, 4, 0, 0)
        self._below.setSpacing(8)
        self._below.addStretch()
        self._layout.setContentsMargins(12, 8, 10, 8)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(8)
        self._layout.setColumnStretch(1, 1)
        self._layout.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(words, 0, 1)
        self._layout.addLayout(self._below, 1, 1, 1, 2)

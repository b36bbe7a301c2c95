"""A model that suits the computer, and the way to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.hub.first.suited import Suited
from inglenook.ui.appearance import Appearance
from inglenook.ui.first_run.suited_words import about_size, purpose_words
from inglenook.ui.icons import Tone, icon
from inglenook.ui.models.discover.words import progress_words
from inglenook.ui.models.downloads.words import share_of
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.pill_button import PillButton
from inglenook.ui.widgets.plan_pill import plan_look
from inglenook.units import format_size

#: How a model stands: away, being asked for, a download in its states, or here.
Standing = Literal["away", "offline", "asking", "coming", "stopped", "here"]
Deed = Literal["download", "chat", "cancel", "explain"]

_STEPS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class SuitedState:
    """How a row is to look.

    Attributes:
        is_primary: Whether its button is the one of the page.
        item: Its download; None where there is none.
        trouble: Why it did not come, in a sentence; empty where nothing is wrong.
    """

    standing: Standing
    is_primary: bool = False
    item: Item | None = None
    progress: Progress | None = None
    trouble: str = ""


class SuitedRow(QWidget):
    """Name, what for, how it would run, size, and one button. Lives on the GUI thread.

    Signals:
        deed_requested(Suited, str): The user wants this done; one of `Deed`.
    """

    deed_requested = Signal(Suited, str)

    def __init__(
        self, model: Suited, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._state = SuitedState(standing="away")
        self._what_for = ElidedLabel(purpose_words(model))
        self._what_for.setObjectName("what-for")
        self._what_for.setProperty("scale", "small")
        self._what_for.setProperty("tone", "text2")
        self.pill = PillButton(plan_look(model.outlook.plan), appearance)
        self.pill.setObjectName("pill")
        self.pill.setAccessibleName(f"{self.pill.text()}: {self.name}")
        self.pill.clicked.connect(lambda: self.deed_requested.emit(model, "explain"))
        self._size = QLabel(about_size(model))
        self._size.setProperty("tone", "text2")
        self._size.setToolTip(self.tr("About so much; the hub tells it exactly"))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, _STEPS)
        self._bar.setAccessibleName(
            self.tr("Download of {name}").format(name=self.name)
        )
        self._button = QPushButton()
        self._button.setObjectName("act")
        self._button.setProperty("dense", "row")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setIconSize(QSize(14, 14))
        self._button.clicked.connect(self._on_button_clicked)
        self._cancel = IconButton("ph.x", self.tr("Cancel"), appearance)
        self._cancel.setObjectName("cancel")
        self._cancel.setAccessibleName(f"{self._cancel.accessibleName()}: {self.name}")
        self._cancel.setProperty("dense", "row")
        self._cancel.clicked.connect(lambda: self.deed_requested.emit(model, "cancel"))
        self._lay_out()
        appearance.theme_changed.connect(self._dress_button)
        self.show_state(self._state)

    @property
    def name(self) -> str:
        """Of the model, with its variant."""
        return f"{self._model.model.name} {self._model.variant.label}"

    def show_state(self, state: SuitedState) -> None:
        """Show how it stands."""
        self._state = state
        is_coming = state.standing == "coming" and state.item is not None
        self._bar.setVisible(is_coming)
        self._cancel.setVisible(is_coming)
        self._button.setVisible(not is_coming)
        for widget in self._greyed:
            widget.setEnabled(state.standing != "offline")
        self._what_for.setText(self._words(state))
        if state.item is not None:
            self._size.setText(format_size(state.item.total_bytes))
            share = share_of(state.item, state.progress)
            self._bar.setValue(round(_STEPS * share))
            self._bar.setAccessibleDescription(self._what_for.text())
        self._dress_button()

    def column_widths(self) -> tuple[int, ...]:
        """What its pill, its size and its button need, in pixels."""
        widgets = (self.pill, self._size, self._button)
        return tuple(widget.sizeHint().width() for widget in widgets)

    def align(self, widths: Sequence[int]) -> None:
        """Give these the same room as in the other rows."""
        for column, width in enumerate(widths, start=1):
            self._grid.setColumnMinimumWidth(column, width)

    def _words(self, state: SuitedState) -> str:
        if state.standing == "offline":
            return self.tr("Needs a connection")
        if state.trouble:
            return state.trouble
        if state.standing == "coming" and state.item is not None:
            return progress_words(state.item, state.progress)
        return purpose_words(self._model)

    def _lay_out(self) -> None:
        name = QLabel(self._model.model.name, textFormat=Qt.TextFormat.PlainText)
        name.setProperty("weight", "semibold")
        label = ElidedLabel(self._model.variant.label)
        label.setProperty("tone", "text2")
        self._greyed = (name, label, self._what_for, self._size)
        title = QHBoxLayout()
        title.setSpacing(4)
        title.addWidget(name)
        title.addWidget(label, 1)
        acts = QHBoxLayout()
        acts.setSpacing(4)
        acts.addWidget(self._bar, 1)
        acts.addWidget(self._cancel)
        acts.addWidget(self._button)
        self._bar.setMinimumWidth(90)
        layout = self._grid = QGridLayout(self)
        layout.setContentsMargins(0, 11, 0, 11)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addLayout(title, 0, 0)
        layout.addWidget(self._what_for, 1, 0)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(self.pill, 0, 1, 2, 1, start)
        layout.addWidget(self._size, 0, 2, 2, 1, end)
        layout.addLayout(acts, 0, 3, 2, 1)

    def _dress_button(self) -> None:
        words, icon_name = {
            "away": (self.tr("Download"), "ph.download-simple"),
            "offline": (self.tr("Download"), "ph.download-simple"),
            "asking": (self.tr("Asking…"), "ph.download-simple"),
            "coming": ("", "ph.download-simple"),
            "stopped": (self.tr("Go on"), "ph.play"),
            "here": (self.tr("Load and chat"), "ph.play"),
        }[self._state.standing]
        if self._state.trouble:
            words, icon_name = self.tr("Try again"), "ph.arrow-clockwise"
        is_primary = self._state.is_primary
        tone: Tone = "on_accent" if is_primary else "text"
        self._button.setText(words)
        can_press = self._state.standing not in ("asking", "offline")
        self._button.setEnabled(can_press)
        self._button.setAccessibleName(f"{words}: {self.name}")
        self._button.setIcon(icon(icon_name, self._appearance.theme, tone))
        restyle(self._button, kind="primary" if is_primary else "secondary")

    def _on_button_clicked(self) -> None:
        is_here = self._state.standing == "here"
        deed: Deed = "chat" if is_here else "download"
        self.deed_requested.emit(self._model, deed)

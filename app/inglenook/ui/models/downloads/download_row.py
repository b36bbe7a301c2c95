"""One download."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.hub.download.queue import Item, State
from inglenook.hub.download.records import Progress
from inglenook.translation import sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.keys.actions import add_action
from inglenook.ui.keys.shortcuts import usual_key
from inglenook.ui.models.downloads.words import (
    name_of,
    share_of,
    state_words,
    trouble_words,
)
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton, IconLabel
from inglenook.ui.widgets.picture_button import PictureButton

_STEPS = 1000


class DownloadRow(QFrame):
    """A bar, the truth under it, and what can be done. Lives on the GUI thread.

    It is made once for an item, and then shows each of its states. While it waits,
    it can be dragged to another place; Alt+Up and Alt+Down let it change places too,
    and Alt+Home gives it the first.

    Signals:
        pause_requested(): It is to stop, and to keep what has arrived.
        resume_requested(): It is to go on, or to be tried again.
        retry_requested(): It is not to wait for the server any longer.
        cancel_requested(): It is to be given up, or taken off the list.
        up_requested(), down_requested(): It is to have another turn.
        first_requested(): It is to have its turn before all others.
        dragged(QPoint): It is to have the turn of the row there, on the screen.
        load_requested(): The model is to be loaded, to chat with it.
    """

    pause_requested = Signal()
    resume_requested = Signal()
    retry_requested = Signal()
    cancel_requested = Signal()
    up_requested = Signal()
    down_requested = Signal()
    first_requested = Signal()
    dragged = Signal(QPoint)
    load_requested = Signal()

    def __init__(
        self, item: Item, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._item = item
        self._progress: Progress | None = None
        self._is_dragged = False
        self._name = ElidedLabel(name_of(item), mode=Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("weight", "semibold")
        self._label = QLabel(item.order.label, textFormat=Qt.TextFormat.PlainText)
        self._label.setProperty("tone", "text2")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, _STEPS)
        self._trouble = self._line("trouble")
        self._words = self._line("words")
        self._icons = self._make_icons(appearance)
        self._warn = IconLabel("ph.warning", 14, appearance, tone="warn")
        self._bad = IconLabel("ph.warning", 14, appearance, tone="bad")
        self._proof = IconLabel("ph.shield-check", 14, appearance, tone="good")
        self._load = PictureButton("ph.play", self.tr("Load"), appearance)
        self._load.clicked.connect(self.load_requested)
        self._again = _link(self.tr("Try again"))
        self._again.clicked.connect(self.resume_requested)
        self._now = _link(self.tr("Try now"))
        self._now.clicked.connect(self.retry_requested)
        self._lay_out()
        self._add_keys()
        self.show_item(item)

    @property
    def item(self) -> Item:
        """The item as it is shown."""
        return self._item

    @property
    def progress(self) -> Progress | None:
        """How far it is, as it is shown."""
        return self._progress

    def show_item(self, item: Item) -> None:
        """Show another state of the item."""
        if item.state != "running":
            self._progress = None
        self._item = item
        self._show_cursor()
        state = item.state
        for name, states in _OFFERED.items():
            self._icons[name].setVisible(state in states)
        self._again.setVisible(state == "failed")
        self._load.setVisible(state == "done")
        is_proven = state == "done" and all(file.sha256 for file in item.order.files)
        self._proof.setVisible(is_proven)
        self._bar.setVisible(state != "done")
        self._name_all()
        self._show_words()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the item is."""
        if self._item.state == "running":
            self._progress = progress
            self._show_words()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it, if it waits."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._hold(is_wanted=is_left and self._item.state == "queued")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let it change places with what it is dragged over."""
        if self._is_dragged:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of it."""
        self._hold(is_wanted=False)

    def _hold(self, *, is_wanted: bool) -> None:
        self._is_dragged = is_wanted
        restyle(self, ground="inset" if is_wanted else "")
        self._show_cursor()

    def _show_cursor(self) -> None:
        if self._is_dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._item.state == "queued":
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _show_words(self) -> None:
        item, progress = self._item, self._progress
        trouble = trouble_words(item, progress)
        words = state_words(item, progress)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._warn.setVisible(bool(trouble) and item.state != "failed")
        self._bad.setVisible(bool(trouble) and item.state == "failed")
        self._words.setText(words)
        self._words.setVisible(bool(words))
        is_waiting = bool(trouble) and item.state == "running"
        self._now.setVisible(is_waiting)
        self._tint(self._trouble, "bad" if item.state == "failed" else "warn")
        tone = "warn" if is_waiting else _TONES.get(item.state, "")
        self._tint(self._bar, tone)
        self._bar.setValue(round(_STEPS * share_of(item, progress)))
        self._bar.setAccessibleDescription(sentences((trouble, words)))

    @staticmethod
    def _tint(widget: QWidget, tone: str) -> None:
        if widget.property("tone") != tone:
            restyle(widget, tone=tone)

    def _add_keys(self) -> None:
        wishes = {
            "download_up": self.up_requested,
            "download_down": self.down_requested,
            "download_first": self.first_requested,
        }
        for name, wish in wishes.items():
            add_action(self, name).triggered.connect(wish)

    def _make_icons(self, appearance: Appearance) -> Mapping[str, IconButton]:
        made = {
            "up": ("ph.caret-up", self.up_requested),
            "down": ("ph.caret-down", self.down_requested),
            "pause": ("ph.pause", self.pause_requested),
            "resume": ("ph.play", self.resume_requested),
            "cancel": ("ph.x", self.cancel_requested),
        }
        icons = {}
        for name, (icon_name, signal) in made.items():
            button = icons[name] = IconButton(icon_name, "", appearance)
            button.setObjectName(name)
            button.setProperty("dense", "row")
            button.setIconSize(QSize(16, 16))
            button.clicked.connect(signal)
        return icons

    def _name_all(self) -> None:
        name = f"{self._name.text()} {self._label.text()}"
        is_done = self._item.state == "done"
        cancel = self.tr("Take {name} off the list")
        if not is_done:
            cancel = self.tr("Give {name} up, and delete what has arrived")
        told = {
            "up": self.tr("Download {name} earlier"),
            "down": self.tr("Download {name} later"),
            "pause": self.tr("Pause {name}"),
            "resume": self.tr("Go on with {name}"),
            "cancel": cancel,
        }
        keys = {"up": usual_key("download_up"), "down": usual_key("download_down")}
        for key, words in told.items():
            self._icons[key].set_text(words.format(name=name), keys.get(key, ""))
        self._bar.setAccessibleName(self.tr("Download of {name}").format(name=name))
        load = self.tr("Load {name}, and chat").format(name=name)
        self._load.setAccessibleName(load)

    @staticmethod
    def _line(name: str) -> QLabel:
        line = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        line.setObjectName(name)
        line.setProperty("scale", "small")
        line.setProperty("tone", "text2")
        return line

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(6)
        title.addWidget(self._name)
        title.addWidget(self._label)
        title.addStretch()
        for button in self._icons.values():
            title.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._proof)
        foot.addWidget(self._words, 1)
        foot.addWidget(self._again)
        foot.addWidget(self._now)
        # Where there are no words, what can be done stands first.
        foot.addStretch()
        foot.addWidget(self._load)
        trouble = QHBoxLayout()
        trouble.setSpacing(6)
        for sign in (self._warn, self._bad):
            trouble.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        trouble.addWidget(self._trouble, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 10, 12, 10)
        inside.setSpacing(5)
        inside.addLayout(title)
        inside.addWidget(self._bar)
        inside.addLayout(trouble)
        inside.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside)
        layout.addWidget(Hairline("horizontal"))


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "link")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


_TONES: dict[State, str] = {"paused": "other", "queued": "other", "failed": "bad"}
#: In which states each icon is offered.
_OFFERED: dict[str, tuple[State, ...]] = {
    "up": ("queued",),
    "down": ("queued",),
    "pause": ("queued", "running"),
    "resume": ("paused",),
    "cancel": ("queued", "running", "paused", "failed", "done"),
}

"""What the page says before there is a conversation."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.suggestions import Suggestions
from inglenook.ui.icons import Tone, application_icon, icon
from inglenook.ui.style import restyle
from inglenook.ui.widgets.flow_layout import FlowLayout

_MARK_PX = 56

_ICONS = {
    "choose-model": "ph.cube",
    "get-model": "ph.magnifying-glass",
    "open-file": "ph.file",
    "work-offline": "ph.cloud-slash",
}


class Welcome(QWidget):
    """Greets who has no real model loaded yet, and offers the ways to one.

    Lives on the GUI thread.

    Signals:
        models_requested(): The user wants to see the models on this machine.
        model_requested(): The user wants a model that is not on this machine.
        file_requested(): The user has a model file.
        offline_requested(bool): The user wants the network to be left alone, or not.
        suggestion_chosen(str): The user wants this to be said to the starter.
    """

    models_requested = Signal()
    model_requested = Signal()
    file_requested = Signal()
    offline_requested = Signal(bool)
    suggestion_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._choose = self._way("choose-model", self.tr("Choose a model"))
        self._choose.clicked.connect(self.models_requested)
        self._get = self._way("get-model", self.tr("Find another model"))
        self._get.clicked.connect(self.model_requested)
        self._file = self._way("open-file", self.tr("I have a .gguf…"))
        self._file.clicked.connect(self.file_requested)
        self._offline = self._way("work-offline", "")
        self._offline.setProperty("kind", "quiet")
        self._offline.clicked.connect(self._on_offline_clicked)
        self._is_offline = False
        self._offer: QWidget | None = None
        self._suggestions = Suggestions()
        self._suggestions.chosen.connect(self.suggestion_chosen)
        self._lay_out()
        self.show_ways(has_models=False)
        self.show_starter(is_up=False)
        self.show_offline(is_offline=False)
        appearance.theme_changed.connect(self._tint)

    def show_ways(self, *, has_models: bool) -> None:
        """Offer the models on this machine, where there are real ones."""
        self._choose.setVisible(has_models)
        # What is offered has the one primary button.
        is_first = self._offer is None
        restyle(self._choose, kind="primary" if is_first else "secondary")
        is_only = is_first and not has_models
        restyle(self._get, kind="primary" if is_only else "secondary")
        self._tint()

    def show_starter(self, *, is_up: bool) -> None:
        """Offer a try of the starter, while it is there."""
        self._suggestions.setVisible(is_up)

    def show_offline(self, *, is_offline: bool) -> None:
        """Say what the network button does now."""
        self._is_offline = is_offline
        words = self.tr("Go online") if is_offline else self.tr("Work offline")
        self._offline.setText(words)
        self._tint()

    def set_offer(self, offer: QWidget) -> None:
        """Show what suits this computer, under the greeting."""
        self._offer = offer
        self._column.insertWidget(2, offer)
        self.show_ways(has_models=not self._choose.isHidden())

    def _way(self, name: str, text: str) -> QPushButton:
        way = QPushButton(text)
        way.setObjectName(name)
        way.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return way

    def _lay_out(self) -> None:
        ways = FlowLayout(8)
        for widget in (self._choose, self._file, self._get):
            ways.addWidget(widget)
        line = QHBoxLayout()
        line.addLayout(ways, 1)
        line.addWidget(self._offline, alignment=Qt.AlignmentFlag.AlignTop)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 4)
        layout.setSpacing(20)
        layout.addStretch(1)
        layout.addLayout(self._head())
        layout.addLayout(line)
        layout.addStretch(2)
        layout.addWidget(self._suggestions)

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        size = QSize(_MARK_PX, _MARK_PX)
        mark.setPixmap(application_icon().pixmap(size, self.devicePixelRatioF()))
        title = QLabel(self.tr("Welcome to Inglenook"))
        title.setProperty("scale", "title")
        words = QLabel(
            self.tr(
                "Chat with language models on your own computer. "
                "Nothing is fetched before you click."
            ),
            wordWrap=True,
        )
        words.setProperty("scale", "reading")
        words.setProperty("tone", "text2")
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(title)
        lines.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(mark)
        head.addLayout(lines, 1)
        return head

    def _on_offline_clicked(self) -> None:
        self.offline_requested.emit(not self._is_offline)

    def _tint(self) -> None:
        for way in (self._choose, self._get, self._file, self._offline):
            tones: dict[str, Tone] = {"primary": "on_accent", "quiet": "text2"}
            tone = tones.get(way.property("kind"), "text")
            name = _ICONS[way.objectName()]
            if way is self._offline and self._is_offline:
                name = "ph.globe"
            way.setIcon(icon(name, self._appearance.theme, tone))

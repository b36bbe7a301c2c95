"""What the page says before there is a conversation."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
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
from inglenook.ui.widgets.icon_button import IconLabel

_MARK_PX = 56

_ICONS = {
    "choose-model": "ph.cube",
    "get-model": "ph.magnifying-glass",
    "open-file": "ph.file",
}


class Welcome(QWidget):
    """Greets who has no real model loaded yet, and offers the ways to one.

    Lives on the GUI thread.

    Signals:
        models_requested(): The user wants to see the models on this machine.
        model_requested(): The user wants a model that is not on this machine.
        file_requested(): The user has a model file.
        suggestion_chosen(str): The user wants this to be said to the starter.
    """

    models_requested = Signal()
    model_requested = Signal()
    file_requested = Signal()
    suggestion_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._choose = self._way("choose-model", self.tr("Choose a model"))
        self._choose.clicked.connect(self.models_requested)
        self._get = self._way("get-model", self.tr("Get a real model"))
        self._get.clicked.connect(self.model_requested)
        self._file = self._way("open-file", self.tr("I have a .gguf…"))
        self._file.clicked.connect(self.file_requested)
        self._drop = QLabel(self.tr("or drop it on this window"))
        self._drop.setProperty("tone", "text3")
        self._limits = self._make_limits()
        self._suggestions = Suggestions()
        self._suggestions.chosen.connect(self.suggestion_chosen)
        self._lay_out()
        self.show_ways(has_models=False)
        self.show_starter(is_up=False)
        appearance.theme_changed.connect(self._tint)

    def show_ways(self, *, has_models: bool) -> None:
        """Offer the models on this machine, where there are real ones."""
        self._choose.setVisible(has_models)
        # With three buttons there is hardly room beside them.
        self._drop.setVisible(not has_models)
        restyle(self._choose, kind="primary")
        restyle(self._get, kind="secondary" if has_models else "primary")
        self._tint()

    def show_starter(self, *, is_up: bool) -> None:
        """Say what the starter is for, and offer a try, while it is there."""
        self._limits.setVisible(is_up)
        self._suggestions.setVisible(is_up)

    def _way(self, name: str, text: str) -> QPushButton:
        way = QPushButton(text)
        way.setObjectName(name)
        way.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return way

    def _lay_out(self) -> None:
        ways = FlowLayout(8)
        for widget in (self._choose, self._get, self._file, self._drop):
            ways.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 4)
        layout.setSpacing(24)
        layout.addStretch(1)
        layout.addLayout(self._head())
        layout.addWidget(self._limits)
        layout.addLayout(ways)
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
                "Chat with language models on your own computer.\n"
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

    def _make_limits(self) -> QFrame:
        limits = QFrame()
        limits.setObjectName("limits")
        limits.setProperty("kind", "strip")
        lead = QLabel(
            self.tr(
                "Starter is a tiny demonstration model: for a first try, not for facts."
            ),
            wordWrap=True,
        )
        lead.setProperty("weight", "semibold")
        rest = QLabel(self.tr("For real work, get a real model."), wordWrap=True)
        rest.setProperty("tone", "text2")
        picture = IconLabel("ph.info", 18, self._appearance)
        layout = QGridLayout(limits)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(4)
        layout.setColumnStretch(1, 1)
        layout.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(lead, 0, 1)
        layout.addWidget(rest, 1, 1)
        return limits

    def _tint(self) -> None:
        for way in (self._choose, self._get, self._file):
            tone: Tone = "on_accent" if way.property("kind") == "primary" else "text"
            name = _ICONS[way.objectName()]
            way.setIcon(icon(name, self._appearance.theme, tone))

"""What the page says before there is a conversation."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import Tone, application_icon, icon
from inglenook.ui.style import restyle

_MARK_PX = 56


class Welcome(QWidget):
    """Greets who has no model loaded yet, and offers the ways to one.

    Lives on the GUI thread.

    Signals:
        file_requested(): The user has a model file.
        models_requested(): The user wants to see the models on this machine.
    """

    file_requested = Signal()
    models_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._file = QPushButton(self.tr("I have a .gguf…"))
        self._file.setObjectName("open-file")
        self._file.clicked.connect(self.file_requested)
        self._choose = QPushButton(self.tr("Choose a model"))
        self._choose.setObjectName("choose-model")
        self._choose.setProperty("kind", "primary")
        self._choose.clicked.connect(self.models_requested)
        for button in (self._file, self._choose):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.show_ways(has_models=False)
        appearance.theme_changed.connect(self._tint)

    def show_ways(self, *, has_models: bool) -> None:
        """Offer the models on this machine, where there are any."""
        self._choose.setVisible(has_models)
        restyle(self._file, kind="secondary" if has_models else "primary")
        self._tint()

    def _lay_out(self) -> None:
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
        drop = QLabel(self.tr("or drop it on this window"))
        drop.setProperty("tone", "text3")
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self._choose)
        ways.addWidget(self._file)
        ways.addWidget(drop)
        ways.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 24)
        layout.setSpacing(24)
        layout.addStretch(2)
        layout.addLayout(head)
        layout.addLayout(ways)
        layout.addStretch(3)

    def _tint(self) -> None:
        is_primary = self._file.property("kind") == "primary"
        tone: Tone = "on_accent" if is_primary else "text"
        self._file.setIcon(icon("ph.file", self._appearance.theme, tone))

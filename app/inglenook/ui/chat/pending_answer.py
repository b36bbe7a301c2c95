"""The place of an answer that has not begun."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.fonts import BLEED_PX
from inglenook.ui.markdown.plain_text import PlainText
from inglenook.ui.widgets.announcing import announce


class PendingAnswer(QWidget):
    """The caret, and what the answer waits for. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        caret = PlainText("", appearance)
        caret.set_caret(shown=True)
        self._words = QLabel()
        self._words.setObjectName("pending")
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text3")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BLEED_PX, 0, BLEED_PX, 0)
        layout.setSpacing(6)
        layout.addWidget(caret)
        layout.addWidget(self._words)

    def wait_for(self, words: str) -> None:
        """Be seen, and say what it waits for; screen readers hear it once."""
        if self.isHidden() and words:
            announce(self, words)
        self._words.setText(words)
        self.show()

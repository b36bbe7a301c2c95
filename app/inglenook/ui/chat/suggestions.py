"""What could be said first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from inglenook.ui.widgets.flow_layout import FlowLayout


class Suggestions(QWidget):
    """Messages for a first try of the starter model; a click says one.

    Lives on the GUI thread.

    Signals:
        chosen(str): The user wants this to be said.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lead = QLabel(self.tr("Or try the included starter model now:"))
        lead.setProperty("tone", "text2")
        line = FlowLayout(8, self)
        line.addWidget(lead)
        for text in (
            self.tr("What is a GGUF file?"),
            self.tr("Tell me a story about a fox"),
        ):
            line.addWidget(self._chip(text))

    def _chip(self, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setProperty("kind", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setAccessibleDescription(self.tr("Sends this message"))
        chip.clicked.connect(lambda: self.chosen.emit(text))
        return chip

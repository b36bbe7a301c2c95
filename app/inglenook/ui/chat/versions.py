"""The versions of a message, one of which is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.icon_button import IconButton


class Versions(QWidget):
    """“‹ 2 / 3 ›”; hidden where there is but one. Lives on the GUI thread.

    Signals:
        version_requested(int): The user wants the version so many further, or back.
    """

    version_requested = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text3")
        self._earlier = IconButton(
            "ph.caret-left", self.tr("Earlier version"), appearance
        )
        self._later = IconButton("ph.caret-right", self.tr("Later version"), appearance)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._earlier)
        layout.addWidget(self._words)
        layout.addWidget(self._later)
        self._earlier.setObjectName("earlier")
        self._earlier.setProperty("dense", "row")
        self._later.setObjectName("later")
        self._later.setProperty("dense", "row")
        self._earlier.clicked.connect(lambda: self.version_requested.emit(-1))
        self._later.clicked.connect(lambda: self.version_requested.emit(+1))
        self.hide()

    def show_message(self, message: ChatMessage) -> None:
        """Show which version this message is."""
        self._words.setText(f"{message.sibling} / {message.n_siblings}")
        self._earlier.setEnabled(message.sibling > 1)
        self._later.setEnabled(message.sibling < message.n_siblings)
        self.setVisible(message.n_siblings > 1)

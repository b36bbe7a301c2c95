"""The versions of a message, one of which is shown."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.message_wishes import MessageWishes
from inglenook.ui.widgets.icon_button import IconButton


class Versions(QWidget):
    """“‹ 2 / 3 ›”; hidden where there is but one. Lives on the GUI thread.

    Args:
        message: The version that is shown at first.
        wishes: Where it is told that another is wanted.
    """

    def __init__(
        self,
        message: ChatMessage,
        wishes: MessageWishes,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        # Without a parent it would be a window while it is not laid out.
        super().__init__(parent)
        self._message = message
        self._wishes = wishes
        self._words = QLabel()
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text3")
        carets = ["ph.caret-left", "ph.caret-right"]
        before, after = reversed(carets) if self.isRightToLeft() else carets
        self._earlier = IconButton(before, self.tr("Earlier version"), appearance)
        self._later = IconButton(after, self.tr("Later version"), appearance)
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
        self._earlier.clicked.connect(lambda: self._ask_for(-1))
        self._later.clicked.connect(lambda: self._ask_for(+1))
        self.show_message(message)

    def show_message(self, message: ChatMessage) -> None:
        """Show which version this message is."""
        self._message = message
        self._words.setText(f"{message.sibling} / {message.n_siblings}")
        self._earlier.setEnabled(message.sibling > 1)
        self._later.setEnabled(message.sibling < message.n_siblings)
        self.setVisible(message.n_siblings > 1)

    def _ask_for(self, offset: int) -> None:
        self._wishes.version_requested.emit(self._message.id, offset)

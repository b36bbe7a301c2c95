"""The line under an answer."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.facts import answer_facts
from inglenook.ui.chat.versions import Versions
from inglenook.ui.widgets.copying import CopyIcon
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton


class FactsLine(QWidget):
    """What can be done with an answer, and what is to be told of it.

    Lives on the GUI thread.

    Args:
        text: Gives the answer, to be copied.

    Signals:
        regenerate_requested(): The user wants another version.
        version_requested(int): The user wants the version so many further, or back.
    """

    regenerate_requested = Signal()
    version_requested = Signal(int)

    def __init__(
        self,
        text: Callable[[], str],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._copy = CopyIcon(text, appearance)
        self._regenerate = IconButton("ph.arrow-clockwise", "", appearance)
        self._regenerate.set_text(self.tr("Regenerate"), "Ctrl+R")
        self._regenerate.setObjectName("regenerate")
        self._regenerate.setProperty("dense", "row")
        self._regenerate.setIconSize(QSize(16, 16))
        self._regenerate.clicked.connect(self.regenerate_requested)
        self._versions = Versions(appearance)
        self._versions.version_requested.connect(self.version_requested)
        self._words = ElidedLabel()
        self._words.setObjectName("facts")
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text3")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._copy)
        layout.addWidget(self._regenerate)
        layout.addWidget(self._versions)
        layout.addSpacing(6)
        layout.addWidget(self._words, 1)

    def show_live(self, facts: str) -> None:
        """Tell only how an answer comes, while it does."""
        for each in (self._copy, self._regenerate, self._versions):
            each.hide()
        self._words.setText(facts)

    def show_message(self, message: ChatMessage) -> None:
        """Tell all of an answer that is over."""
        self._copy.show()
        self._regenerate.show()
        self._versions.show_message(message)
        self._words.setText(answer_facts(message))

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no other version while an answer is awaited."""
        self._regenerate.setDisabled(is_busy)
        self._versions.setDisabled(is_busy)

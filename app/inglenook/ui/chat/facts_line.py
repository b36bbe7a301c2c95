"""The line under an answer."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.prompts.thoughts import split_thought
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.facts import answer_facts
from inglenook.ui.chat.message_menu import MessageMenu
from inglenook.ui.chat.message_wishes import MessageWishes
from inglenook.ui.chat.versions import Versions
from inglenook.ui.markdown.fonts import BLEED_PX
from inglenook.ui.widgets.copying import CopyIcon
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton, MoreButton

#: Why an answer ends that the model has not ended.
_CUT = ("length", "stopped", "context_full")


class FactsLine(QWidget):
    """What can be done with an answer, and what is to be told of it.

    Lives on the GUI thread.

    Args:
        message: The answer.
        wishes: Where it is told what the user wants of it.
        appearance: What it is drawn in.
    """

    def __init__(
        self, message: ChatMessage, wishes: MessageWishes, appearance: Appearance
    ) -> None:
        super().__init__()
        self._message = message
        self._is_cut = False
        self._copy = CopyIcon(
            lambda: split_thought(self._message.text).answer, appearance
        )
        self._regenerate = IconButton("ph.arrow-clockwise", "", appearance)
        self._regenerate.set_shortcut_text(self.tr("Regenerate"), "regenerate")
        self._regenerate.setObjectName("regenerate")
        self._regenerate.setProperty("dense", "row")
        self._regenerate.setIconSize(QSize(16, 16))
        self._regenerate.clicked.connect(
            lambda: wishes.regenerate_requested.emit(self._message.id)
        )
        self._menu = MessageMenu(message, wishes, appearance, self)
        self._more = MoreButton(self._menu, appearance)
        self._continue = self._make_continue()
        self._continue.clicked.connect(
            lambda: wishes.continue_requested.emit(self._message.id)
        )
        self._versions = Versions(message, wishes, appearance, self)
        self._words = ElidedLabel()
        self._words.setObjectName("facts")
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text3")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for each in (self._copy, self._regenerate, self._more, self._versions):
            layout.addWidget(each, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(6)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._continue)
        layout.addSpacing(BLEED_PX)

    def show_live(self, facts: str) -> None:
        """Tell only how an answer comes, while it does."""
        hidden = (self._copy, self._regenerate, self._more, self._versions)
        for each in (*hidden, self._continue):
            each.hide()
        self._words.setText(facts)

    def show_message(self, message: ChatMessage) -> None:
        """Tell all of an answer that is over."""
        self._message = message
        self._is_cut = message.stop_reason in _CUT
        self._copy.show()
        self._regenerate.show()
        self._more.show()
        self._menu.show_message(message)
        self._versions.show_message(message)
        self._words.setText(answer_facts(message))

    def offer_continue(self, *, is_offered: bool) -> None:
        """Offer to let the answer go on, the more so where it was cut."""
        self._continue.setVisible(is_offered and self._is_cut)
        self._menu.offer_continue(is_offered=is_offered)

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no other version while an answer is awaited."""
        self._regenerate.setDisabled(is_busy)
        self._versions.setDisabled(is_busy)
        self._menu.set_busy(is_busy=is_busy)

    def _make_continue(self) -> QPushButton:
        button = QPushButton(self.tr("Continue"))
        button.setObjectName("continue")
        button.setProperty("dense", "row")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.hide()
        return button

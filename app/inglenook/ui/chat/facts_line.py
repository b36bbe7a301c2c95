"""The line under an answer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.prompts.thoughts import split_thought
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.answer_menu import AnswerMenu
from inglenook.ui.chat.facts import answer_facts
from inglenook.ui.chat.fonts import BLEED_PX
from inglenook.ui.chat.versions import Versions
from inglenook.ui.widgets.copying import CopyIcon
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton

#: Why an answer ends that the model has not ended.
_CUT = ("length", "stopped", "context_full")


class FactsLine(QWidget):
    """What can be done with an answer, and what is to be told of it.

    Lives on the GUI thread.

    Signals:
        regenerate_requested(): The user wants another version.
        version_requested(int): The user wants the version so many further, or back.
        continue_requested(): The user wants the answer to go on.
        fork_requested(): The user wants a chat of its own that begins like this.
        delete_requested(): The user wants the answer to be gone.
        regenerate_with_requested(): The user wants a version by another model.
    """

    regenerate_requested = Signal()
    version_requested = Signal(int)
    continue_requested = Signal()
    fork_requested = Signal()
    delete_requested = Signal()
    regenerate_with_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = ""
        self._is_cut = False
        self._copy = CopyIcon(lambda: split_thought(self._answer).answer, appearance)
        self._regenerate = IconButton("ph.arrow-clockwise", "", appearance)
        self._regenerate.set_shortcut_text(self.tr("Regenerate"), "regenerate")
        self._regenerate.setObjectName("regenerate")
        self._regenerate.setProperty("dense", "row")
        self._regenerate.setIconSize(QSize(16, 16))
        self._regenerate.clicked.connect(self.regenerate_requested)
        self._more = self._make_more(appearance)
        self._continue = self._make_continue()
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
        layout.addWidget(self._more)
        layout.addWidget(self._versions)
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
        self._answer = message.text
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
        button.clicked.connect(self.continue_requested)
        button.hide()
        return button

    def _make_more(self, appearance: Appearance) -> IconButton:
        self._menu = AnswerMenu(self)
        self._menu.continue_requested.connect(self.continue_requested)
        self._menu.fork_requested.connect(self.fork_requested)
        self._menu.delete_requested.connect(self.delete_requested)
        self._menu.regenerate_with_requested.connect(self.regenerate_with_requested)
        more = IconButton("ph.dots-three", self.tr("More"), appearance)
        more.setObjectName("more")
        more.setProperty("dense", "row")
        more.setIconSize(QSize(16, 16))
        more.setMenu(self._menu)
        return more

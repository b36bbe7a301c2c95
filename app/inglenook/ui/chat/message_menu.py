"""What else can be done with a message."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.prompts.thoughts import split_thought
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.message_wishes import MessageWishes
from inglenook.ui.icons import Tone, icon
from inglenook.ui.markdown.plain_words import plain_words


class MessageMenu(QMenu):
    """The menu under a message, filled when it opens. Lives on the GUI thread.

    Args:
        message: Whose menu it is at first.
        wishes: Where it is told what is chosen.
        appearance: What it is drawn in.
        parent: The message's view.
    """

    def __init__(
        self,
        message: ChatMessage,
        wishes: MessageWishes,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._message = message
        self._wishes = wishes
        self._appearance = appearance
        self._is_busy = False
        self._can_continue = False
        self.aboutToShow.connect(self._fill)

    def show_message(self, message: ChatMessage) -> None:
        """Be the menu of this message."""
        self._message = message

    def offer_continue(self, *, is_offered: bool) -> None:
        """Offer to let the answer go on."""
        self._can_continue = is_offered

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no turn while an answer is awaited."""
        self._is_busy = is_busy

    def _fill(self) -> None:
        self.clear()
        delete = self.tr("Delete with its answers")
        if self._message.role == "assistant":
            self._add_of_answer()
            delete = self.tr("Delete with its question")
        number, wishes = self._message.id, self._wishes
        self._add_turn(
            "ph.git-branch",
            self.tr("Fork from here"),
            "fork",
            lambda: wishes.fork_requested.emit(number),
        )
        self._add_turn(
            "ph.trash",
            delete,
            "delete",
            lambda: wishes.delete_requested.emit(number),
            tone="bad",
        )

    def _add_of_answer(self) -> None:
        number, wishes = self._message.id, self._wishes
        markdown = self._add("ph.copy", self.tr("Copy as Markdown"), "copy-markdown")
        markdown.triggered.connect(self._copy_markdown)
        plain = self._add("ph.text-t", self.tr("Copy as plain text"), "copy-plain")
        plain.triggered.connect(self._copy_plain)
        self.addSeparator()
        go_on = self._add_turn(
            "ph.play",
            self.tr("Continue"),
            "continue",
            lambda: wishes.continue_requested.emit(number),
        )
        go_on.setEnabled(self._can_continue and not self._is_busy)
        self._add_turn(
            "ph.cube",
            self.tr("Regenerate with…"),
            "regenerate-with",
            lambda: wishes.regenerate_with_requested.emit(number, self.pos()),
        )

    def _add_turn(
        self,
        icon_name: str,
        text: str,
        name: str,
        wish: Callable[[], None],
        *,
        tone: Tone = "text2",
    ) -> QAction:
        """Offer what changes the chat."""
        action = self._add(icon_name, text, name, tone)
        action.setDisabled(self._is_busy)
        action.triggered.connect(wish)
        return action

    def _add(
        self, icon_name: str, text: str, name: str, tone: Tone = "text2"
    ) -> QAction:
        action = self.addAction(icon(icon_name, self._appearance.theme, tone), text)
        action.setObjectName(name)
        return action

    def _copy_markdown(self) -> None:
        answer = split_thought(self._message.text).answer
        QGuiApplication.clipboard().setText(answer)

    def _copy_plain(self) -> None:
        QGuiApplication.clipboard().setText(plain_words(self._message.text))

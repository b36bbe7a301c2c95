"""What else can be done with an answer."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.prompts.thoughts import split_thought
from inglenook.ui.chat.plain_words import plain_words


class AnswerMenu(QMenu):
    """The menu under an answer. Lives on the GUI thread.

    Signals:
        continue_requested(): The user wants the answer to go on.
        fork_requested(): The user wants a chat of its own that begins like this.
        delete_requested(): The user wants the answer to be gone.
        regenerate_with_requested(): The user wants a version by another model.
    """

    continue_requested = Signal()
    fork_requested = Signal()
    delete_requested = Signal()
    regenerate_with_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._add(self.tr("Copy as Markdown"), "copy-markdown", self._copy_markdown)
        self._add(self.tr("Copy as plain text"), "copy-plain", self._copy_plain)
        self.addSeparator()
        self._turns = [
            self._add(self.tr("Continue"), "continue", self.continue_requested.emit),
            self._add(
                self.tr("Regenerate with…"),
                "regenerate-with",
                self.regenerate_with_requested.emit,
            ),
            self._add(self.tr("Fork from here"), "fork", self.fork_requested.emit),
            self._add(self.tr("Delete"), "delete", self.delete_requested.emit),
        ]

    def show_message(self, message: ChatMessage) -> None:
        """Be the menu of this answer."""
        self._text = message.text

    def offer_continue(self, *, is_offered: bool) -> None:
        """Offer to let the answer go on."""
        self._turns[0].setEnabled(is_offered)

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no turn while an answer is awaited."""
        for action in self._turns:
            action.setDisabled(is_busy)

    def _add(self, words: str, name: str, slot: Callable[[], object]) -> QAction:
        action = self.addAction(words)
        action.setObjectName(name)
        # Without the argument that says whether it is checked.
        action.triggered.connect(lambda: slot())  # noqa: PLW0108
        return action

    def _copy_markdown(self) -> None:
        QGuiApplication.clipboard().setText(split_thought(self._text).answer)

    def _copy_plain(self) -> None:
        QGuiApplication.clipboard().setText(plain_words(self._text))

"""The messages of a chat, one under the other."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.answer_view import AnswerView
from inglenook.ui.chat.fonts import BLEED_PX
from inglenook.ui.chat.pending_view import PendingView
from inglenook.ui.chat.question_view import QuestionView
from inglenook.ui.chat.times import full_time

MessageView = QuestionView | AnswerView

#: After a silence of this length, a message says when it was written.
_SILENCE = timedelta(hours=1)


class MessageColumn(QWidget):
    """Messages, the last of which may be streaming, or still to come.

    Lives on the GUI thread.

    Signals:
        edit_requested(int, str): The message of this id is to be asked anew, with
            this text.
        regenerate_requested(int): The answer of this id is to be given anew.
        version_requested(int, int): Of the message of this id, the version so many
            further, or back, is to be shown.
    """

    edit_requested = Signal(int, str)
    regenerate_requested = Signal(int)
    version_requested = Signal(int, int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._views: list[MessageView] = []
        self._is_busy = False
        self._pending = PendingView(appearance)
        self._pending.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._pending)
        self._layout.addStretch()

    @property
    def messages(self) -> list[ChatMessage]:
        """What is shown, from the first to the last."""
        return [view.message for view in self._views]

    def set_margins(self, left_px: int, right_px: int) -> None:
        """Leave so much free at the sides of the column."""
        sides = left_px - BLEED_PX, right_px - BLEED_PX
        self._layout.setContentsMargins(sides[0], 12, sides[1], 16)

    def show_messages(
        self, messages: Sequence[ChatMessage], *, streaming_id: int | None = None
    ) -> bool:
        """Show these messages, and those before them that are shown already.

        Returns:
            Whether some of them were shown already; they keep their widgets.
        """
        ids = [message.id for message in self.messages]
        first = ids.index(messages[0].id) if messages and messages[0].id in ids else 0
        n_same = 0
        for shown_id, message in zip(ids[first:], messages, strict=False):
            if shown_id != message.id:
                break
            n_same += 1
        self._drop(first + n_same if n_same else 0)
        for message in messages[n_same:]:
            self.add(message, is_streaming=message.id == streaming_id)
        return n_same > 0

    def prepend(self, messages: Sequence[ChatMessage]) -> None:
        """Show these before the first."""
        views = [self._new_view(message) for message in messages]
        for place, view in enumerate(views):
            self._layout.insertWidget(place, view)
        self._views[:0] = views
        self._tell_times(len(messages) + 1)

    def add(self, message: ChatMessage, *, is_streaming: bool = False) -> None:
        """Show a message after the last."""
        self.hide_pending()
        view = self._new_view(message, is_streaming=is_streaming)
        self._layout.insertWidget(len(self._views), view)
        self._views.append(view)
        self._tell_times(len(self._views), first=len(self._views) - 1)

    def update_message(self, message: ChatMessage) -> None:
        """Show more of an answer; nothing happens if it is not shown."""
        if (view := self._answer(message)) is not None:
            view.update_message(message)

    def finish(self, message: ChatMessage, error: AppError | None = None) -> None:
        """Show an answer to its end; nothing happens if it is not shown."""
        if (view := self._answer(message)) is not None:
            view.finish(message, error)

    def show_pending(self, words: str) -> None:
        """Say after the last message what the next one waits for."""
        self._pending.show_words(words)
        self._pending.show()

    def hide_pending(self) -> None:
        """Nothing is to come."""
        self._pending.hide()

    def show_live_facts(self, facts: str) -> None:
        """Say under the last answer how it comes."""
        if self._views and isinstance(view := self._views[-1], AnswerView):
            view.show_live_facts(facts)

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no other versions while an answer is awaited."""
        self._is_busy = is_busy
        for view in self._views:
            view.set_busy(is_busy=is_busy)

    def _new_view(
        self, message: ChatMessage, *, is_streaming: bool = False
    ) -> MessageView:
        number = message.id
        view: MessageView
        if message.role == "assistant":
            view = AnswerView(message, self._appearance, is_streaming=is_streaming)
            view.regenerate_requested.connect(
                lambda: self.regenerate_requested.emit(number)
            )
        else:
            view = QuestionView(message, self._appearance)
            view.edit_requested.connect(
                lambda text: self.edit_requested.emit(number, text)
            )
        view.version_requested.connect(
            lambda offset: self.version_requested.emit(number, offset)
        )
        view.set_busy(is_busy=self._is_busy)
        return view

    def _answer(self, message: ChatMessage) -> AnswerView | None:
        # What changes is mostly the last.
        for view in reversed(self._views):
            if isinstance(view, AnswerView) and view.message.id == message.id:
                return view
        return None

    def _drop(self, n_kept: int) -> None:
        for view in self._views[n_kept:]:
            view.hide()
            self._layout.removeWidget(view)
            view.deleteLater()
        del self._views[n_kept:]

    def _tell_times(self, end: int, *, first: int = 0) -> None:
        """Say of some messages when they were written, where that is of interest."""
        now = datetime.now(UTC)
        for place in range(first, min(end, len(self._views))):
            view = self._views[place]
            if not isinstance(view, QuestionView):
                continue
            when = view.message.created_at
            before = self._views[place - 1].message.created_at if place else None
            is_late = before is None or when - before > _SILENCE
            view.show_time(full_time(when, now) if is_late else "")

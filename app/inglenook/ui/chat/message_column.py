"""The messages of a chat, one under the other."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.chats.requests import count_unsent
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.answer_view import AnswerView
from inglenook.ui.chat.context.cut_line import CutLine, set_dimmed
from inglenook.ui.chat.message_wishes import MessageWishes
from inglenook.ui.chat.pending_answer import PendingAnswer
from inglenook.ui.chat.question_view import QuestionView
from inglenook.ui.chat.selection import Selection
from inglenook.ui.chat.text_menu import copy_selection, text_menu
from inglenook.ui.chat.times import time_after
from inglenook.ui.markdown.flow_text import FlowText
from inglenook.ui.markdown.fonts import BLEED_PX
from inglenook.ui.markdown.formulas import Formulas

MessageView = QuestionView | AnswerView


class MessageColumn(QWidget):
    """Messages, the last of which may be streaming, or still to come.

    Lives on the GUI thread.

    Attributes:
        wishes: What the user wants of the messages.

    Signals:
        changed(): Other messages or texts are shown, or one has come to its end.
        dragged(QPoint): A selection goes on to this point of the column.
    """

    changed = Signal()
    dragged = Signal(QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.wishes = MessageWishes(self)
        self._views: list[MessageView] = []
        self._is_busy = False
        self._formulas = Formulas(self)
        self._selection = Selection(self._seen_texts, self)
        self._cut = CutLine(appearance, self)
        self._cut.hide()
        self._pending = PendingAnswer(appearance)
        self._pending.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._pending)
        self._layout.addStretch()

    @property
    def views(self) -> Sequence[MessageView]:
        """What shows the messages, from the first to the last."""
        return self._views

    @property
    def messages(self) -> list[ChatMessage]:
        """What is shown, from the first to the last."""
        return [view.message for view in self._views]

    def set_margins(self, left_px: int, right_px: int) -> None:
        """Leave so much free at the sides of the column."""
        self._layout.setContentsMargins(left_px - BLEED_PX, 12, right_px - BLEED_PX, 16)

    def show_messages(
        self, messages: Sequence[ChatMessage], *, streaming_id: int | None = None
    ) -> bool:
        """Show the last messages of a chat.

        Of those that both branches have, the ones shown already stay, with what is
        shown before them; others before them are left to be scrolled to.

        Returns:
            Whether some of them were shown already; they keep their widgets.
        """
        places = {view.message.id: place for place, view in enumerate(self._views)}
        common = [n for n, message in enumerate(messages) if message.id in places]
        last = common[-1] if common else None
        self._remove(
            self._views[0 if last is None else places[messages[last].id] + 1 :]
        )
        self._offer_answer()
        for message in messages[0 if last is None else last + 1 :]:
            self.add(message, is_streaming=message.id == streaming_id)
        return last is not None

    def prepend(self, messages: Sequence[ChatMessage]) -> None:
        """Show these before the first."""
        views = [self._new_view(message) for message in messages]
        for place, view in enumerate(views):
            self._layout.insertWidget(place, view)
        self._views[:0] = views
        self._tell_times(len(messages) + 1)
        self.changed.emit()

    def drop_first(self, n_kept: int) -> bool:
        """Show only the last messages, and those before them that are being edited.

        Returns:
            Whether some are shown no more.
        """
        views = self._views
        n_dropped = 0
        while n_dropped < len(views) - n_kept and not _is_editing(views[n_dropped]):
            n_dropped += 1
        self._remove(views[:n_dropped])
        self._tell_times(1)
        if n_dropped:
            self.changed.emit()
        return n_dropped > 0

    def add(self, message: ChatMessage, *, is_streaming: bool = False) -> None:
        """Show a message after the last."""
        self.hide_pending()
        view = self._new_view(message, is_streaming=is_streaming)
        self._layout.insertWidget(self._layout.indexOf(self._pending), view)
        self._views.append(view)
        self._tell_times(len(self._views), first=len(self._views) - 1)
        self._offer_answer()
        self.changed.emit()

    def update_message(self, message: ChatMessage) -> None:
        """Show more of an answer; nothing happens if it is not shown."""
        if (view := self._answer(message)) is not None:
            view.update_message(message)

    def finish(self, message: ChatMessage, error: AppError | None = None) -> None:
        """Show an answer to its end; nothing happens if it is not shown."""
        if (view := self._answer(message)) is not None:
            view.finish(message, error)
            self._offer_answer()
            self.changed.emit()

    def show_pending(self, words: str) -> None:
        """Say after the last message what the next one waits for."""
        self._pending.wait_for(words)

    def hide_pending(self) -> None:
        """Nothing is to come."""
        self._pending.hide()

    def show_live_facts(self, facts: str) -> None:
        """Say under the last answer how it comes."""
        if self._views and isinstance(view := self._views[-1], AnswerView):
            view.show_live_facts(facts)

    def show_cut(self, first_id: int, *, is_proposed: bool = False) -> None:
        """Draw a line over the first message that is sent to the model.

        Args:
            first_id: Its id; one that is not shown means that all are sent.
            is_proposed: Whether the user has yet to agree.
        """
        n_unsent = count_unsent(first_id, self.messages) or 0
        for place, view in enumerate(self._views):
            set_dimmed(view, is_dimmed=place < n_unsent)
        self._layout.removeWidget(self._cut)
        if n_unsent:
            self._cut.show_line(is_proposed=is_proposed)
            self._layout.insertWidget(n_unsent, self._cut)
        self._cut.setVisible(n_unsent > 0)

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no other versions while an answer is awaited."""
        self._is_busy = is_busy
        for view in self._views:
            view.set_busy(is_busy=is_busy)
        self._offer_answer()

    @property
    def selected_line(self) -> str:
        """What is selected, if that is a part of one line; else nothing."""
        texts = self._selection.texts
        words = texts[0].selected_text if len(texts) == 1 else ""
        return "" if "\n" in words else words

    def mark(self, words: str) -> list[FlowText]:
        """Mark words wherever they stand; none end it.

        Returns:
            The texts in which they stand, in their order; some may be folded away.
        """
        for view in self._views:
            view.mark(words)
        texts = (text for view in self._views for text in view.texts)
        return [text for text in texts if len(text.hits)]

    def reveal(self, text: FlowText) -> None:
        """Let a text be seen."""
        for view in self._views:
            if isinstance(view, AnswerView):
                view.reveal(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._selection.begin(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select over more than one text."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            point = event.globalPosition().toPoint()
            self._selection.extend(point)
            self.dragged.emit(self.mapFromGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected, or select a whole message."""
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_selection(self._selection)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._selection.select_all(self._texts_beside(self.focusWidget()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a text."""
        text = self._text_under(event)
        if text is not None:
            link = text.anchorAt(text.viewport().mapFromGlobal(event.globalPos()))
            beside = self._texts_beside(text)
            text_menu(self._selection, beside, link, self).popup(event.globalPos())

    def _text_under(self, event: QContextMenuEvent) -> FlowText | None:
        """The text that a menu is asked for, by the pointer or by its key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            focused = self.focusWidget()
            return focused if isinstance(focused, FlowText) else None
        texts = self._seen_texts()
        point = event.globalPos()
        inside = (t for t in texts if t.rect().contains(t.mapFromGlobal(point)))
        return next(inside, None)

    def _seen_texts(self) -> list[FlowText]:
        texts = (text for view in self._views for text in view.texts)
        return [text for text in texts if text.isVisible()]

    def _texts_beside(self, text: QWidget | None) -> list[FlowText]:
        """The texts of the message that a text belongs to."""
        view = next((each for each in self._views if text in each.texts), None)
        return [each for each in view.texts if each.isVisible()] if view else []

    def _offer_answer(self) -> None:
        """Offer the last message to be answered, or to go on; no other."""
        for view in self._views:
            view.offer_more(is_offered=view is self._views[-1] and not self._is_busy)

    def _new_view(
        self, message: ChatMessage, *, is_streaming: bool = False
    ) -> MessageView:
        view: MessageView
        if message.role == "assistant":
            view = AnswerView(
                message,
                self.wishes,
                self._appearance,
                formulas=self._formulas,
                is_streaming=is_streaming,
            )
            view.texts_changed.connect(self.changed)
        else:
            view = QuestionView(message, self.wishes, self._appearance)
        view.set_busy(is_busy=self._is_busy)
        return view

    def _answer(self, message: ChatMessage) -> AnswerView | None:
        # What changes is mostly the last.
        for view in reversed(self._views):
            if isinstance(view, AnswerView) and view.message.id == message.id:
                return view
        return None

    def _remove(self, views: Sequence[MessageView]) -> None:
        for view in views:
            view.hide()
            self._layout.removeWidget(view)
            view.deleteLater()
        self._views = [view for view in self._views if view not in views]

    def _tell_times(self, end: int, *, first: int = 0) -> None:
        """Say of some messages when they were written, where that is of interest."""
        now = datetime.now(UTC)
        for place in range(first, min(end, len(self._views))):
            view = self._views[place]
            before = self._views[place - 1].message.created_at if place else None
            if isinstance(view, QuestionView):
                view.show_time(time_after(view.message.created_at, before, now))


def _is_editing(view: MessageView) -> bool:
    return isinstance(view, QuestionView) and view.is_editing

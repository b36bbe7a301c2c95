"""An answer, on the page itself without a bubble."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.facts_line import FactsLine
from inglenook.ui.chat.message_wishes import MessageWishes
from inglenook.ui.chat.pace import Pace
from inglenook.ui.chat.text_menu import leave_menu_to_page
from inglenook.ui.chat.thought_view import ThoughtView
from inglenook.ui.errors import FailureBanner
from inglenook.ui.markdown.blocks import (
    Block,
    CodeBlock,
    MathsBlock,
    TextBlock,
    ThoughtBlock,
    split_blocks,
)
from inglenook.ui.markdown.code_block import CodeBlockView
from inglenook.ui.markdown.flow_text import FlowText
from inglenook.ui.markdown.fonts import BLEED_PX
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.markdown_text import MarkdownText
from inglenook.ui.markdown.maths_text import MathsText
from inglenook.ui.widgets.banner_place import BannerPlace

_GAP_PX = 10

_BlockView = MarkdownText | CodeBlockView | ThoughtView | MathsText


class AnswerView(QWidget):
    """One answer: its blocks, why it broke off, and what is to be told of it.

    While it streams it is drawn as often as that is not felt, and only its last
    blocks are drawn anew. Lives on the GUI thread.

    Args:
        message: The answer.
        wishes: Where it is told what the user wants of it.
        appearance: What it is drawn in.
        formulas: What sets maths in type, for all of the page.
        is_streaming: Whether more of it is to come.

    Signals:
        texts_changed(): Some of its texts are gone, for it reads otherwise now.
    """

    texts_changed = Signal()

    def __init__(
        self,
        message: ChatMessage,
        wishes: MessageWishes,
        appearance: Appearance,
        *,
        formulas: Formulas | None = None,
        is_streaming: bool = False,
    ) -> None:
        super().__init__()
        self._message = message
        self._wishes = wishes
        self._appearance = appearance
        self._formulas = formulas or Formulas(self)
        self._is_streaming = is_streaming
        self._views: list[_BlockView] = []
        self._failure = BannerPlace()
        # It scrolls, and so is never as low as it could be.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._facts = FactsLine(message, wishes, appearance)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(BLEED_PX, 0, BLEED_PX, 0)
        self._column.setSpacing(_GAP_PX)
        self._column.addWidget(self._failure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._column)
        layout.addWidget(self._facts)
        self.setAccessibleName(message.model or self.tr("Answer"))
        self._pace = Pace(self._draw, self)
        self._draw()
        self._tell_facts()

    @property
    def message(self) -> ChatMessage:
        """What is shown, or will be at the next drawing."""
        return self._message

    @property
    def texts(self) -> list[FlowText]:
        """What shows it, from the first block to the last."""
        return [_text_of(view) for view in self._views]

    def mark(self, words: str) -> None:
        """Mark words wherever they stand; none end it."""
        for view in self._views:
            if isinstance(view, ThoughtView):
                view.mark(words)
            else:
                _text_of(view).hits.find(words)

    def reveal(self, text: FlowText) -> None:
        """Let one of the texts be seen."""
        for view in self._views:
            if isinstance(view, ThoughtView) and view.text is text:
                view.unfold()

    def update_message(self, message: ChatMessage) -> None:
        """Show more of the answer, soon; one that was over may go on."""
        if not self._is_streaming and not message.is_over:
            self._is_streaming = True
            self._facts.show_live("")
            self._failure.clear()
        self._message = message
        self._pace.ask()

    def finish(self, message: ChatMessage, error: AppError | None = None) -> None:
        """Show the whole answer, now, and what is to be told of it."""
        self._message = message
        self._is_streaming = False
        self._pace.finish()
        self._tell_facts(error)

    def show_live_facts(self, facts: str) -> None:
        """Say under the answer how it comes, while it does."""
        if self._is_streaming:
            self._facts.show_live(facts)

    def offer_more(self, *, is_offered: bool) -> None:
        """Offer to let the answer go on, which only the last one can."""
        self._facts.offer_continue(is_offered=is_offered and not self._is_streaming)

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no other version while an answer is awaited."""
        self._facts.set_busy(is_busy=is_busy)

    def _tell_facts(self, error: AppError | None = None) -> None:
        if self._is_streaming:
            self._facts.show_live("")
            return
        self._facts.show_message(self._message)
        self._failure.clear()
        if self._message.error:
            self._show_failure(error or AppError(self._message.error))

    def _show_failure(self, error: AppError) -> None:
        failure = FailureBanner(error, self._appearance)
        again = failure.add_button(self.tr("Try again"))
        number = self._message.id
        again.clicked.connect(lambda: self._wishes.regenerate_requested.emit(number))
        self._failure.show_banner(failure)

    def _draw(self) -> None:
        blocks = split_blocks(self._message.text, is_growing=self._is_streaming)
        if self._is_streaming and not blocks:
            blocks = [TextBlock("")]
        for place, block in enumerate(blocks):
            self._show_block(place, block)
        self._drop_views(len(blocks))
        for view in self._views:
            if isinstance(view, ThoughtView):
                thought_s = self._message.thought_s
                view.show_time(thought_s, is_live=self._is_streaming)
            view.set_caret(shown=self._is_streaming and view is self._views[-1])

    def _show_block(self, place: int, block: Block) -> None:
        if place < len(self._views) and _fill_view(self._views[place], block):
            return
        self._drop_views(place)
        view = self._new_view(block)
        leave_menu_to_page(_text_of(view))
        self._views.append(view)
        self._column.insertWidget(place, view)
        _fill_view(view, block)

    def _new_view(self, block: Block) -> _BlockView:
        """A widget that can show such a block; it is still empty."""
        match block:
            case TextBlock():
                return MarkdownText(self._appearance, formulas=self._formulas)
            case CodeBlock():
                return CodeBlockView(self._appearance)
            case MathsBlock():
                return MathsText(self._appearance, self._formulas)
            case ThoughtBlock():
                return ThoughtView(self._appearance, self._formulas)

    def _drop_views(self, n_kept: int) -> None:
        dropped = self._views[n_kept:]
        del self._views[n_kept:]
        for view in dropped:
            view.hide()
            view.deleteLater()
        if dropped:
            self.texts_changed.emit()


def _text_of(view: _BlockView) -> FlowText:
    return view if isinstance(view, FlowText) else view.text


def _fill_view(view: _BlockView, block: Block) -> bool:
    """Show a block; False where the widget is for blocks of another kind."""
    match view, block:
        case MarkdownText(), TextBlock():
            view.show_markdown(block.markdown)
        case CodeBlockView(), CodeBlock():
            view.show_block(block)
        case ThoughtView(), ThoughtBlock():
            view.show_block(block)
        case MathsText(), MathsBlock():
            view.show_block(block)
        case _:
            return False
    return True

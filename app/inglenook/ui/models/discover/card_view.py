"""A repository's model card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.blocks import (
    CodeBlock,
    MathsBlock,
    TextBlock,
    ThoughtBlock,
    split_blocks,
)
from inglenook.ui.markdown.code_block import CodeBlockView
from inglenook.ui.markdown.markdown_text import MarkdownText
from inglenook.ui.models.discover.card_text import plain_card

#: More of a card is not shown, in characters; laying out would be felt.
MOST_CHARS = 60_000
_READING_PX = 760


class CardView(QScrollArea):
    """Markdown to read: no pictures, nothing is fetched. Lives on the GUI thread.

    Links name the place that they lead to before they are followed.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._card = ""
        self._shown: str | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Model card"))

    def set_card(self, card: str) -> None:
        """Take another card; it is laid out when it is seen."""
        self._card = card
        if self.isVisible():
            self.render_card()

    def render_card(self) -> None:
        """Lay the card out, unless that is done."""
        if self._shown == self._card:
            return
        self._shown = self._card
        page = QWidget()
        page.setMaximumWidth(_READING_PX)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 12, 24)
        column.setSpacing(10)
        for widget in self._views(self._card[:MOST_CHARS]):
            column.addWidget(widget)
        column.addStretch()
        self.setWidget(page)

    def _views(self, card: str) -> list[QWidget]:
        views: list[QWidget] = []
        for block in split_blocks(card):
            if isinstance(block, CodeBlock):
                code = CodeBlockView(self._appearance)
                code.show_block(block)
                views.append(code)
                continue
            text = _text_of(block)
            if text.strip():
                shown = MarkdownText(self._appearance)
                shown.setAccessibleName(self.tr("Model card"))
                shown.show_markdown(text)
                views.append(shown)
        if len(self._card) > MOST_CHARS:
            views.append(_note(self.tr("The rest of this long card is on its page.")))
        if not views:
            views.append(_note(self.tr("This repository has no card to show.")))
        return views


def _text_of(block: TextBlock | ThoughtBlock | MathsBlock) -> str:
    """A block as it is read; formulas stay as their author wrote them."""
    match block:
        case MathsBlock():
            return block.source
        case ThoughtBlock():
            return block.markdown
        case TextBlock():
            return plain_card(block.markdown)


def _note(words: str) -> QLabel:
    note = QLabel(words, wordWrap=True)
    note.setProperty("tone", "text2")
    return note

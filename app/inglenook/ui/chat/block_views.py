"""Which widget shows which block of an answer."""

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.blocks import Block, CodeBlock, TextBlock, ThoughtBlock
from inglenook.ui.chat.code_block import CodeBlockView
from inglenook.ui.chat.markdown_text import MarkdownText
from inglenook.ui.chat.thought_view import ThoughtView

BlockView = MarkdownText | CodeBlockView | ThoughtView


def new_view(block: Block, appearance: Appearance) -> BlockView:
    """A widget that can show such a block; it is still empty."""
    match block:
        case TextBlock():
            return MarkdownText(appearance)
        case CodeBlock():
            return CodeBlockView(appearance)
        case ThoughtBlock():
            return ThoughtView(appearance)


def fill_view(view: BlockView, block: Block) -> bool:
    """Show a block; False where the widget is for blocks of another kind."""
    match view, block:
        case MarkdownText(), TextBlock():
            view.show_markdown(block.markdown)
        case CodeBlockView(), CodeBlock():
            view.show_block(block)
        case ThoughtView(), ThoughtBlock():
            view.show_block(block)
        case _:
            return False
    return True

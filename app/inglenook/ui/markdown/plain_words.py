"""An answer without its markup, as it reads."""

from PySide6.QtGui import QTextDocument

from inglenook.ui.markdown.blocks import (
    Block,
    CodeBlock,
    MathsBlock,
    ThoughtBlock,
    split_blocks,
)
from inglenook.ui.markdown.fonts import reading_font
from inglenook.ui.markdown.markdown_document import DIALECT
from inglenook.ui.markdown.maths import mark_formulas


def plain_words(answer: str) -> str:
    """An answer without its markup and its thoughts; formulas are their LaTeX."""
    return "\n\n".join(filter(None, map(_words, split_blocks(answer))))


def _words(block: Block) -> str:
    match block:
        case ThoughtBlock():
            return ""
        case CodeBlock():
            return block.code
        case MathsBlock():
            return block.latex
    document = QTextDocument()
    document.setDefaultFont(reading_font())
    marked = mark_formulas(block.markdown)
    document.setMarkdown(marked.markdown, DIALECT)
    return marked.restore(document.toPlainText()).strip()

"""Files in words."""

from PySide6.QtCore import QCoreApplication

from inglenook.ui.chat.files.draft_file import Cost
from inglenook.units import format_count, format_size

translate = QCoreApplication.translate

_DOT = "  ·  "


def file_facts(size_bytes: int, cost: Cost | None) -> str:
    """How large a file is, and what it takes of the context."""
    facts = [format_size(size_bytes)] if size_bytes else []
    if cost is not None:
        facts.append(_cost_words(cost))
    return _DOT.join(facts)


def _cost_words(cost: Cost) -> str:
    if cost.is_exact:
        words = translate("FileChip", "{n} tokens")
        return words.format(n=format_count(cost.n_tokens))
    words = translate("FileChip", "about {n} tokens")
    return words.format(n=format_count(_rounded(cost.n_tokens)))


def _rounded(count: int) -> int:
    """With two digits that count."""
    step = 10 ** max(0, len(str(count)) - 2)
    return round(count / step) * step

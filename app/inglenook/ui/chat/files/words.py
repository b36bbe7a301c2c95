"""Files in words."""

from PySide6.QtCore import QCoreApplication

from inglenook.translation import counted
from inglenook.ui.chat.files.draft_file import Cost
from inglenook.units import format_count, format_size

translate = QCoreApplication.translate

_DOT = "  ·  "
#: Less would be told as “0 kB”.
_LEAST_BYTES = 500


def file_facts(size_bytes: int, cost: Cost | None) -> str:
    """How large a file is, and what it takes of the context."""
    facts = [format_size(size_bytes)] if size_bytes >= _LEAST_BYTES else []
    if cost is not None:
        facts.append(_cost_words(cost))
    return _DOT.join(facts)


def _cost_words(cost: Cost) -> str:
    if cost.is_exact:
        words = counted("FileChip", "{n} token(s)", cost.n_tokens)
        return words.format(n=format_count(cost.n_tokens))
    words = translate("FileChip", "about {n} tokens")
    return words.format(n=format_count(_rounded(cost.n_tokens)))


def _rounded(count: int) -> int:
    """With two digits that count."""
    step: int = 10 ** max(0, len(str(count)) - 2)
    return round(count / step) * step

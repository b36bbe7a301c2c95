"""How full a model's context is."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from inglenook.ui.style import restyle
from inglenook.units import format_count

#: From this share on, the gauge warns.
WARN_SHARE = 0.8


class Gauge(QWidget):
    """A short bar, and the same in words. Lives on the GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(88)
        self._bar.setAccessibleName(self.tr("Context in use"))
        self._words = QLabel()
        self._words.setProperty("scale", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._words)
        layout.addStretch()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_use(self, used_tokens: int, context_tokens: int) -> None:
        """Show how many tokens of the context are taken."""
        is_full = used_tokens >= context_tokens
        words = self.tr("{used} of {total} tokens").format(
            used=format_count(used_tokens), total=format_count(context_tokens)
        )
        tone = "bad" if is_full else ""
        if not is_full and used_tokens >= WARN_SHARE * context_tokens:
            tone = "warn"
        self._bar.setRange(0, context_tokens)
        self._bar.setValue(min(used_tokens, context_tokens))
        self._words.setText(self.tr("Context full") if is_full else words)
        self.setToolTip(words)
        restyle(self._bar, tone=tone)
        restyle(self._words, tone=tone or "text2")

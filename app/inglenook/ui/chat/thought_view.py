"""What a model thought before it answered, folded away."""

import time

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.markdown.blocks import ThoughtBlock
from inglenook.ui.markdown.formulas import Formulas
from inglenook.ui.markdown.markdown_text import MarkdownText
from inglenook.units import format_seconds


class ThoughtView(QWidget):
    """One line that unfolds to the thoughts. Lives on the GUI thread."""

    def __init__(
        self,
        appearance: Appearance,
        formulas: Formulas | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._block = ThoughtBlock("", is_over=False)
        self._thought_s: float | None = None
        self._is_live = True
        self._began_s = 0.0
        self._seconds = QTimer(self, interval=1_000)
        self._seconds.timeout.connect(self._show_fold)
        self._fold = QToolButton()
        self._fold.setCheckable(True)
        self._fold.setObjectName("fold")
        self._fold.setProperty("kind", "icon")
        self._fold.setProperty("dense", "row")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setIconSize(QSize(14, 14))
        self._fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fold.toggled.connect(self._on_fold_toggled)
        self._body = QWidget()
        self._body.hide()
        self._text = MarkdownText(appearance, is_quiet=True, formulas=formulas)
        self._text.setAccessibleName(self.tr("Thought"))
        bar = QFrame()
        bar.setProperty("rule", "vertical")
        inside = QHBoxLayout(self._body)
        inside.setContentsMargins(6, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(bar)
        inside.addWidget(self._text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._fold, alignment=Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._body)
        appearance.theme_changed.connect(self._show_fold)

    @property
    def text(self) -> MarkdownText:
        """What shows the thoughts, once they are unfolded."""
        return self._text

    def show_block(self, block: ThoughtBlock) -> None:
        """Show thoughts, which may be those already shown with more at their end."""
        self._block = block
        self._tick()
        self._show_fold()
        if self._fold.isChecked():
            self._text.show_markdown(block.markdown)

    def show_time(self, thought_s: float | None, *, is_live: bool) -> None:
        """Say how long the model thought.

        Args:
            thought_s: Seconds; None where nobody knows.
            is_live: More thoughts may be coming; their time is counted here.
        """
        self._thought_s, self._is_live = thought_s, is_live
        self._tick()
        self._show_fold()

    def mark(self, words: str) -> None:
        """Be ready to unfold where words stand that are looked for."""
        if words and words.lower() in self._block.markdown.lower():
            self._text.show_markdown(self._block.markdown)
        self._text.hits.find(words)

    def unfold(self) -> None:
        """Show the thoughts."""
        self._fold.setChecked(True)

    def set_caret(self, *, shown: bool) -> None:
        """Show, or hide, that more thoughts are coming."""
        self._text.set_caret(shown=shown)

    def _on_fold_toggled(self, is_open: bool) -> None:  # noqa: FBT001
        if is_open:
            self._text.show_markdown(self._block.markdown)
        self._body.setVisible(is_open)
        self._show_fold()

    def _tick(self) -> None:
        """Count the seconds while more thoughts come."""
        if self._block.is_over or not self._is_live:
            self._seconds.stop()
        elif not self._seconds.isActive():
            self._began_s = time.monotonic()
            self._seconds.start()

    def _show_fold(self) -> None:
        self._fold.setText(self._words())
        name = "ph.caret-down" if self._fold.isChecked() else "ph.caret-right"
        self._fold.setIcon(icon(name, self._appearance.theme))

    def _words(self) -> str:
        if self._is_live and not self._block.is_over:
            lasted_s = int(time.monotonic() - self._began_s)
            words = (
                self.tr("Thinking… {n}\u00a0s") if lasted_s else self.tr("Thinking…")
            )
            return words.format(n=lasted_s)
        if self._thought_s is None:
            return self.tr("Thought")
        words = self.tr("Thought for {time}")
        return words.format(time=format_seconds(self._thought_s))

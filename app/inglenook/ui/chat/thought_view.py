"""What a model thought before it answered, folded away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.blocks import ThoughtBlock
from inglenook.ui.chat.markdown_text import MarkdownText
from inglenook.ui.icons import icon


class ThoughtView(QWidget):
    """One line that unfolds to the thoughts. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._block = ThoughtBlock("", is_over=False)
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
        self._text = MarkdownText(appearance, is_quiet=True)
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

    def show_block(self, block: ThoughtBlock) -> None:
        """Show thoughts, which may be those already shown with more at their end."""
        self._block = block
        self._show_fold()
        if self._fold.isChecked():
            self._text.show_markdown(block.markdown)

    def set_caret(self, *, shown: bool) -> None:
        """Show, or hide, that more thoughts are coming."""
        self._text.set_caret(shown=shown)

    def _on_fold_toggled(self, is_open: bool) -> None:  # noqa: FBT001
        if is_open:
            self._text.show_markdown(self._block.markdown)
        self._body.setVisible(is_open)
        self._show_fold()

    def _show_fold(self) -> None:
        is_over = self._block.is_over
        self._fold.setText(self.tr("Thought") if is_over else self.tr("Thinking…"))
        name = "ph.caret-down" if self._fold.isChecked() else "ph.caret-right"
        self._fold.setIcon(icon(name, self._appearance.theme))

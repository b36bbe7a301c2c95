"""What fills the context, over the gauge."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inglenook.chats.context.records import ContextUse
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.context.use_parts import UseParts
from inglenook.ui.widgets.popover import Popover

translate = QCoreApplication.translate


class UsePanel(Popover):
    """The parts of what fills the context, and what happens when it is full.

    Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        words = translate("UsePanel", "What fills the context")
        title = QLabel(words)
        title.setProperty("weight", "semibold")
        heading = QHBoxLayout()
        heading.addWidget(title)
        heading.addStretch()
        self._parts = UseParts(appearance)
        self._advice = QLabel(wordWrap=True)
        self._advice.setProperty("scale", "small")
        self._advice.setProperty("tone", "text2")
        super().__init__(
            words, heading, (self._parts, self._advice), appearance, parent
        )

    def show_use(self, use: ContextUse) -> None:
        """Show what fills the context now."""
        self._parts.show_use(use)
        self._advice.setText(self._words(use))
        self.describe(f"{self._parts.text}. {self._advice.text()}")

    def _words(self, use: ContextUse) -> str:
        if use.free:
            return self.tr(
                "In tokens, as the model counts. When it is full you are asked what"
                " to leave out; nothing is ever cut by itself."
            )
        return self.tr(
            "The answer has less room than is meant for it. You are asked before"
            " anything is left out; nothing is ever cut by itself."
        )

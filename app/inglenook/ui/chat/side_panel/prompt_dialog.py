"""Shows exactly what would be sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inglenook.chats.service import ChatService
from inglenook.engine.inspection.records import Inspection
from inglenook.errors import AppError
from inglenook.translation import sentences
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.prompt_text import PromptText
from inglenook.ui.widgets.copying import CopyButton
from inglenook.ui.widgets.quiet_words import quiet_words, small_print
from inglenook.units import format_count


class PromptDialog(QDialog):
    """The prompt in tokens, once the engine has told it. Lives on the GUI thread."""

    def __init__(
        self, chats: ChatService, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is sent to the model"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = quiet_words(self.tr("The model is asked how it reads the chat…"))
        self._words.setObjectName("prompt-facts")
        self._text = PromptText(appearance)
        self._text.setAccessibleName(self.windowTitle())
        self._token = small_print(
            self.tr("Point at a token, or move the cursor, to see its number.")
        )
        self._token.setObjectName("token")
        self._prompt = ""
        self._copy = CopyButton(lambda: self._prompt, appearance)
        self._lay_out()
        self.resize(parent.size() * 0.8)
        self._text.token_reached.connect(
            lambda place: self._token.setText(self._text.words_of(place))
        )
        chats.prompt.inspected.connect(self._on_inspected)
        chats.failed.connect(self._on_failed)
        chats.prompt.inspect()

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._token, 1)
        foot.addWidget(self._copy)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._words)
        layout.addWidget(self._text, 1)
        layout.addLayout(foot)

    def _on_failed(self, error: AppError) -> None:
        self._words.setText(sentences((error.text, error.hint)))

    def _on_inspected(self, inspection: Inspection) -> None:
        self._prompt = "".join(token.text for token in inspection.tokens)
        self._text.show_tokens(inspection.tokens)
        n_control = sum(token.is_control for token in inspection.tokens)
        words = self.tr("{n} tokens, {control} of them control tokens · {format}")
        words = words.format(
            n=format_count(len(inspection.tokens)),
            control=format_count(n_control),
            format=inspection.format or self.tr("plain text"),
        )
        if inspection.replaces:
            reason = self.tr("The model’s own format is not used: {reason}.")
            words += "\n" + reason.format(reason=inspection.replaces)
        if inspection.has_images:
            words += "\n" + self.tr("Images are sent as well, and are not shown here.")
        self._words.setText(words)
        self._text.setFocus()

"""A question before what cannot be undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.widgets.long_text import breakable
from inglenook.ui.widgets.quiet_words import plain_words, quiet_words

_LEAST_PX = 360


class ConfirmDialog(QDialog):
    """Asks once; only the button that says what will happen accepts.

    Args:
        question: One sentence.
        consequence: What is lost.
        verb: What the accepting button says.
    """

    def __init__(
        self, question: str, consequence: str, verb: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_LEAST_PX)
        lead = plain_words(breakable(question))
        lead.setProperty("weight", "semibold")
        rest = quiet_words(breakable(consequence))
        cancel = QPushButton(self.tr("Cancel"), default=True)
        cancel.clicked.connect(self.reject)
        accept = QPushButton(verb)
        accept.setObjectName("accept")
        accept.setProperty("kind", "destructive")
        accept.clicked.connect(self.accept)
        buttons = self._buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(lead)
        layout.addWidget(rest)
        layout.addSpacing(8)
        layout.addLayout(buttons)

    def add_button(self, text: str) -> QPushButton:
        """Offer another way out, which is neither; a click closes the dialog."""
        button = QPushButton(text)
        button.clicked.connect(lambda: self.done(self.DialogCode.Rejected))
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

"""Asks what something is to be called."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

#: The longest title.
_MOST_LETTERS = 80


class TitleDialog(QDialog):
    """One line, and Save. Lives on the GUI thread.

    Args:
        what: What the title is for.
        parent: Over which it opens.
        title: What it is called so far.

    Signals:
        title_chosen(str): The user has agreed to this title.
    """

    title_chosen = Signal(str)

    def __init__(self, what: str, parent: QWidget, title: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(what)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(360)
        self._line = QLineEdit()
        self._line.setMaxLength(max(_MOST_LETTERS, len(title)))
        self._line.setObjectName("title")
        label = QLabel(self.tr("Title"))
        label.setBuddy(self._line)
        self._line.setAccessibleName(label.text())
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._save = QPushButton(self.tr("Save"), default=True)
        self._save.setEnabled(False)
        self._save.setProperty("kind", "primary")
        self._save.clicked.connect(self.accept)
        self._line.textChanged.connect(self._on_text_changed)
        self._line.setText(title)
        self._line.selectAll()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self._line)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.accepted.connect(self._on_accepted)

    def _on_text_changed(self, text: str) -> None:
        self._save.setEnabled(bool(text.strip()))

    def _on_accepted(self) -> None:
        self.title_chosen.emit(" ".join(self._line.text().split()))

"""A prompt of the user's own to compare answers by."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.ui.style import zoomed
from inglenook.ui.widgets.screen_room import resize_within_screen

_SIZE_PX = (480, 240)


class OwnPromptDialog(QDialog):
    """Room to write one. Lives on the GUI thread.

    Signals:
        written(str): This is it, without space at its ends.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Write a prompt"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._edit = QPlainTextEdit(tabChangesFocus=True)
        self._edit.setAccessibleName(self.tr("Prompt"))
        self._edit.setPlaceholderText(self.tr("What each variant is to answer"))
        self._add = QPushButton(self.tr("Add"), default=True)
        self._add.setEnabled(False)
        self._add.setObjectName("accept")
        self._add.setProperty("kind", "primary")
        cancel = QPushButton(self.tr("Cancel"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._edit, 1)
        layout.addLayout(buttons)
        resize_within_screen(self, *map(zoomed, _SIZE_PX))
        self._edit.textChanged.connect(self._on_text_changed)
        self._add.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: self.written.emit(self._prompt))

    @property
    def _prompt(self) -> str:
        return self._edit.toPlainText().strip()

    def _on_text_changed(self) -> None:
        self._add.setEnabled(bool(self._prompt))

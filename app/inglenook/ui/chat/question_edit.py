"""Editing a message that was sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.message_edit import MessageEdit
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel


class QuestionEdit(QFrame):
    """The text of a message, to be changed and sent again. Lives on the GUI thread.

    Signals:
        accepted(str): The user wants this to be sent.
        cancelled(): The message is to stay as it was.
    """

    accepted = Signal(str)
    cancelled = Signal()

    def __init__(self, text: str, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("kind", "composer")
        self._edit = MessageEdit(appearance, most_lines=10)
        self._edit.setPlainText(text)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._edit.setAccessibleName(self.tr("Edit your message"))
        self._edit.submitted.connect(self._on_edit_submitted)
        self._edit.focus_changed.connect(self._on_edit_focus_changed)
        hint = ElidedLabel(self.tr("The answers so far stay as another version."))
        hint.setProperty("scale", "small")
        hint.setProperty("tone", "text3")
        cancel = self._button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.cancelled)
        self._send = self._button(self.tr("Send again"), "primary")
        self._send.clicked.connect(self._on_edit_submitted)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(cancel)
        foot.addWidget(self._send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 8, 8)
        layout.addWidget(self._edit)
        layout.addLayout(foot)
        self.setFocusProxy(self._edit)

    def set_busy(self, *, is_busy: bool) -> None:
        """Send nothing while an answer is awaited."""
        self._send.setDisabled(is_busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the message as it was on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", kind)
        button.setProperty("dense", "panel")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_edit_submitted(self) -> None:
        text = self._edit.toPlainText().strip()
        if text and self._send.isEnabled():
            self.accepted.emit(text)

    def _on_edit_focus_changed(self, has_focus: bool) -> None:  # noqa: FBT001
        restyle(self, active="true" if has_focus else "false")

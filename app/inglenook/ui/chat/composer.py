"""Where the next message is written."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inglenook.engine.messages import Timings
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.message_edit import MessageEdit, SendKey
from inglenook.ui.chat.starter_note import StarterNote
from inglenook.ui.icons import icon
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.gauge import Gauge
from inglenook.ui.widgets.icon_button import IconButton

_MOST_LINES = 10


class Composer(QFrame):
    """A field that grows, how full the context is, and Send or Stop.

    It can be written in while an answer comes. What is not sent is kept for each
    chat until the program ends. Lives on the GUI thread.

    Signals:
        submitted(str): The user wants this to be said.
        stop_requested(): The user wants no more of the answer under way.
        model_requested(): The user wants a real model.
    """

    submitted = Signal(str)
    stop_requested = Signal()
    model_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._drafts: dict[int | None, str] = {}
        self._chat_id: int | None = None
        self.setProperty("kind", "composer")
        self._edit = MessageEdit(appearance, most_lines=_MOST_LINES)
        self._edit.setObjectName("message")
        self._edit.setAccessibleName(self.tr("Message"))
        self._edit.submitted.connect(self._on_submitted)
        self._edit.textChanged.connect(self._on_text_changed)
        self._edit.focus_changed.connect(self._on_focus_changed)
        self._queued = _quiet_line("queued")
        self._queued.hide()
        self._gauge = Gauge()
        self._gauge.hide()
        self._note = StarterNote()
        self._note.model_requested.connect(self.model_requested)
        self._note.hide()
        self._hint = _quiet_line("hint")
        self._hint.setAlignment(
            Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        self._send = self._make_send()
        self._stop = self._make_stop()
        self._lay_out()
        self.setFocusProxy(self._edit)
        self.set_send_key("enter")
        self._tint()
        appearance.theme_changed.connect(self._tint)

    @property
    def text(self) -> str:
        """What is written, and not yet sent."""
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Write something in the user's place."""
        self._edit.setPlainText(text)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)

    def give_back(self, text: str) -> None:
        """Write what was sent, and cannot be kept, before what is written."""
        self.set_text("\n\n".join(filter(None, (text, self.text))))

    def set_placeholder(self, words: str) -> None:
        """Say in the empty field what will become of what is written."""
        self._edit.setPlaceholderText(words)
        # Qt paints a new text only where there was none before.
        self._edit.viewport().update()

    def set_send_key(self, key: SendKey) -> None:
        """Send with Enter, or with Ctrl+Enter."""
        self._edit.send_key = key
        words = {
            "enter": self.tr("Shift+Enter for a new line"),
            "ctrl_enter": self.tr("Ctrl+Enter to send"),
        }
        self._hint.setText(words[key])

    def set_most_lines(self, most_lines: int) -> None:
        """Grow to so many lines, then scroll."""
        self._edit.set_most_lines(most_lines)

    def switch_draft(self, chat_id: int | None) -> None:
        """Keep what is written for the chat so far, and go on with another's."""
        self._drafts[self._chat_id] = self.text
        self._chat_id = chat_id
        self.set_text(self._drafts.pop(chat_id, ""))

    def show_turns(self, *, is_awaiting: bool, queued: Sequence[str]) -> None:
        """Offer Stop while an answer is awaited, and show what comes after it."""
        self._stop.setVisible(is_awaiting)
        self._send.setVisible(not is_awaiting)
        self._queued.setVisible(bool(queued))
        words = self.tr("Sent after this answer: {text}")
        self._queued.setText(words.format(text="  ·  ".join(queued)))
        self._show_hint()

    def show_use(self, timings: Timings | None, context_tokens: int | None) -> None:
        """Show how full the context was after the last answer, where that is known."""
        is_known = timings is not None and context_tokens is not None
        self._gauge.setVisible(is_known)
        if timings is not None and context_tokens is not None:
            used = timings.prompt_tokens + timings.generated_tokens
            self._gauge.show_use(used, context_tokens)
        self._show_hint()

    def show_starter(self, *, is_starter: bool) -> None:
        """Say what the starter is for, while it is the model."""
        self._note.setVisible(is_starter)
        self._show_hint()

    def _make_send(self) -> IconButton:
        send = IconButton(
            "ph.arrow-up", self.tr("Send"), self._appearance, tone="on_accent"
        )
        send.setObjectName("send")
        send.setProperty("fill", "accent")
        send.setEnabled(False)
        send.clicked.connect(self._on_submitted)
        return send

    def _make_stop(self) -> QPushButton:
        stop = QPushButton(self.tr("Stop") + "   Esc")
        stop.setObjectName("stop")
        stop.setAccessibleName(self.tr("Stop"))
        stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        stop.setIconSize(QSize(12, 12))
        stop.clicked.connect(self.stop_requested)
        stop.hide()
        return stop

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self._gauge)
        foot.addWidget(self._note)
        # With the hint hidden too, the buttons stay at the end.
        foot.addStretch(1)
        foot.addWidget(self._hint)
        foot.addWidget(self._send)
        foot.addWidget(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 10, 5, 5)
        layout.setSpacing(6)
        layout.addWidget(self._queued)
        layout.addWidget(self._edit)
        layout.addLayout(foot)

    def _show_hint(self) -> None:
        """Name the key where there is room: no Stop, and gauge or note, not both."""
        is_free = self._gauge.isHidden() or self._note.isHidden()
        self._hint.setVisible(is_free and self._stop.isHidden())

    def _on_submitted(self) -> None:
        if self.text.strip():
            self.submitted.emit(self.text)

    def _on_text_changed(self) -> None:
        self._send.setEnabled(bool(self.text.strip()))

    def _on_focus_changed(self, has_focus: bool) -> None:  # noqa: FBT001
        restyle(self, active="true" if has_focus else "false")

    def _tint(self) -> None:
        self._stop.setIcon(icon("ph.stop-fill", self._appearance.theme, "text"))


def _quiet_line(name: str) -> ElidedLabel:
    line = ElidedLabel()
    line.setObjectName(name)
    line.setProperty("scale", "small")
    line.setProperty("tone", "text3")
    return line

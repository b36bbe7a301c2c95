"""Where the next message is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inglenook.chats.context.records import ContextUse
from inglenook.chats.records import Attachment
from inglenook.engine.inspection.service import InspectionService
from inglenook.errors import AppError
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.context.use_button import UseButton
from inglenook.ui.chat.files.area import FileArea
from inglenook.ui.chat.files.dragged import dragged_files, dragged_image
from inglenook.ui.chat.files.tray import FileTray
from inglenook.ui.chat.message_edit import MessageEdit, SendKey
from inglenook.ui.chat.starter_note import StarterNote
from inglenook.ui.icons import icon
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton

_MOST_LINES = 10


@dataclass(frozen=True, slots=True)
class _Draft:
    """What is written in a chat and not sent, and the files that go with it."""

    text: str
    tray: FileTray


class Composer(QFrame):
    """A field that grows, files, how full the context is, and Send or Stop.

    It can be written in while an answer comes. What is not sent is kept for each
    chat until the program ends. Lives on the GUI thread.

    Args:
        inspection: Has the model count the files.
        appearance: What it is drawn in.

    Signals:
        submitted(): The user wants this to be said.
        draft_changed(): Something else is written, or attached.
        stop_requested(): The user wants no more of the answer under way.
        model_requested(): The user wants a real model.
        files_requested(): The user wants to choose files to attach.
        file_opened(Attachment): The user wants to see what is in a file.
        file_failed(AppError): A file cannot be attached.
    """

    submitted = Signal()
    draft_changed = Signal()
    stop_requested = Signal()
    model_requested = Signal()
    files_requested = Signal()
    file_opened = Signal(Attachment)
    file_failed = Signal(AppError)

    def __init__(
        self,
        inspection: InspectionService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._appearance = appearance
        self._drafts: dict[int | None, _Draft] = {}
        self._chat_id: int | None = None
        self.setProperty("kind", "composer")
        self._edit = self._make_edit()
        self._queued = _quiet_line("queued")
        self._queued.hide()
        self._tray = self._make_tray()
        self._files = FileArea(self._tray)
        self._use = UseButton(appearance)
        self._use.hide()
        self._note = StarterNote()
        self._note.model_requested.connect(self.model_requested)
        self._note.hide()
        self._hint = _quiet_line("hint")
        self._hint.setAlignment(
            Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        self._attach = self._make_attach()
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

    @property
    def tray(self) -> FileTray:
        """The files that go with it."""
        return self._tray

    @property
    def is_ready(self) -> bool:
        """Whether there is something to be sent, and all of it is read."""
        has_content = bool(self.text.strip() or self._tray.attachments)
        return has_content and not self._tray.is_reading

    def set_text(self, text: str) -> None:
        """Write something in the user's place."""
        self._edit.setPlainText(text)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)

    def clear(self) -> None:
        """Forget what is written, and its files."""
        self.set_text("")
        self._tray.clear()

    def give_back(self, text: str, attachments: Sequence[Attachment] = ()) -> None:
        """Write what was sent, and cannot be kept, before what is written."""
        self.set_text("\n\n".join(filter(None, (text, self.text))))
        self._tray.hold(attachments)

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files."""
        self._tray.read(paths)
        self._edit.setFocus()

    def take(self, data: QMimeData) -> None:
        """Attach what was dropped, or pasted."""
        if paths := dragged_files(data):
            self.attach(paths)
        elif (image := dragged_image(data)) is not None:
            self._tray.read_image(image)

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
        if chat_id == self._chat_id:
            return
        left_id, left = self._chat_id, _Draft(self.text, self._tray)
        draft = self._drafts.pop(chat_id, None) or _Draft("", self._make_tray())
        self._chat_id, self._tray = chat_id, draft.tray
        self._files.show_tray(draft.tray)
        if left.text or left.tray.files:
            self._drafts[left_id] = left
        else:
            left.tray.deleteLater()
        self.set_text(draft.text)
        self._on_draft_changed()

    def follow_chat(self, chat_id: int, new_id: int) -> None:
        """A chat has another id, and what is written in it belongs to that."""
        if self._chat_id == chat_id:
            self._chat_id = new_id
        elif chat_id in self._drafts:
            self._drafts[new_id] = self._drafts.pop(chat_id)

    def show_turns(self, *, is_awaiting: bool, queued: Sequence[str]) -> None:
        """Offer Stop while an answer is awaited, and show what comes after it."""
        self._stop.setVisible(is_awaiting)
        self._send.setVisible(not is_awaiting)
        self._queued.setVisible(bool(queued))
        words = self.tr("Sent after this answer: {text}")
        self._queued.setText(words.format(text="  ·  ".join(queued)))
        self._show_hint()

    def show_use(self, use: ContextUse | None) -> None:
        """Show what fills the context, where that is known."""
        self._use.setVisible(use is not None)
        if use is not None:
            self._use.show_use(use)
        self._show_hint()

    def show_starter(self, *, is_starter: bool) -> None:
        """Say what the starter is for, while it is the model."""
        self._note.setVisible(is_starter)
        self._show_hint()

    def count_anew(self) -> None:
        """Another model is loaded, which counts otherwise."""
        for tray in (self._tray, *(draft.tray for draft in self._drafts.values())):
            tray.count_anew()

    def _make_edit(self) -> MessageEdit:
        edit = MessageEdit(self._appearance, most_lines=_MOST_LINES)
        edit.setObjectName("message")
        edit.setAccessibleName(self.tr("Message"))
        edit.submitted.connect(self._on_submitted)
        edit.textChanged.connect(self._on_draft_changed)
        edit.focus_changed.connect(self._on_focus_changed)
        edit.dropped.connect(self.take)
        return edit

    def _make_tray(self) -> FileTray:
        tray = FileTray(self._inspection, self._appearance, self)
        tray.changed.connect(self._on_draft_changed)
        tray.opened.connect(self.file_opened)
        tray.failed.connect(self.file_failed)
        tray.emptied_by_key.connect(self._edit.setFocus)
        return tray

    def _make_attach(self) -> IconButton:
        attach = IconButton("ph.paperclip", "", self._appearance)
        attach.set_shortcut_text(self.tr("Attach files"), "attach")
        attach.setObjectName("attach")
        attach.clicked.connect(self.files_requested)
        return attach

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
        foot.addWidget(self._attach)
        foot.addWidget(self._use)
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
        layout.addWidget(self._files)
        layout.addWidget(self._edit)
        layout.addLayout(foot)

    def _show_hint(self) -> None:
        """Name the key where there is room: no Stop, and gauge or note, not both."""
        is_free = self._use.isHidden() or self._note.isHidden()
        self._hint.setVisible(is_free and self._stop.isHidden())

    def _on_submitted(self) -> None:
        if self.is_ready:
            self.submitted.emit()

    def _on_draft_changed(self) -> None:
        self._send.setEnabled(self.is_ready)
        self.draft_changed.emit()

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

"""What the user wrote, at the right of the column."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.records import Attachment, ChatMessage
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.files.row import FileRow
from inglenook.ui.chat.message_menu import MessageMenu
from inglenook.ui.chat.message_wishes import MessageWishes
from inglenook.ui.chat.question_edit import QuestionEdit
from inglenook.ui.chat.quiet_row import QuietRow
from inglenook.ui.chat.text_menu import leave_menu_to_page
from inglenook.ui.chat.versions import Versions
from inglenook.ui.markdown.flow_text import FlowText
from inglenook.ui.markdown.fonts import BLEED_PX
from inglenook.ui.markdown.inset_frame import InsetFrame
from inglenook.ui.markdown.plain_text import PlainText
from inglenook.ui.widgets.copying import CopyIcon
from inglenook.ui.widgets.icon_button import IconButton, MoreButton

#: The share of the column that a message may take.
_WIDTH_SHARE = 0.82
_PADDING_PX = 13


class QuestionView(QWidget):
    """One message of the user, which can be edited and so asked anew.

    Lives on the GUI thread.

    An editor of it stays until another version is shown in its place, or the user
    puts the editor away.

    Args:
        message: It.
        wishes: Where it is told what the user wants of it.
        appearance: What it is drawn in.
    """

    def __init__(
        self, message: ChatMessage, wishes: MessageWishes, appearance: Appearance
    ) -> None:
        super().__init__()
        self._message = message
        self._wishes = wishes
        self._appearance = appearance
        self._editor: QuestionEdit | None = None
        self.setAccessibleName(self.tr("You"))
        self._time = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._time.setObjectName("time")
        self._time.setProperty("scale", "small")
        self._time.setProperty("tone", "text3")
        self._time.hide()
        self._text = PlainText(message.text, appearance)
        leave_menu_to_page(self._text)
        self._files = self._make_files(message.attachments)
        self._bubble = InsetFrame(10, appearance, self)
        self._bubble.setVisible(bool(message.text))
        inside = QVBoxLayout(self._bubble)
        inside.setContentsMargins(_PADDING_PX, 7, _PADDING_PX, 8)
        inside.addWidget(self._text)
        self._edit = IconButton("ph.pencil-simple", self.tr("Edit"), appearance)
        self._edit.setObjectName("edit")
        self._edit.setProperty("dense", "row")
        self._edit.setIconSize(QSize(16, 16))
        self._edit.clicked.connect(self.begin_edit)
        self._answer = self._make_answer()
        self._menu = MessageMenu(message, wishes, appearance, self)
        self._versions = Versions(message, wishes, appearance, self)
        self._lay_out(appearance)
        appearance.theme_changed.connect(self._fit)

    @property
    def message(self) -> ChatMessage:
        """What is shown."""
        return self._message

    @property
    def texts(self) -> list[FlowText]:
        """What shows it."""
        return [self._text]

    def mark(self, words: str) -> None:
        """Mark words wherever they stand; none end it."""
        self._text.hits.find(words)

    @property
    def is_editing(self) -> bool:
        """Whether the user is changing it."""
        return self._editor is not None

    def show_time(self, words: str) -> None:
        """Say above the message when it was written; empty says nothing."""
        self._time.setText(words)
        self._time.setVisible(bool(words))

    def set_busy(self, *, is_busy: bool) -> None:
        """Offer no other version while an answer is awaited."""
        self._edit.setDisabled(is_busy)
        self._menu.set_busy(is_busy=is_busy)
        self._versions.setDisabled(is_busy)
        if self._editor is not None:
            self._editor.set_busy(is_busy=is_busy)

    def offer_more(self, *, is_offered: bool) -> None:
        """Offer to have the message answered, where none is to come."""
        self._answer.setVisible(is_offered)

    def begin_edit(self) -> None:
        """Put an editor in the message's place."""
        if self._editor is not None:
            return
        self._editor = QuestionEdit(self._message.text, self._appearance)
        self._editor.accepted.connect(self._on_editor_accepted)
        self._editor.cancelled.connect(self._end_edit)
        self._shown.hide()
        self._editing.addWidget(self._editor)
        self._editor.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the message to its share of the column."""
        super().resizeEvent(event)
        self._fit()

    def _make_files(self, attachments: Sequence[Attachment]) -> FileRow:
        row = FileRow(attachments, self._appearance, self)
        row.file_requested.connect(self._wishes.file_requested)
        row.setVisible(bool(attachments))
        return row

    def _make_answer(self) -> QWidget:
        """A button that ends where the message does, unlike icons."""
        button = QPushButton(self.tr("Answer"))
        button.setObjectName("answer")
        button.setProperty("dense", "panel")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(
            lambda: self._wishes.regenerate_requested.emit(self._message.id)
        )
        room = QWidget()
        line = QHBoxLayout(room)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(button)
        line.addSpacing(BLEED_PX)
        room.hide()
        return room

    def _lay_out(self, appearance: Appearance) -> None:
        copy = CopyIcon(lambda: self._message.text, appearance)
        actions = QHBoxLayout()
        actions.setSpacing(0)
        actions.addStretch()
        actions.addWidget(self._versions)
        more = MoreButton(self._menu, appearance)
        actions.addWidget(QuietRow(self, [self._edit, copy, more]))
        actions.addWidget(self._answer)
        bubble = QHBoxLayout()
        bubble.setSpacing(0)
        bubble.addStretch()
        bubble.addWidget(self._bubble)
        bubble.addSpacing(BLEED_PX)
        self._shown = QWidget()
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(4)
        shown.addWidget(self._files)
        shown.addLayout(bubble)
        shown.addLayout(actions)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._time)
        self._column.addWidget(self._shown)
        self._editing = QHBoxLayout()
        self._editing.setContentsMargins(BLEED_PX, 0, BLEED_PX, 0)
        self._column.addLayout(self._editing)

    def _fit(self) -> None:
        most = int((self.width() - 2 * BLEED_PX) * _WIDTH_SHARE)
        natural = self._text.natural_width + 2 * _PADDING_PX
        self._bubble.setFixedWidth(max(min(natural, most), 1))

    def _on_editor_accepted(self, text: str) -> None:
        self._wishes.edit_requested.emit(self._message.id, text)

    def _end_edit(self) -> None:
        if self._editor is not None:
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            self._shown.show()

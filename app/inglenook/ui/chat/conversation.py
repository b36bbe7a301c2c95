"""The conversation: the messages of a chat, and the way through them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from inglenook.chats.records import ChatMessage
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.message_column import MessageColumn
from inglenook.ui.chat.scroll_anchor import Anchor, ScrollAnchor
from inglenook.ui.icons import icon
from inglenook.ui.markdown.flow_text import FlowText
from inglenook.ui.markdown.fonts import column_width

#: Messages that stay built at the end of a chat; others are scrolled to again.
MOST_MESSAGES = 60

#: How long a page may take to be laid out, in ms.
SETTLE_MS = 60

_LATEST_GAP_PX = 12


class ConversationView(QScrollArea):
    """The messages in a reading column; it follows their end until scrolled away.

    Lives on the GUI thread.

    Signals:
        earlier_requested(int): The messages before that of this id are wanted.
    """

    earlier_requested = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._has_earlier = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Conversation"))
        self.column = MessageColumn(appearance)
        self.column.wishes.version_requested.connect(self._on_version_requested)
        self.column.changed.connect(self._on_column_changed)
        self.column.dragged.connect(self._on_column_dragged)
        self.setWidget(self.column)
        self._anchor = ScrollAnchor(self.verticalScrollBar())
        self._anchor.follows_changed.connect(self._show_latest)
        self._latest = QPushButton(self.tr("Latest"), self)
        self._latest.setObjectName("latest")
        self._latest.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._latest.clicked.connect(self.go_to_end)
        self._latest.hide()
        bar = self.verticalScrollBar()
        # Asked once the page is laid out, which takes several steps.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._ask_for_earlier)
        # A page that has just been built is laid out in several steps.
        self._hit: tuple[FlowText, int] | None = None
        self._arrived = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._arrived.timeout.connect(self._on_arrived)
        bar.rangeChanged.connect(self._on_bar_changed)
        bar.valueChanged.connect(self._on_bar_changed)
        appearance.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_messages(
        self,
        messages: Sequence[ChatMessage],
        *,
        has_earlier: bool,
        streaming_id: int | None = None,
    ) -> None:
        """Show the last messages of a chat, from their end.

        Where some of them are shown already, the view stays where it is.

        Args:
            messages: The last messages of the chat.
            has_earlier: Whether there are more before them.
            streaming_id: Which of them is still being written, if any.
        """
        self._hit = None
        is_same_chat = self.column.show_messages(messages, streaming_id=streaming_id)
        shown = self.column.messages
        is_whole = not messages or shown[0].id == messages[0].id
        self._has_earlier = has_earlier if is_whole else shown[0].parent_id is not None
        if not is_same_chat:
            self.go_to_end()
        self._settled.start()

    def prepend(self, messages: Sequence[ChatMessage], *, has_earlier: bool) -> None:
        """Show these before the first; what is on the screen stays where it is."""
        self._has_earlier = has_earlier
        if not self._anchor.follows:
            self._anchor.hold(Anchor.SAME_FROM_END)
        self.column.prepend(messages)

    def go_to_end(self) -> None:
        """Go to the last message, and follow what comes after it."""
        self._hit = None
        if self._latest.hasFocus():
            # It is about to vanish, and Qt would scroll to what has the focus then.
            self.setFocus()
        self._anchor.hold(Anchor.END)
        if self.column.drop_first(MOST_MESSAGES):
            self._has_earlier = True

    def show_hit(self, text: FlowText, number: int) -> None:
        """Scroll to one of the hits of a text, from 0."""
        self.column.reveal(text)
        self._hit = (text, number)
        self._scroll_to_hit()
        self._arrived.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column in the middle, and the button above the foot."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        # In the middle of the whole view, so that it stands over the composer
        # whether or not there is a scroll bar.
        column = column_width(self.width())
        left = (self.width() - column + 1) // 2 - self.viewport().x()
        self.column.set_margins(left, self.viewport().width() - left - column)
        size = self._latest.sizeHint()
        self._latest.resize(size)
        self._latest.move(
            (self.width() - size.width()) // 2,
            self.height() - size.height() - _LATEST_GAP_PX,
        )

    def _scroll_to_hit(self) -> None:
        if self._hit is None:
            return
        text, number = self._hit
        if number < len(text.hits):
            room = text.hits.room(number)
            y = text.viewport().mapTo(self.column, room.center()).y()
            self.verticalScrollBar().setValue(y - self.viewport().height() // 3)
            text.horizontalScrollBar().setValue(
                text.horizontalScrollBar().value() + room.x() - text.width() // 2
            )

    def _on_arrived(self) -> None:
        self._scroll_to_hit()
        self._hit = None

    def _on_column_changed(self) -> None:
        views = self.column.views
        if self._hit and not any(self._hit[0] in view.texts for view in views):
            self._hit = None

    def _on_bar_changed(self) -> None:
        self._settled.start()

    def _ask_for_earlier(self) -> None:
        is_near = self.verticalScrollBar().value() < self.viewport().height()
        if self._has_earlier and is_near and self.isVisible():
            self.earlier_requested.emit(self.column.messages[0].id)

    def _show_latest(self) -> None:
        self._latest.setVisible(not self._anchor.follows)

    def _on_version_requested(self) -> None:
        # Another version has another length: what is above it stays.
        self._anchor.hold(Anchor.TOP)

    def _on_column_dragged(self, point: QPoint) -> None:
        self.ensureVisible(self.column.rect().left(), point.y(), 0, 8)

    def _on_theme_changed(self) -> None:
        self._latest.setIcon(icon("ph.arrow-down", self._appearance.theme, "text"))
        self._place()

"""The left of the page: the chats, or the trash."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inglenook.chats.service import ChatService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_list import ChatList
from inglenook.ui.chat.trash_list import TrashList
from inglenook.ui.icons import icon
from inglenook.ui.widgets.hairline import Hairline

_LEAST_WIDTH = 200


class ChatPanel(QFrame):
    """Opens, begins, names, pins, trashes and restores chats.

    Lives on the GUI thread.

    Signals:
        left(): The user is done here, and goes back to writing.
    """

    left = Signal()

    def __init__(
        self,
        chats: ChatService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._appearance = appearance
        self.setProperty("ground", "chrome")
        self.setMinimumWidth(_LEAST_WIDTH)
        self._list = ChatList(chats.search, appearance)
        self._trash_list = TrashList(appearance)
        self._trash = QPushButton(self.tr("Trash"))
        self._trash.setObjectName("trash")
        self._trash.setProperty("kind", "quiet")
        self._trash.setIconSize(QSize(16, 16))
        self._trash.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._count = QLabel()
        self._count.setObjectName("trash-count")
        self._count.setProperty("scale", "small")
        self._count.setProperty("tone", "text3")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._tint()
        self._on_chats_changed()
        self._on_chat_opened()

    def begin_search(self) -> None:
        """Let the user type what to look for."""
        self._pages.setCurrentIndex(0)
        self._list.begin_search()

    def set_overlay(self, *, is_overlay: bool) -> None:
        """Lie over something else, and so have an edge of one's own."""
        self._edge.setVisible(is_overlay)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 6, 18, 6)
        foot.addWidget(self._trash)
        foot.addStretch()
        foot.addWidget(self._count)
        chats = QWidget()
        inside = QVBoxLayout(chats)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._list, 1)
        inside.addWidget(Hairline("horizontal"))
        inside.addLayout(foot)
        self._pages.addWidget(chats)
        self._pages.addWidget(self._trash_list)
        self._edge = Hairline("vertical")
        self._edge.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages)
        layout.addWidget(self._edge)

    def _connect(self) -> None:
        chats, shown, trashed = self._chats, self._list, self._trash_list
        chats.chats_changed.connect(self._on_chats_changed)
        chats.chat_opened.connect(self._on_chat_opened)
        shown.left.connect(self.left)
        shown.new_chat_requested.connect(chats.new_chat)
        shown.new_chat_requested.connect(self.left)
        shown.open_requested.connect(chats.open)
        shown.rename_requested.connect(chats.rename)
        shown.pin_requested.connect(self._on_pin_requested)
        shown.trash_requested.connect(chats.trash)
        trashed.left.connect(lambda: self._pages.setCurrentIndex(0))
        trashed.restore_requested.connect(chats.restore)
        trashed.empty_requested.connect(chats.empty_trash)
        self._trash.clicked.connect(self._on_trash_clicked)
        self._appearance.theme_changed.connect(self._tint)

    def _on_chats_changed(self) -> None:
        self._list.show_chats(self._chats.chats())
        trashed = self._chats.trashed_chats()
        self._trash_list.show_chats(trashed)
        self._count.setText(str(len(trashed)) if trashed else "")

    def _on_chat_opened(self) -> None:
        current = self._chats.current
        self._list.show_current(current.id if current else None)

    def _on_pin_requested(self, chat_id: int, is_pinned: bool) -> None:  # noqa: FBT001
        self._chats.set_pinned(chat_id, is_pinned=is_pinned)

    def _on_trash_clicked(self) -> None:
        self._pages.setCurrentIndex(1)
        self._trash_list.setFocus()

    def _tint(self) -> None:
        self._trash.setIcon(icon("ph.trash", self._appearance.theme))

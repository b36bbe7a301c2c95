"""Chats that were put aside: the trash, and the archive."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_rows import Row
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.widgets.flow_layout import FlowLayout
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton


class AsideList(QWidget):
    """A title with a way back, rows, and buttons under them.

    Lives on the GUI thread.

    Args:
        title: What these chats are.
        nothing: What is said where there are none.
        rows: Shows them.

    Signals:
        left(): The user wants the other chats back on the screen.
    """

    left = Signal()

    def __init__(
        self,
        title: str,
        nothing: str,
        rows: ChatRowsView,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._rows.setAccessibleName(title)
        self._nothing = QLabel(nothing, alignment=Qt.AlignmentFlag.AlignCenter)
        self._nothing.setObjectName("nothing")
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("tone", "text2")
        self._nothing.setContentsMargins(24, 0, 24, 0)
        self._foot = FlowLayout(8)
        self._lay_out(title, appearance)

    def add_button(self, text: str, name: str) -> QPushButton:
        """Offer one more thing to do, at the foot."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("dense", "panel")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._foot.addWidget(button)
        return button

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, or that there are none."""
        self._rows.show_rows(rows)
        self._rows.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the chats on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, title: str, appearance: Appearance) -> None:
        caret = "ph.caret-right" if self.isRightToLeft() else "ph.caret-left"
        back = IconButton(caret, self.tr("Back to chats"), appearance)
        back.setObjectName("back")
        back.clicked.connect(self.left)
        words = QLabel(title)
        words.setProperty("weight", "semibold")
        header = QHBoxLayout()
        header.setContentsMargins(8, 12, 12, 12)
        header.addWidget(back)
        header.addWidget(words, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addLayout(self._foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(foot)

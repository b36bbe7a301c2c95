"""The bar over the conversation that finds words in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.search_field import SearchField
from inglenook.units import format_count

_FIELD_PX = 320


class FindBar(QWidget):
    """A field, how much was found, and the way through it. Lives on the GUI thread.

    Signals:
        words_changed(str): These are looked for; empty for nothing.
        next_requested(): The next place is to be shown.
        previous_requested(): The one before is to be shown.
        closed(): Nothing is looked for any more.
    """

    words_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = _FindField(self.tr("Find in the conversation"), appearance)
        self._field.setMaximumWidth(_FIELD_PX)
        self._field.textChanged.connect(self.words_changed)
        self._field.next_requested.connect(self.next_requested)
        self._field.previous_requested.connect(self.previous_requested)
        self._field.left.connect(self.close_bar)
        self._count = QLabel()
        self._count.setObjectName("count")
        self._count.setProperty("scale", "small")
        self._count.setProperty("tone", "text2")
        self._previous = IconButton("ph.caret-up", "", appearance)
        self._previous.set_text(self.tr("Previous"), "Shift+Return")
        self._previous.setObjectName("previous")
        self._previous.clicked.connect(self.previous_requested)
        self._next = IconButton("ph.caret-down", "", appearance)
        self._next.set_text(self.tr("Next"), "Return")
        self._next.setObjectName("next")
        self._next.clicked.connect(self.next_requested)
        self._close = IconButton("ph.x", "", appearance)
        self._close.set_text(self.tr("Close"), "Esc")
        self._close.setObjectName("close")
        self._close.clicked.connect(self.close_bar)
        self._lay_out()
        self.show_count(0, 0, False)  # noqa: FBT003
        self.hide()

    def open_bar(self, words: str = "") -> None:
        """Show it, ready for words; with some, look for those."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self.words_changed.emit(self._field.text())

    def close_bar(self) -> None:
        """Take it away, and look for nothing."""
        if not self.isHidden():
            self.hide()
            self.words_changed.emit("")
            self.closed.emit()

    def show_count(self, number: int, count: int, is_looking: bool) -> None:  # noqa: FBT001
        """Say which place is shown, from 1, of how many.

        Args:
            number: 0 where none is shown.
            count: 0 where there is none.
            is_looking: More may be found yet.
        """
        self._previous.setEnabled(number > 1)
        self._next.setEnabled(0 < number < count)
        self._count.setText(self._words(number, count, is_looking=is_looking))

    def _words(self, number: int, count: int, *, is_looking: bool) -> str:
        if not self._field.text():
            return ""
        if is_looking and not number:
            return self.tr("Looking…")
        if not count:
            return self.tr("Not found")
        return self.tr("{number} of {count}").format(
            number=format_count(number), count=format_count(count)
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 16, 6)
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        row.addSpacing(6)
        row.addWidget(self._count)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addStretch()
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(Hairline("horizontal"))


class _FindField(SearchField):
    """Enter goes on, Shift+Enter goes back, Esc ends."""

    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous_requested.emit()
        else:
            self.next_requested.emit()

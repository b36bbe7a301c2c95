"""Why a variant would run as it does, beside its pill."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from inglenook.hub.preview import Outlook
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.variant_words import plan_note
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.plan_view import PlanView

#: How wide the words are, in average letters: a sum takes two lines at most.
_LETTERS = 60
_EDGE_PX, _GAP_PX = 16, 4
_LEAST_HEIGHT = 120


class PlanPopover(QFrame):
    """The sum behind a pill. Esc, the cross, or a click beside it closes it.

    Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent
        self.setProperty("kind", "popover")
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAccessibleName(self.tr("Why this plan?"))
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("weight", "semibold")
        self._view = PlanView(appearance)
        self._note = QLabel(wordWrap=True)
        self._note.setObjectName("note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("scale", "small")
        self._note.setProperty("tone", "text2")
        self._lay_out(appearance)

    @property
    def text(self) -> str:
        """The plan in lines, as it is copied."""
        return self._view.text

    def open(self, name: str, outlook: Outlook, anchor: QRect) -> None:
        """Show a plan.

        Args:
            name: The variant's.
            outlook: How it would run.
            anchor: The pill, on the screen.
        """
        self._name.setText(name)
        self._view.show_plan(name, outlook.plan)
        note = plan_note(outlook)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._scroll.setAccessibleDescription(self._view.text)
        place = self._fitted(anchor)
        self.setFixedSize(place.size())
        self.move(place.topLeft())
        self.show()
        self._scroll.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, appearance: Appearance) -> None:
        close = IconButton("ph.x", self.tr("Close"), appearance)
        close.setObjectName("close")
        close.setProperty("dense", "row")
        close.clicked.connect(self.close)
        heading = QHBoxLayout()
        heading.addWidget(self._name, 1)
        heading.addWidget(close)
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(_EDGE_PX, 12, _EDGE_PX, _EDGE_PX)
        self._page.setSpacing(12)
        self._page.addLayout(heading)
        self._page.addWidget(self._view)
        self._page.addWidget(self._note)
        self._page.addStretch()
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _fitted(self, anchor: QRect) -> QRect:
        """Under the pill, or over it, where the window has more room.

        It ends where the pill ends, so that the labels before it stay to be seen.
        """
        window = self._window.window()
        inside = QRect(window.mapToGlobal(QPoint()), window.size())
        inside.adjust(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        width = _LETTERS * self.fontMetrics().averageCharWidth() + 2 * _EDGE_PX
        width = min(width, inside.width())
        self._page.activate()
        height = self._page.totalHeightForWidth(width - 2) + 2
        below = inside.bottom() - anchor.bottom() - _GAP_PX
        above = anchor.top() - inside.top() - _GAP_PX
        is_below = below >= height or below >= above
        height = max(_LEAST_HEIGHT, min(height, below if is_below else above))
        room = QRect(inside.left(), 0, inside.width(), height)
        room.moveTop(anchor.bottom() + _GAP_PX)
        if not is_below:
            room.moveBottom(anchor.top() - _GAP_PX)
        if self.isRightToLeft():
            room.setLeft(max(inside.left(), min(anchor.left(), inside.right() - width)))
        else:
            end = max(anchor.right(), inside.left() + width)
            room.setRight(min(inside.right(), end))
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        size = QSize(width, height)
        return QStyle.alignedRect(self.layoutDirection(), corner, size, room)

"""Why a variant would run as it does, beside its pill."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStyle, QWidget

from inglenook.hub.preview import Outlook
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.variant_words import plan_note
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.plan_view import PlanView
from inglenook.ui.widgets.popover import EDGE_PX, GAP_PX, Popover

translate = QCoreApplication.translate

_LEAST_HEIGHT = 120


class PlanPopover(Popover):
    """The sum behind a pill. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("weight", "semibold")
        self._view = PlanView(appearance)
        self._note = QLabel(wordWrap=True)
        self._note.setObjectName("note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("scale", "small")
        self._note.setProperty("tone", "text2")
        heading = QHBoxLayout()
        heading.addWidget(self._name, 1)
        words = translate("PlanPanel", "Why this plan?")
        super().__init__(words, heading, (self._view, self._note), appearance, parent)
        self._window = parent

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
        self.describe(self._view.text)
        self.open_at(self._fitted(anchor))

    def _fitted(self, anchor: QRect) -> QRect:
        """Under the pill, or over it, where the window has more room.

        It ends where the pill ends, so that the labels before it stay to be seen.
        """
        window = self._window.window()
        inside = QRect(window.mapToGlobal(QPoint()), window.size())
        inside.adjust(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        wanted = self.wanted_size(inside.width())
        width, height = wanted.width(), wanted.height()
        below = inside.bottom() - anchor.bottom() - GAP_PX
        above = anchor.top() - inside.top() - GAP_PX
        is_below = below >= height or below >= above
        height = max(_LEAST_HEIGHT, min(height, below if is_below else above))
        room = QRect(inside.left(), 0, inside.width(), height)
        room.moveTop(anchor.bottom() + GAP_PX)
        if not is_below:
            room.moveBottom(anchor.top() - GAP_PX)
        if self.isRightToLeft():
            room.setLeft(max(inside.left(), min(anchor.left(), inside.right() - width)))
        else:
            end = max(anchor.right(), inside.left() + width)
            room.setRight(min(inside.right(), end))
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        size = QSize(width, height)
        return QStyle.alignedRect(self.layoutDirection(), corner, size, room)

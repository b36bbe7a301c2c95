"""Why a variant would run as it does, beside its pill."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyle, QWidget

from inglenook.hub.preview import Outlook
from inglenook.hub.remedy import Remedy
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.variant_words import plan_note, remedy_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.plan_view import PlanView
from inglenook.ui.widgets.popover import EDGE_PX, GAP_PX, Popover
from inglenook.ui.widgets.quiet_words import small_print

translate = QCoreApplication.translate

_LEAST_HEIGHT = 120


class PlanPopover(Popover):
    """The sum behind a pill, and what would make more of it fit.

    Lives on the GUI thread.

    Signals:
        wish_chosen(int, str): Plan for so many tokens, and this type of KV cache.
    """

    wish_chosen = Signal(int, str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("weight", "semibold")
        self._view = PlanView(appearance)
        self._note = small_print()
        self._note.setObjectName("note")
        self._cure = small_print()
        self._cure.setObjectName("cure")
        self._plan_with = QPushButton(translate("PlanPopover", "Plan with it"))
        self._plan_with.setObjectName("plan-with")
        self._plan_with.setProperty("kind", "link")
        self._plan_with.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._plan_with.clicked.connect(self._on_plan_with_clicked)
        self._offered = Remedy(context_tokens=0, kv_type="")
        heading = QHBoxLayout()
        heading.addWidget(self._name, 1)
        words = translate("PlanPanel", "Why this plan?")
        widgets = (self._view, self._note, self._cure, self._plan_with)
        super().__init__(words, heading, widgets, appearance, parent)
        self._window = parent

    @property
    def text(self) -> str:
        """The plan in lines, as it is copied."""
        return self._view.text

    def open(
        self,
        name: str,
        outlook: Outlook,
        anchor: QRect,
        remedy: Remedy | None = None,
    ) -> None:
        """Show a plan.

        Args:
            name: The variant's.
            outlook: How it would run.
            anchor: The pill, on the screen.
            remedy: With what all of it would fit on GPUs; None for nothing.
        """
        self._name.setText(name)
        self._view.show_plan(name, outlook.plan)
        note = plan_note(outlook)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._cure.setVisible(remedy is not None)
        self._plan_with.setVisible(remedy is not None)
        if remedy is not None:
            self._offered = remedy
            self._cure.setText(remedy_words(remedy))
        self.describe(self._view.text)
        self.open_at(self._fitted(anchor))

    def _on_plan_with_clicked(self) -> None:
        self.close()
        self.wish_chosen.emit(self._offered.context_tokens, self._offered.kv_type)

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

"""Why the loaded model runs as it does, under the model switch."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStyle, QWidget

from inglenook.engine.state import EngineState, Phase
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.state_words import state_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.plan_view import PlanView
from inglenook.ui.widgets.popover import EDGE_PX, GAP_PX, Popover
from inglenook.ui.widgets.quiet_words import plain_words

translate = QCoreApplication.translate

#: In a window that has less room than this, it stands out.
_LEAST_SIZE = QSize(240, 160)


class PlanPanel(Popover):
    """The plan, which follows the engine while it is open.

    Without a plan it says why there is none. Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        words = translate("PlanPanel", "Why this plan?")
        title = QLabel(words)
        title.setProperty("weight", "semibold")
        self._model = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._model.setProperty("tone", "text2")
        self._words = plain_words()
        self._words.setObjectName("words")
        self._view = PlanView(appearance)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(title)
        heading.addWidget(self._model, 1)
        heading.addStretch()
        super().__init__(words, heading, (self._words, self._view), appearance, parent)
        self._anchor = parent
        self.show_state(EngineState())

    def show_state(self, state: EngineState) -> None:
        """Show the plan of what the engine has, or why there is none."""
        name = " ".join(filter(None, (state.model, state.variant)))
        self._model.setText(name)
        self._model.setVisible(bool(name))
        if state.plan is not None:
            buffers = state.loaded.buffers if state.loaded is not None else ()
            self._view.show_plan(name, state.plan, buffers)
            told = self._view.text
        else:
            told = self._why_none(state)
            self._words.setText(told)
        self._view.setVisible(state.plan is not None)
        self._words.setVisible(state.plan is None)
        self.describe(told)
        if self.isVisible():
            self.put(self._place())

    def open(self) -> None:
        """Open at the foot of its parent."""
        self.open_at(self._place())

    def _why_none(self, state: EngineState) -> str:
        match state.phase:
            case Phase.EMPTY:
                return self.tr("Nothing is loaded, so there is no plan.")
            case Phase.LOADING:
                words = self.tr("{state}. The plan is shown when that is done.")
                return words.format(state=state_words(state).text)
            case Phase.FAILED:
                failure = state_words(state)
                return failure.hint or failure.text
            case Phase.READY | Phase.ANSWERING:
                return self.tr(
                    "This model's file does not tell what its parts take in memory."
                )

    def _place(self) -> QRect:
        """The room that the words need, as far as the window has it."""
        room = self._room()
        size = self.wanted_size(room.width()).boundedTo(room.size())
        corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return QStyle.alignedRect(self.layoutDirection(), corner, size, room)

    def _room(self) -> QRect:
        """From the foot of the anchor to the edges of its window, on the screen."""
        window = self._anchor.window()
        anchor = QRect(self._anchor.mapTo(window, QPoint()), self._anchor.size())
        room = window.rect().adjusted(EDGE_PX, 0, -EDGE_PX, -EDGE_PX)
        room.setTop(anchor.bottom() + 1 + GAP_PX)
        if self.isRightToLeft():
            room.setRight(anchor.right())
        else:
            room.setLeft(anchor.left())
        size = room.size().expandedTo(_LEAST_SIZE)
        return QRect(window.mapToGlobal(room.topLeft()), size)

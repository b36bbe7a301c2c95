"""Why the loaded model runs as it does, under the model switch."""

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

from inglenook.engine.state import EngineState, Phase
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.state_words import state_words
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.plan_view import PlanView

#: How wide the words are, in average letters: a sum takes two lines at most.
_LETTERS = 60
_EDGE_PX, _GAP_PX = 16, 4
#: In a window that has less room than this, it stands out.
_LEAST_WIDTH, _LEAST_HEIGHT = 240, 160


class PlanPanel(QFrame):
    """A popover with the plan, which follows the engine while it is open.

    Without a plan it says why there is none. Esc, the cross, or a click beside it
    closes it. Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._anchor = parent
        self.setProperty("kind", "popover")
        # In a low window it scrolls; screen readers tell it when it gets the focus.
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAccessibleName(self.tr("Why this plan?"))
        self._model = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._model.setProperty("tone", "text2")
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName("words")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._view = PlanView(appearance)
        self._lay_out(appearance)
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
        self._scroll.setAccessibleDescription(told)
        if self.isVisible():
            self._fit()

    def open(self) -> None:
        """Open at the foot of its parent."""
        self._fit()
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
        title = QLabel(self.tr("Why this plan?"))
        title.setProperty("weight", "semibold")
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(title)
        heading.addWidget(self._model, 1)
        heading.addStretch()
        heading.addWidget(close)
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(_EDGE_PX, 12, _EDGE_PX, _EDGE_PX)
        self._page.setSpacing(12)
        self._page.addLayout(heading)
        self._page.addWidget(self._words)
        self._page.addWidget(self._view)
        self._page.addStretch()
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _why_none(self, state: EngineState) -> str:
        match state.phase:
            case Phase.EMPTY:
                return self.tr("Nothing is loaded, so there is no plan.")
            case Phase.LOADING:
                words = self.tr("{state}. The plan is shown when that is done.")
                return words.format(state=state_words(state).text)
            case Phase.FAILED:
                failure = state_words(state)
                return " ".join(filter(None, (failure.text, failure.hint)))
            case Phase.READY | Phase.ANSWERING:
                return self.tr(
                    "This model's file does not tell what its parts take in memory."
                )

    def _fit(self) -> None:
        """Take the room that the words need, as far as the window has it."""
        room = self._room()
        letter_px = self.fontMetrics().averageCharWidth()
        width = min(_LETTERS * letter_px + 2 * _EDGE_PX + 2, room.width())
        self._page.activate()
        height = self._page.totalHeightForWidth(width - 2) + 2
        size = QSize(width, min(height, room.height()))
        corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        place = QStyle.alignedRect(self.layoutDirection(), corner, size, room)
        self.setFixedSize(size)
        self.move(place.topLeft())

    def _room(self) -> QRect:
        """From the foot of the anchor to the edges of its window, on the screen."""
        window = self._anchor.window()
        anchor = QRect(self._anchor.mapTo(window, QPoint()), self._anchor.size())
        room = window.rect().adjusted(_EDGE_PX, 0, -_EDGE_PX, -_EDGE_PX)
        room.setTop(anchor.bottom() + 1 + _GAP_PX)
        if self.isRightToLeft():
            room.setRight(anchor.right())
        else:
            room.setLeft(anchor.left())
        least = QSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        size = room.size().expandedTo(least)
        return QRect(window.mapToGlobal(room.topLeft()), size)

"""Which model answers, and what it is doing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inglenook.engine.state import EngineState, Phase
from inglenook.library.scan import LocalModel
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.model_menu import ModelMenu
from inglenook.ui.chat.plan_panel import PlanPanel
from inglenook.ui.chat.state_words import state_words, variant_words
from inglenook.ui.style import restyle
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconLabel
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.ui.widgets.state_dot import Dot, StateDot

_DOTS = {
    Phase.EMPTY: Dot.EMPTY,
    Phase.LOADING: Dot.LOADING,
    Phase.READY: Dot.LIT,
    Phase.ANSWERING: Dot.LIT,
    Phase.FAILED: Dot.FAILED,
}


class ModelSwitch(QPushButton):
    """The model's name over its state in words; a click opens the other models.

    Why the model runs as it does is told in a panel at its foot.

    Lives on the GUI thread.

    Args:
        models: Gives the models on this machine, when they are to be shown.

    Signals:
        model_chosen(Path): The user wants this model.
        file_requested(): The user wants a model that is not in the list.
        unload_requested(): The user wants the model's memory back.
    """

    model_chosen = Signal(Path)
    file_requested = Signal()
    unload_requested = Signal()

    def __init__(
        self,
        models: Callable[[], Sequence[LocalModel]],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = EngineState()
        self._tokens_per_s: float | None = None
        self.setObjectName("model-switch")
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dot = StateDot(appearance)
        self._name = ElidedLabel()
        self._name.setProperty("weight", "semibold")
        self._variant = ElidedLabel()
        self._variant.setProperty("tone", "text2")
        self._words = ElidedLabel()
        self._words.setObjectName("state")
        self._words.setProperty("scale", "small")
        self._lay_out(appearance)
        menu = ModelMenu(models, appearance, self)
        menu.model_chosen.connect(self.model_chosen)
        menu.file_requested.connect(self.file_requested)
        menu.unload_requested.connect(self.unload_requested)
        menu.plan_requested.connect(self.explain_plan)
        menu.aboutToShow.connect(lambda: menu.fill(self._state))
        self.setMenu(menu)
        self._plan = PlanPanel(appearance, self)
        self.show_state(self._state)

    def show_state(self, state: EngineState) -> None:
        """Show what the engine is doing."""
        if state.phase is not Phase.ANSWERING:
            self._tokens_per_s = None
        self._state = state
        self._dot.show_dot(_DOTS[state.phase], share=state.share)
        self._name.setText(state.model or self.tr("Choose a model"))
        self._variant.setText(variant_words(state))
        self._variant.setVisible(bool(self._variant.text()))
        self._show_words()
        self._plan.show_state(state)

    def explain_plan(self) -> None:
        """Say why the model runs as it does."""
        self._plan.open()

    def show_speed(self, tokens_per_s: float | None) -> None:
        """Show how fast the answer under way comes."""
        self._tokens_per_s = tokens_per_s
        self._show_words()

    def sizeHint(self) -> QSize:
        """Room for all words."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Room for the icons; all words may be elided."""
        return self._inside.minimumSize()

    def _lay_out(self, appearance: Appearance) -> None:
        title = QHBoxLayout()
        title.setSpacing(6)
        title.addWidget(self._name)
        title.addWidget(self._variant)
        caret = IconLabel("ph.caret-down", 14, appearance)
        title.addWidget(caret, alignment=Qt.AlignmentFlag.AlignVCenter)
        title.addStretch()
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addLayout(title)
        lines.addWidget(self._words)
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(8, 3, 8, 3)
        self._inside.setSpacing(8)
        self._inside.addWidget(self._dot, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._inside.addLayout(lines, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _show_words(self) -> None:
        words = state_words(self._state, self._tokens_per_s)
        self._words.setText(words.text)
        restyle(self._words, tone=words.tone)
        tooltip = "\n".join(filter(None, (words.text, words.hint)))
        self.setToolTip(literal_tooltip(tooltip))
        name = " ".join(filter(None, (self._name.text(), self._variant.text())))
        self.setAccessibleName(f"{name}. {words.text}")
        self.setAccessibleDescription(words.hint)
        self.updateGeometry()

"""Why a model runs as it does: the sum behind its plan."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inglenook.engine.measured import measured_bytes
from inglenook.engine.messages import Buffer
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.plan_text import plan_text
from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.copying import CopyButton
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.place_view import PlaceView
from inglenook.ui.widgets.places import places_of
from inglenook.ui.widgets.plan_pill import plan_pill
from inglenook.ui.widgets.quiet_words import plain_words
from inglenook.units import format_context

_DOT = " · "


class PlanView(QWidget):
    """The mode, who holds what, the settings it is for, and why not more.

    Empty until it is given a plan. Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: tuple[object, ...] = ()
        self._inside: QWidget | None = None
        self._text = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def text(self) -> str:
        """All of it in lines, as it is copied; empty without a plan."""
        return self._text

    def show_plan(
        self, name: str, plan: OffloadPlan, buffers: Sequence[Buffer] = ()
    ) -> None:
        """Show a plan.

        Args:
            name: The model's, for the text that is copied.
            plan: What would run where.
            buffers: What a loaded model really takes; none before it is loaded.
        """
        if self._shown == (name, plan, buffers):
            return
        self._shown = (name, plan, buffers)
        measured = measured_bytes(plan, buffers)
        self._text = plan_text(name, plan, measured)
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = self._laid_out(plan, measured)
        self._layout.addWidget(self._inside)

    def _laid_out(self, plan: OffloadPlan, measured: tuple[int | None, ...]) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._heading(plan))
        places = places_of(plan, measured)
        scale_bytes = max(place.width_bytes for place in places)
        for place in places:
            layout.addWidget(PlaceView(place, scale_bytes, self._appearance))
        layout.addWidget(Hairline("horizontal"))
        layout.addWidget(_words(plan.reason))
        facts = _words(self._facts(plan))
        facts.setProperty("scale", "small")
        facts.setProperty("tone", "text2")
        layout.addWidget(facts)
        return inside

    def _heading(self, plan: OffloadPlan) -> QHBoxLayout:
        copy = CopyButton(lambda: self._text, self._appearance)
        heading = QHBoxLayout()
        heading.addWidget(plan_pill(plan, self._appearance))
        heading.addStretch()
        heading.addWidget(copy)
        return heading

    def _facts(self, plan: OffloadPlan) -> str:
        return _DOT.join(
            (
                self.tr("{length} context").format(
                    length=format_context(plan.context_tokens)
                ),
                self.tr("{type} KV cache").format(type=plan.kv_type),
                self.tr("batches of {n} tokens").format(n=plan.ubatch),
            )
        )


def _words(text: str) -> QLabel:
    label = plain_words(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label

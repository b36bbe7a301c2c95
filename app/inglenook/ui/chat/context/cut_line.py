"""The line over the first message that the model still reads."""

from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.fonts import BLEED_PX
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconLabel

#: Pale, and still to be read.
_OPACITY = 0.6


class CutLine(QFrame):
    """Says that the model is not sent what is above. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setObjectName("cut")
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(BLEED_PX, 6, BLEED_PX, 6)
        layout.setSpacing(8)
        layout.addWidget(Hairline("horizontal"), 1)
        layout.addWidget(IconLabel("ph.arrow-up", 14, appearance))
        layout.addWidget(self._words)
        layout.addWidget(Hairline("horizontal"), 1)

    def show_line(self, *, is_proposed: bool) -> None:
        """Say what is, or would be."""
        if is_proposed:
            words = self.tr("Would not be sent to the model from here up")
        else:
            words = self.tr("Not sent to the model from here up")
        self._words.setText(words)
        self.setAccessibleName(words)


def set_dimmed(view: QWidget, *, is_dimmed: bool) -> None:
    """Draw a message paler, which the model is not sent; or as it was."""
    if is_dimmed == (view.graphicsEffect() is not None):
        return
    # None takes the effect away; the stubs of PySide6 do not say so.
    effect = QGraphicsOpacityEffect(view, opacity=_OPACITY) if is_dimmed else None
    view.setGraphicsEffect(effect)  # type: ignore[arg-type]

"""What the colours of the drift strips mean."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.drift_strip import STEPS, STRIP_PX, colors_of
from inglenook.units import format_number


class DriftLegend(QWidget):
    """The five steps in a line. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        first, *others = STEPS
        words = (
            f"< {format_number(first, 2)}",
            *(f"< {format_number(step, 1)}" for step in others),
            self.tr("more"),
        )
        for number, text in enumerate(words):
            label = QLabel(text)
            label.setProperty("scale", "caption")
            label.setProperty("tone", "text2")
            layout.addWidget(_Patch(number, appearance))
            layout.addWidget(label)


class _Patch(QWidget):
    """A square of a step's colour."""

    def __init__(self, number: int, appearance: Appearance) -> None:
        super().__init__()
        self._number = number
        self._appearance = appearance
        self.setFixedSize(STRIP_PX, STRIP_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it, with an edge that shows it on every ground."""
        theme, painter = self._appearance.theme, QPainter(self)
        painter.setPen(QColor(theme.ctl))
        painter.setBrush(QColor(colors_of(theme)[self._number]))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

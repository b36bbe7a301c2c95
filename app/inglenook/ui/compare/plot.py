"""What both charts have in common: pyqtgraph in the colours of the theme."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.figures import Figures
from inglenook.ui.style import SCALE


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A chart that is looked at, without panning and zooming.

    Lives on the GUI thread; drawn anew with other figures or colours.
    """

    def __init__(
        self, title: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, background=None)
        self.appearance = appearance
        self.figures = Figures()
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAntialiasing(True)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        # Numbers grow to the right in every language; Qt would part names and bars.
        self.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        appearance.theme_changed.connect(self._draw_anew)

    def show_figures(self, figures: Figures) -> None:
        """Draw these."""
        self.figures = figures
        self._draw_anew()

    def draw(self) -> None:
        """Draw the figures on an empty chart."""
        raise NotImplementedError

    def pen(self, color: str, width: int = 1) -> object:
        """A line of so many pixels."""
        return pg.mkPen(QColor(color), width=width)

    def small(self, *, is_bold: bool = False) -> QFont:
        """The type of what is written in a chart."""
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * SCALE["caption"])
        if is_bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def write(
        self,
        text: str,
        place: tuple[float, float],
        anchor: tuple[float, float],
        *,
        color: str,
        is_bold: bool = False,
    ) -> None:
        """Write beside a place, in coordinates of the chart.

        Args:
            text: What is written.
            place: Where.
            anchor: Which part of the words stands there: 0 to 1 across and down.
            color: As `#rrggbb`.
            is_bold: Whether it is what counts.
        """
        words = pg.TextItem(text, color=QColor(color), anchor=anchor)
        words.setFont(self.small(is_bold=is_bold))
        words.setPos(*place)
        self.addItem(words, ignoreBounds=True)

    def dress_axis(self, name: str, *, has_line: bool) -> pg.AxisItem:
        """An axis in the theme's colours."""
        theme = self.appearance.theme
        axis = self.getAxis(name)
        axis.setTickFont(self.small())
        axis.setTextPen(QColor(theme.text2))
        line = QColor(theme.line) if has_line else QColor(0, 0, 0, 0)
        axis.setPen(line)
        axis.setStyle(tickLength=0, tickAlpha=0)
        return axis

    def _draw_anew(self) -> None:
        self.clear()
        self.draw()

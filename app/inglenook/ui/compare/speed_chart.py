"""How fast each variant answers, as bars."""

import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QWidget

from inglenook.compare.records import VariantResult
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.plot import Plot
from inglenook.units import format_number

_LEAST_ROW_PX, _GAP_PX, _BAR_PX = 20, 4, 13
#: Where a speed spreads beyond this part of the chart, it tells nothing: its line is
#: cut, so that its figures are to be read.
_MOST_SHARE = 0.75


class SpeedChart(Plot):
    """A bar for each variant, in the order of the table. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", appearance, parent)
        self.setAccessibleName(self.tr("Answer speed"))
        self.hideAxis("bottom")
        self.getViewBox().invertY()

    def sizeHint(self) -> QSize:
        """As high as all bars."""
        return QSize(380, self._row_px * max(1, len(self.figures.results)) + 22)

    @property
    def _row_px(self) -> int:
        """How far bars are apart: their names stand beside them."""
        return max(_LEAST_ROW_PX, QFontMetrics(self.small()).height() + _GAP_PX)

    def draw(self) -> None:
        """Draw bars, whiskers and figures."""
        results = self.figures.results
        left = self.dress_axis("left", has_line=False)
        left.setTicks([[(row, each.label) for row, each in enumerate(results)]])
        rates = [each.generation_tokens_per_s or 0.0 for each in results]
        most = max(rates, default=0.0) or 1.0
        self.setXRange(0, 1.5 * most, padding=0)
        self.setYRange(-0.5, max(len(results), 1) - 0.5, padding=0)
        self.setFixedHeight(self.sizeHint().height())
        for row, result in enumerate(results):
            if result.generation_tokens_per_s is not None:
                self._draw_bar(row, result, result.generation_tokens_per_s)

    def _draw_bar(self, row: int, result: VariantResult, rate: float) -> None:
        theme = self.appearance.theme
        sd = result.generation_sd or 0.0
        is_chosen = result.path == self.figures.chosen
        color = theme.c1 if is_chosen else theme.cm
        if self.figures.is_reference(result):
            color = theme.c3
        fill, half = QColor(color), _BAR_PX / self._row_px / 2
        self.addItem(
            pg.BarGraphItem(
                x0=[0],
                x1=[rate],
                y0=[row - half],
                y1=[row + half],
                pen=pg.mkPen(None),
                brush=pg.mkBrush(fill),
            )
        )
        most = self.viewRange()[0][1]
        if sd:
            ink, end = self.pen(theme.text), min(rate + sd, _MOST_SHARE * most)
            self.plot([max(0.0, rate - sd), end], [row, row], pen=ink)
        spread = f" ± {format_number(sd, 1)}" if sd else ""
        words = format_number(rate, 1) + spread
        end = min(rate + sd, _MOST_SHARE * most) + 0.01 * most
        self.write(words, (end, row), (0, 0.5), color=theme.text, is_bold=is_chosen)

"""Divergence by size: which variants nothing else beats."""

import math
from collections.abc import Sequence
from math import inf
from pathlib import Path

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from inglenook.compare.records import VariantResult
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.figures import find_front
from inglenook.ui.compare.plot import Plot
from inglenook.ui.style import zoomed
from inglenook.units import format_number

#: No divergence is told apart from none below this one.
_LEAST_KLD = 1e-6
_MARKS = (1, 2, 5)
#: Decades at the top where a mark would be cut.
_HEADROOM = 0.05
_NEAR_PX = 16
_HEIGHT_PX = 320


class QualityChart(Plot):
    """Points of size and divergence; clicking one chooses its row.

    Signals:
        chosen(Path): A point was clicked.
    """

    chosen = Signal(Path)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", appearance, parent)
        self.setAccessibleName(self.tr("KL divergence by size"))

    def sizeHint(self) -> QSize:
        """Room for the points and their names."""
        return QSize(380, zoomed(_HEIGHT_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the variant whose point is there."""
        where = event.position()
        for result in self._rated():
            spot = self.mapFromScene(
                self.getViewBox().mapViewToScene(pg.Point(*_place(result)))
            )
            apart = math.hypot(spot.x() - where.x(), spot.y() - where.y())
            if apart <= _NEAR_PX:
                self.chosen.emit(result.path)
                return
        super().mousePressEvent(event)

    def draw(self) -> None:
        """Draw grid, whiskers, front, points and names."""
        rated = self._rated()
        self.setFixedHeight(zoomed(_HEIGHT_PX))
        self._draw_axes(rated)
        if not rated:
            return
        self._draw_gpu_end()
        front = find_front(rated)
        theme = self.appearance.theme
        for result in rated:
            self._draw_whisker(result)
        line = [_place(each) for each in front]
        self.plot([x for x, _ in line], [y for _, y in line], pen=self.pen(theme.c1, 2))
        for result in rated:
            self._draw_point(result, is_best=result in front)
        self._draw_reference()

    def _rated(self) -> list[VariantResult]:
        return [
            each
            for each in self.figures.results
            if each.kld_mean is not None and not self.figures.is_reference(each)
        ]

    def _draw_axes(self, rated: Sequence[VariantResult]) -> None:
        left = self.dress_axis("left", has_line=False)
        bottom = self.dress_axis("bottom", has_line=True)
        bottom.setLabel(self.tr("file size, GB"), color=self.appearance.theme.text2)
        bottom.label.setFont(self.small())
        # A label sets this back; switched off, it would keep the scale that it had.
        bottom.setSIPrefixEnableRanges(((-1.0, -1.0),))
        bottom.updateAutoSIPrefix()
        least, most = _range_of(rated)
        left.setTicks([_ticks(least, most)])
        sizes = [each.file_bytes / 1e9 for each in self.figures.results] or [0.0, 1.0]
        margin = 0.18 * (max(sizes) - min(sizes) or max(sizes) or 1.0)
        self.setXRange(min(sizes) - 2 * margin, max(sizes) + margin, padding=0)
        self.setYRange(least, most, padding=0)
        grid = self.pen(self.appearance.theme.line)
        for height, _ in _ticks(least, most):
            self.addItem(pg.InfiniteLine(height, angle=0, pen=grid), ignoreBounds=True)

    def _draw_gpu_end(self) -> None:
        """A line where files become too large for the GPU alone."""
        end_bytes = self.figures.full_gpu_bytes
        if end_bytes is None:
            return
        theme, x = self.appearance.theme, end_bytes / 1e9
        pen = pg.mkPen(QColor(theme.text3), width=1, style=Qt.PenStyle.DashLine)
        self.addItem(pg.InfiniteLine(x, angle=90, pen=pen), ignoreBounds=True)
        top = self.viewRange()[1][1]
        gap = 0.01 * (self.viewRange()[0][1] - self.viewRange()[0][0])
        whole, part = self.tr("← Full GPU"), self.tr("GPU + CPU →")
        self.write(whole, (x - gap, top), (1.0, 0.0), color=theme.text2)
        self.write(part, (x + gap, top), (0.0, 0.0), color=theme.text2)

    def _draw_whisker(self, result: VariantResult) -> None:
        if result.kld_mean is None or not result.kld_mean_error:
            return
        x, _ = _place(result)
        ends = (
            result.kld_mean - result.kld_mean_error,
            result.kld_mean + result.kld_mean_error,
        )
        heights = [_log(end) for end in ends]
        self.plot([x, x], heights, pen=self.pen(self.appearance.theme.text))

    def _draw_point(self, result: VariantResult, *, is_best: bool) -> None:
        theme, (x, y) = self.appearance.theme, _place(result)
        is_out = result.path in self.figures.too_large
        color = theme.field if is_out else theme.c1 if is_best else theme.c3
        fill = QColor(color if is_best else theme.surface)
        if result.path == self.figures.chosen:
            self._add_symbol((x, y), "o", 17, self.pen(theme.c2, 2), QColor(0, 0, 0, 0))
        self._add_symbol((x, y), "o", 10, self.pen(color, 2), fill)
        # The front falls to the right: names under it are beside it, others above;
        # so are those that the end of the GPU would cut.
        gap = 0.03 * (self.viewRange()[0][1] - self.viewRange()[0][0])
        is_left = is_best and result.file_bytes < (self.figures.full_gpu_bytes or inf)
        place = (x - gap, y) if is_left else (x + gap, y)
        anchor = (1.0, 0.3) if is_left else (0.0, 0.9)
        self.write(
            result.label,
            place,
            anchor,
            color=theme.field if is_out else theme.text,
            is_bold=is_best and not is_out,
        )

    def _draw_reference(self) -> None:
        reference = self.figures.reference_result
        if reference is None:
            return
        theme = self.appearance.theme
        least = self.viewRange()[1][0]
        height = self.viewRange()[1][1] - least
        x, y = reference.file_bytes / 1e9, least + 0.03 * height
        surface = QColor(theme.surface)
        self._add_symbol((x, y), "d", 11, self.pen(theme.c3, 2), surface)
        words = self.tr("{label}, reference").format(label=reference.label)
        is_right = x > sum(self.viewRange()[0]) / 2
        anchor = (0.85 if is_right else 0.15, 1.0)
        above = (x, y + 0.03 * height)
        self.write(words, above, anchor, color=theme.text2)

    def _add_symbol(
        self,
        place: tuple[float, float],
        symbol: str,
        size_px: int,
        pen: object,
        fill: QColor,
    ) -> None:
        x, y = place
        point = pg.ScatterPlotItem(
            [x], [y], symbol=symbol, size=size_px, pen=pen, brush=pg.mkBrush(fill)
        )
        point.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.addItem(point)


def _log(kld: float) -> float:
    return math.log10(max(kld, _LEAST_KLD))


def _place(result: VariantResult) -> tuple[float, float]:
    return result.file_bytes / 1e9, _log(result.kld_mean or 0.0)


def _range_of(rated: Sequence[VariantResult]) -> tuple[float, float]:
    """The decades of the chart: from under the least to over the most."""
    heights = [_place(each)[1] for each in rated] or [-3.0, -1.0]
    return min(heights) - 0.45, max(heights) + 0.3


def _ticks(least: float, most: float) -> list[tuple[float, str]]:
    """Marks at 1, 2 and 5 of each decade; at 1 only where there are many."""
    is_wide = most - least > 2.5
    digits = (1,) if is_wide else _MARKS
    ticks = []
    for decade in range(math.floor(least), math.ceil(most)):
        for digit in digits:
            height = decade + math.log10(digit)
            if least <= height <= most - _HEADROOM:
                ticks.append((height, format_number(10.0**height, max(0, -decade))))
    return ticks

"""How a repository looks in the list of what was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inglenook.hub.records import Hit
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.hit_item_model import (
    ESTIMATE_ROLE,
    HIT_ROLE,
    facts_of,
)
from inglenook.ui.models.discover.words import (
    estimate_look,
    short_count,
)
from inglenook.ui.widgets.line_brush import LineBrush
from inglenook.ui.widgets.pill_brush import PillBrush, scaled
from inglenook.ui.widgets.row_ground import MARGIN_PX, paint_row_ground
from inglenook.units import format_params

_Index = QModelIndex | QPersistentModelIndex

_PADDING_PX = 10
_ICON_PX, _DISC_PX = 14, 12
_SPACE_PX = 10


class HitDelegate(QStyledItemDelegate):
    """Paints three lines a repository. Lives on the GUI thread."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._opened = ""
        self._brush: PillBrush | None = None
        appearance.theme_changed.connect(self._forget_brush)

    def mark(self, repo_id: str) -> None:
        """Mark the repository that is shown beside the list; empty for none."""
        self._opened = repo_id

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Three lines, and some air."""
        return QSize(0, 3 * option.fontMetrics.height() + 22)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw a row in the theme's colours."""
        hit = index.data(HIT_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, hit)
        inner = QRect(option.rect).adjusted(
            MARGIN_PX + _PADDING_PX, 7, -MARGIN_PX - _PADDING_PX, -9
        )
        height = inner.height() // 3
        lines = [
            LineBrush(
                painter,
                option.direction,
                QRect(inner.left(), inner.top() + n * height, inner.width(), height),
            )
            for n in range(3)
        ]
        brush = self._pill_brush(option)
        self._paint_name(lines[0], option, hit, brush)
        self._paint_counts(lines[1], option, hit, brush)
        self._paint_best(lines[2], option, index, brush)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit
    ) -> None:
        theme = self._appearance.theme
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        color = theme.hover if is_hovered else ""
        if hit.repo_id == self._opened:
            color = theme.soft
        paint_row_ground(painter, option, color, theme, gap_px=2)

    def _paint_name(
        self, line: LineBrush, option: QStyleOptionViewItem, hit: Hit, brush: PillBrush
    ) -> None:
        if hit.gate:
            line.draw_icon(brush.icon("ph.lock-key", "text"), _ICON_PX)
        font = scaled(option.font, "base", QFont.Weight.DemiBold)
        name = hit.repo_id.rpartition("/")[2]
        line.write(name, font, self._appearance.theme.text)

    def _paint_counts(
        self, line: LineBrush, option: QStyleOptionViewItem, hit: Hit, brush: PillBrush
    ) -> None:
        font, color = scaled(option.font, "small"), self._appearance.theme.text2
        parts = (
            ("", hit.author),
            ("", format_params(hit.n_params) if hit.n_params else ""),
            ("ph.download-simple", short_count(hit.downloads)),
            ("ph.heart", short_count(hit.likes)),
        )
        for icon_name, words in parts:
            if not words:
                continue
            if icon_name:
                line.draw_icon(brush.icon(icon_name), _ICON_PX)
            line.write(words, font, color)
            line.skip(_SPACE_PX)

    def _paint_best(
        self,
        line: LineBrush,
        option: QStyleOptionViewItem,
        index: _Index,
        brush: PillBrush,
    ) -> None:
        """The best that it could do here; where nobody knows, what it is."""
        theme, font = self._appearance.theme, scaled(option.font, "small")
        found = index.data(ESTIMATE_ROLE)
        if found is None:
            line.write(facts_of(index.data(HIT_ROLE)), font, theme.text2)
            return
        look = estimate_look(found)
        line.draw_icon(brush.icon(look.icon_name, look.tone), _DISC_PX, 5)
        line.write(look.words, font, getattr(theme, look.tone))

    def _pill_brush(self, option: QStyleOptionViewItem) -> PillBrush:
        if self._brush is None:
            theme = self._appearance.theme
            self._brush = PillBrush(theme, option.font, option.direction)
        return self._brush

    def _forget_brush(self) -> None:
        self._brush = None

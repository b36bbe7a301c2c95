"""How a row of the list of models looks."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.mine.columns import Column, Columns
from inglenook.ui.models.mine.mine_item_model import ROW_ROLE
from inglenook.ui.models.mine.row_brush import RowBrush
from inglenook.ui.models.mine.rows import GroupRow, VariantRow
from inglenook.ui.models.mine.words import (
    UNKNOWN,
    bits_words,
    group_words,
    peak_words,
    place_words,
    rate_words,
    used_words,
)
from inglenook.ui.models.mine.zones import (
    BOX_GAP_PX,
    DOT_PX,
    INDENT_PX,
    Zone,
    cells,
)
from inglenook.ui.widgets.pill_brush import PillBrush
from inglenook.ui.widgets.plan_pill import PillLook, plan_look
from inglenook.units import format_size

_Index = QModelIndex | QPersistentModelIndex

_SEMIBOLD = QFont.Weight.DemiBold


class MineDelegate(QStyledItemDelegate):
    """Paints the heading of a model, and its variants. Lives on the GUI thread.

    Attributes:
        columns: Where the columns are now.
        hovered: The key of the row, and the zone in it, that the pointer is over.
        is_indented: Whether variants stand under headings.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view = parent
        self._pills: PillBrush | None = None
        self.columns = Columns()
        self.hovered: tuple[tuple[str, str], Zone] = (("", ""), "")
        self.is_indented = True
        appearance.theme_changed.connect(self._forget_pills)

    @property
    def pills(self) -> PillBrush:
        """What paints pills and buttons in the theme of now."""
        if self._pills is None:
            view = self._view
            direction = view.layoutDirection()
            self._pills = PillBrush(self._appearance.theme, view.font(), direction)
        return self._pills

    def look_of(self, row: VariantRow) -> PillLook:
        """The pill of a row."""
        if row.prospect.plan is not None:
            return plan_look(row.prospect.plan)
        return PillLook(self.tr("Not known yet"), "neu", "mdi6.circle-outline")

    def cells(self, row: VariantRow, place: QRect) -> dict[Zone, QRect]:
        """Where what can be pressed is in a row, not yet mirrored."""
        pill = self.pills.pill_size(self.look_of(row))
        button = self.pills.button_size(*self._act_look(row))
        indent_px = INDENT_PX if self.is_indented else 0
        is_lit = bool(row.fire)
        return cells(
            place, self.columns, pill, button, indent_px=indent_px, is_lit=is_lit
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """36 high, headings 40; higher for larger type."""
        is_heading = isinstance(index.data(ROW_ROLE), GroupRow)
        line_px = option.fontMetrics.height()
        return QSize(0, max(40, line_px + 22) if is_heading else max(36, line_px + 18))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw a row in the theme's colours."""
        row = index.data(ROW_ROLE)
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = RowBrush(painter, option, self.pills)
        is_chosen = isinstance(row, VariantRow) and row.is_chosen
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(brush.row, QColor(theme.sel if is_chosen else theme.hover))
        foot = brush.row.adjusted(0, brush.row.height() - 1, 0, 0)
        painter.fillRect(foot, QColor(theme.line))
        if isinstance(row, GroupRow):
            _paint_group(brush, row)
        elif isinstance(row, VariantRow):
            self._paint_variant(brush, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            brush.ring()
        painter.restore()

    def _forget_pills(self) -> None:
        self._pills = None

    def _act_look(self, row: VariantRow) -> tuple[str, str]:
        """The words and the picture of a row's button."""
        if row.model.is_missing:
            return self.tr("Locate…"), "ph.magnifying-glass"
        if row.fire == "loading":
            return self.tr("{percent} %").format(percent=int(100 * row.share)), ""
        if row.fire == "loaded":
            return self.tr("Chat"), "ph.chat"
        return self.tr("Load"), "ph.play"

    def _paint_variant(self, brush: RowBrush, row: VariantRow) -> None:
        places = self.cells(row, brush.row)
        brush.box(places["box"], is_ticked=row.is_chosen)
        title = self.columns.rect("title", brush.row)
        title.setLeft(places["box"].right() + 1 + BOX_GAP_PX)
        middle = Qt.TextElideMode.ElideMiddle
        bold = brush.font(weight=_SEMIBOLD)
        is_missing = row.model.is_missing
        color = brush.theme.text2 if is_missing else brush.theme.text
        brush.write(title, row.title, bold, color, elide=middle)
        if not is_missing:
            self._number(brush, "bits", bits_words(row.model))
            self._number(brush, "size", format_size(row.model.size_bytes))
        if row.model.error is not None:
            self._paint_damage(brush, row)
        else:
            self._paint_facts(brush, row, places["plan"])
        if row.model.error is None or is_missing:
            self._paint_act(brush, row, places)
        if self.hovered == (row.key, "menu"):
            brush.plate(places["menu"], brush.theme.pressed)
        brush.sign("ph.dots-three", places["menu"])

    def _paint_facts(self, brush: RowBrush, row: VariantRow, pill: QRect) -> None:
        self.pills.paint_pill(brush.painter, self.look_of(row), brush.placed(pill))
        speeds = row.speeds
        self._number(brush, "prompt", rate_words(speeds.prompt if speeds else None))
        self._number(brush, "answer", rate_words(speeds.answer if speeds else None))
        self._number(brush, "peak", peak_words(speeds.peak_bytes if speeds else 0))
        used = self.tr("Now") if row.fire else used_words(row.model.last_used)
        self._words(brush, "used", used)
        self._words(brush, "place", place_words(row.model))

    def _paint_damage(self, brush: RowBrush, row: VariantRow) -> None:
        room = self.columns.after("plan", brush.row)
        if row.model.is_missing:
            words = self.tr("File not found")
            brush.write(room, words, brush.font(), brush.theme.text2)
        elif row.model.error is not None:
            sign = QRect(room.left(), room.top(), 16, room.height())
            brush.sign("ph.warning", sign, "bad")
            room.setLeft(sign.right() + 7)
            brush.write(room, row.model.error.text, brush.font(), brush.theme.bad)

    def _paint_act(
        self, brush: RowBrush, row: VariantRow, places: Mapping[Zone, QRect]
    ) -> None:
        place, theme = places["act"], brush.theme
        words, icon_name = self._act_look(row)
        if row.fire:
            middle = place.center().y() - 3
            brush.dot(QRect(place.left() - DOT_PX, middle, 8, 8))
            if self.hovered == (row.key, "eject"):
                brush.plate(places["eject"], theme.pressed)
            brush.sign("ph.eject", places["eject"])
        if row.fire == "loading":
            brush.write(place, words, brush.font("small", _SEMIBOLD), theme.text)
            return
        self.pills.paint_button(
            brush.painter,
            words,
            icon_name,
            brush.placed(place),
            is_hovered=self.hovered == (row.key, "act"),
        )

    def _number(self, brush: RowBrush, column: Column, text: str) -> None:
        room = self.columns.rect(column, brush.row)
        color = brush.theme.text3 if text == UNKNOWN else brush.theme.text
        end = Qt.AlignmentFlag.AlignRight
        brush.write(room, text, brush.font(), color, side=end)

    def _words(self, brush: RowBrush, column: Column, text: str) -> None:
        room = self.columns.rect(column, brush.row)
        middle = Qt.TextElideMode.ElideMiddle
        brush.write(room, text, brush.font(), brush.theme.text2, elide=middle)


def _paint_group(brush: RowBrush, row: GroupRow) -> None:
    theme = brush.theme
    is_mirrored = brush.direction == Qt.LayoutDirection.RightToLeft
    closed = "ph.caret-left" if is_mirrored else "ph.caret-right"
    room = brush.row.adjusted(10, 4, -12, 0)
    caret = QRect(room.left(), room.top(), 16, room.height())
    brush.sign("ph.caret-down" if row.is_open else closed, caret)
    room.setLeft(caret.right() + 8)
    wide_px = brush.write(room, row.name, brush.font(weight=_SEMIBOLD), theme.text)
    room.setLeft(room.left() + wide_px + 8)
    brush.write(room, group_words(row), brush.font("small"), theme.text2)

"""How a row of the chat list looks."""

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_item_model import ROW_ROLE, ChatItemModel
from inglenook.ui.chat.chat_rows import ChatRow, FolderRow, Heading
from inglenook.ui.icons import Tone, icon
from inglenook.ui.widgets.line_brush import LineBrush
from inglenook.ui.widgets.pill_brush import scaled
from inglenook.ui.widgets.row_ground import MARGIN_PX, paint_row_ground
from inglenook.units import format_count

_Index = QModelIndex | QPersistentModelIndex

_PADDING_PX = 10
_ICON_PX = 14
_DOTS_PX = 16
_BOX_PX = 16
_INDENT_PX = 18

#: At most so much of a snippet is shown before the first word that was found.
LEAD_CHARS = 16

_MARKS = re.compile("[\x02\x03]")


class ChatDelegate(QStyledItemDelegate):
    """Paints headings, folders, chats, and found words under the title of a chat.

    Lives on the GUI thread.

    Attributes:
        is_choosing: Whether several chats are selected, and each has a box.
        has_menu: Whether a row under the pointer, or under the keyboard, has dots.
    """

    def __init__(
        self, model: ChatItemModel, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self.is_choosing = False
        self.has_menu = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """32 high; with a second line, half as much again."""
        row = index.data(ROW_ROLE)
        line_px = option.fontMetrics.height()
        has_snippet = isinstance(row, ChatRow) and row.snippet
        return QSize(0, 2 * line_px + 16 if has_snippet else max(32, line_px + 14))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw a row in the theme's colours."""
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        elif isinstance(row, FolderRow):
            self._paint_ground(painter, option, is_current=False)
            self._paint_folder(painter, option, row)
        elif isinstance(row, ChatRow):
            is_current = row.chat.id == self._model.current_id
            self._paint_ground(painter, option, is_current=is_current)
            self._paint_chat(painter, option, row)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index
    ) -> QWidget:
        """A field for the title."""
        editor = QLineEdit(parent)
        editor.setObjectName("title")
        editor.setAccessibleName(self.tr("Title"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        """Lay the field over the row."""
        editor.setGeometry(option.rect.adjusted(MARGIN_PX, 0, -MARGIN_PX, 0))

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Heading
    ) -> None:
        line = LineBrush(painter, option.direction, _inner(option).adjusted(0, 4, 0, 0))
        font = scaled(option.font, "small", QFont.Weight.DemiBold)
        line.write(row.title, font, self._appearance.theme.text2)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, is_current: bool
    ) -> None:
        color = self._ground(option, is_current=is_current)
        paint_row_ground(painter, option, color, self._appearance.theme)

    def _ground(self, option: QStyleOptionViewItem, *, is_current: bool) -> str:
        """The colour under a row; empty for none."""
        theme = self._appearance.theme
        if self.is_choosing and option.state & QStyle.StateFlag.State_Selected:
            return theme.soft
        if is_current and not self.is_choosing:
            return theme.soft
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        return theme.hover if is_hovered else ""

    def _paint_folder(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FolderRow
    ) -> None:
        theme = self._appearance.theme
        line = LineBrush(painter, option.direction, _inner(option))
        if not self._draw_dots(line, option):
            count = format_count(row.n_chats)
            line.write_at_end(count, scaled(option.font, "caption"), theme.text3)
        name = "ph.folder-open" if row.is_open else "ph.folder"
        line.draw_icon(icon(name, theme), _BOX_PX, 6)
        line.write(
            row.title, scaled(option.font, "base", QFont.Weight.Medium), theme.text
        )

    def _paint_chat(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ChatRow
    ) -> None:
        theme = self._appearance.theme
        is_current = row.chat.id == self._model.current_id
        quiet = theme.text2 if is_current else theme.text3
        inner = _inner(option)
        if row.snippet:
            inner.setBottom(option.rect.center().y() + 2)
        line = LineBrush(painter, option.direction, inner)
        self._draw_end(line, option, row, quiet)
        if row.is_inside:
            line.skip(_INDENT_PX)
        if self.is_choosing:
            is_chosen = option.state & QStyle.StateFlag.State_Selected
            box = "ph.check-square-fill" if is_chosen else "ph.square"
            tone: Tone = "accent" if is_chosen else "text3"
            line.draw_icon(icon(box, theme, tone), _BOX_PX, 6)
        elif row.chat.is_temporary:
            line.draw_icon(icon("ph.clock", theme, "text3"), _ICON_PX, 6)
        weight = QFont.Weight.DemiBold if is_current else QFont.Weight.Normal
        line.write(row.title, scaled(option.font, "base", weight), theme.text)
        if row.snippet:
            self._paint_snippet(painter, option, row.snippet)

    def _draw_end(
        self, line: LineBrush, option: QStyleOptionViewItem, row: ChatRow, color: str
    ) -> None:
        """The time, or a pin; in their place the dots of the menu."""
        if self._draw_dots(line, option):
            return
        if row.chat.is_pinned:
            pin = icon("ph.push-pin", self._appearance.theme, "text3")
            line.draw_icon_at_end(pin, _ICON_PX)
        else:
            line.write_at_end(row.time, scaled(option.font, "caption"), color)

    def _draw_dots(self, line: LineBrush, option: QStyleOptionViewItem) -> bool:
        """Say that a row has a menu, where the pointer or the keyboard is."""
        flag = QStyle.StateFlag
        is_near = bool(option.state & (flag.State_MouseOver | flag.State_HasFocus))
        if not is_near or not self.has_menu or self.is_choosing:
            return False
        line.draw_icon_at_end(icon("ph.dots-three", self._appearance.theme), _DOTS_PX)
        return True

    def _paint_snippet(
        self, painter: QPainter, option: QStyleOptionViewItem, snippet: str
    ) -> None:
        theme = self._appearance.theme
        inner = _inner(option)
        inner.setTop(option.rect.center().y() - 2)
        line = LineBrush(painter, option.direction, inner)
        for text, is_found in snippet_runs(snippet):
            weight = QFont.Weight.Bold if is_found else QFont.Weight.Normal
            color = theme.text if is_found else theme.text2
            line.write(text, scaled(option.font, "small", weight), color)


def dots_place(row: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where the pointer presses the dots of a row."""
    width = _DOTS_PX + 2 * _PADDING_PX
    place = QRect(row.right() + 1 - MARGIN_PX - width, row.top(), width, row.height())
    return QStyle.visualRect(direction, row, place)


def snippet_runs(snippet: str) -> list[tuple[str, bool]]:
    r"""The runs of a snippet, each with whether it was searched for.

    Args:
        snippet: What was found stands between \x02 and \x03; see SearchHit.
    """
    parts = _MARKS.split(_shortened(snippet))
    runs = [(text, number % 2 == 1) for number, text in enumerate(parts)]
    return [run for run in runs if run[0]]


def _shortened(snippet: str) -> str:
    """The snippet with its first found word near the beginning."""
    start = snippet.find("\x02")
    if start <= LEAD_CHARS:
        return snippet
    lead = snippet[start - LEAD_CHARS : start]
    # From the next word on, where there are spaces.
    _, _, words = lead.partition(" ")
    return "…" + (words or lead) + snippet[start:]


def _inner(option: QStyleOptionViewItem) -> QRect:
    side = MARGIN_PX + _PADDING_PX
    return QRect(option.rect).adjusted(side, 0, -side, 0)

"""How a row of the chat list looks."""

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_item_model import ROW_ROLE, ChatItemModel
from inglenook.ui.chat.chat_rows import ChatRow, Heading
from inglenook.ui.chat.line_brush import LineBrush
from inglenook.ui.icons import icon
from inglenook.ui.style import SCALE

_Index = QModelIndex | QPersistentModelIndex

_MARGIN_PX = 8
_PADDING_PX = 10
_RADIUS_PX = 6
_ICON_PX = 14

#: At most so much of a snippet is shown before the first word that was found.
LEAD_CHARS = 16

_MARKS = re.compile("[\x02\x03]")


class ChatDelegate(QStyledItemDelegate):
    """Paints headings, chats, and chats with found words under their title.

    Lives on the GUI thread.
    """

    def __init__(
        self, model: ChatItemModel, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance

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
        elif isinstance(row, ChatRow):
            self._paint_ground(painter, option, row)
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
        editor.setGeometry(option.rect.adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0))

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Heading
    ) -> None:
        line = LineBrush(painter, option.direction, _inner(option).adjusted(0, 4, 0, 0))
        font = _font(option, "small", QFont.Weight.DemiBold)
        line.write(row.title, font, self._appearance.theme.text2)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ChatRow
    ) -> None:
        theme = self._appearance.theme
        body = QRectF(option.rect).adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)
        is_current = row.chat.id == self._model.current_id
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.soft if is_current else theme.hover))
            painter.drawRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 5, 5)

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
        if row.chat.is_pinned:
            line.draw_icon_at_end(icon("ph.push-pin", theme, "text3"), _ICON_PX)
        else:
            line.write_at_end(row.time, _font(option, "caption"), quiet)
        weight = QFont.Weight.DemiBold if is_current else QFont.Weight.Normal
        line.write(row.title, _font(option, "base", weight), theme.text)
        if row.snippet:
            self._paint_snippet(painter, option, row.snippet)

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
            line.write(text, _font(option, "small", weight), color)


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
    side = _MARGIN_PX + _PADDING_PX
    return QRect(option.rect).adjusted(side, 0, -side, 0)


def _font(
    option: QStyleOptionViewItem,
    scale: str,
    weight: QFont.Weight = QFont.Weight.Normal,
) -> QFont:
    font = QFont(option.font)
    font.setPointSizeF(font.pointSizeF() * SCALE[scale])
    font.setWeight(weight)
    return font

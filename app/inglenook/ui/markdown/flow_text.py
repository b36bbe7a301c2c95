"""Text that is as high as what it says."""

import math
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.formula_object import plain_text
from inglenook.ui.markdown.hits import Hits
from inglenook.ui.widgets.line_places import x_of
from inglenook.ui.widgets.link_dialog import LinkDialog
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.ui.widgets.long_text import beginning

#: No more is shown of one text, in characters: laying out would be felt.
MOST_CHARS = 50_000

_SCROLL_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class FlowText(QTextBrowser):
    """Text to read and to select, which leaves the scrolling to the page.

    It loads nothing, neither from the network nor from this computer, whatever
    the text asks for. What concerns more than one text is left to the page as well:
    it hears of the mouse, of copying and of selecting all. Lives on the GUI thread.

    Signals:
        deselected(): It let go of its selection, for it lost the focus.
    """

    deselected = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._has_caret = False
        #: Where the words stand that are looked for.
        self.hits = Hits(self, appearance)
        self.setProperty("kind", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() | by_keyboard)
        self.setOpenLinks(False)
        self._document: QTextDocument | None = None
        self._show_document(QTextDocument(documentMargin=0, undoRedoEnabled=False))
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)

    @property
    def selected_text(self) -> str:
        """What is selected, as it reads; formulas as their LaTeX."""
        return plain_text(self.textCursor())

    @property
    def selected_markdown(self) -> str:
        """What is selected, with its markup."""
        return self.selected_text

    @property
    def is_all_selected(self) -> bool:
        """Whether nothing is left out of the selection."""
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        return cursor.selectionStart() == 0 and cursor.selectionEnd() == last

    def select(self, anchor: int, position: int) -> None:
        """Select from one place to another."""
        last = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def deselect(self) -> None:
        """Select nothing."""
        if self.textCursor().hasSelection():
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_caret(self, *, shown: bool) -> None:
        """Show, or hide, that more text is coming at the end."""
        self._has_caret = shown
        self.viewport().update()

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Nothing, ever."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied and dragged."""
        made = QMimeData()
        made.setText(self.selected_text)
        return made

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, and let the page know."""
        super().mousePressEvent(event)
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting, and let the page know."""
        super().mouseMoveEvent(event)
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the page, but where they select."""
        is_selecting = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _SCROLL_KEYS and not is_selecting:
            event.ignore()
            return
        super().keyPressEvent(event)
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy) or event.matches(keys.SelectAll):
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the selection, but for a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            return
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.deselected.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, its marks, and the caret after it."""
        self.hits.mark_seen()
        super().paintEvent(event)
        if self._has_caret:
            painter = QPainter(self.viewport())
            painter.fillRect(self._caret_rect(), QColor(self._appearance.theme.ember))

    def _show_document(self, document: QTextDocument) -> None:
        """Show another document; what is selected stays so, by its place."""
        selection = self.textCursor()
        anchor, position = selection.anchor(), selection.position()
        # PySide never frees a shown document that has no parent.
        document.setParent(self)
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        document.documentLayout().documentSizeChanged.connect(self._fit)
        self._fit(document.size())
        if anchor != position:
            self.select(anchor, position)
        self.hits.refresh()

    def _bounded(self, text: str) -> str:
        """As much of a text as is shown, and a line that says where it is cut."""
        note = self.tr("Only the beginning of this long text is shown here.")
        return beginning(text, MOST_CHARS, note)

    def _caret_rect(self) -> QRectF:
        """Where the next letter will stand."""
        block = self.document().lastBlock()
        line = block.layout().lineForTextPosition(block.length() - 1)
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        height = self.fontMetrics().ascent() + 2
        if not line.isValid():
            return QRectF(corner, QSizeF(height / 2, height))
        x = x_of(line, block.length() - 1)
        y = line.y() + line.ascent() + 2 - height
        return QRectF(corner + QPointF(x + 1, y), QSizeF(height / 2, height))

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(math.ceil(size.height()))

    def _on_anchor_clicked(self, link: QUrl) -> None:
        LinkDialog(link, self.window()).open()

    def _on_highlighted(self, link: QUrl) -> None:
        address = link.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.setToolTip(literal_tooltip(address))

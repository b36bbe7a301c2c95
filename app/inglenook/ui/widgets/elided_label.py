"""One line of text that gives way."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from inglenook.ui.widgets.isolated import painting_flags
from inglenook.ui.widgets.literal import literal_tooltip


class ElidedLabel(QLabel):
    """A line that ends in “…” where it has no room, and says all in its tooltip.

    Lives on the GUI thread.

    Args:
        text: The whole text; taken as it is, never as markup.
        mode: Where it gives way; file names do in the middle.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_in_full()

    def minimumSizeHint(self) -> QSize:
        """Room for “…” alone."""
        width = self.fontMetrics().horizontalAdvance("…")
        return QSize(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip to what does not fit."""
        super().resizeEvent(event)
        self._tell_in_full()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter, shown = QPainter(self), self._shown()
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            painting_flags(shown, alignment),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), self._mode, self.contentsRect().width()
        )

    def _tell_in_full(self) -> None:
        is_cut = self._shown() != self.text()
        self.setToolTip(literal_tooltip(self.text()) if is_cut else "")

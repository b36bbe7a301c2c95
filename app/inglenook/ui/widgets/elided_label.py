"""One line of text that gives way."""

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from inglenook.ui.widgets.isolated import isolated
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

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        # A font's underscore can lie one pixel below its descent: “Q4_K_M”.
        return super().sizeHint().grownBy(QMargins(0, 0, 0, 1))

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
        painter = QPainter(self)
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(alignment | Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            isolated(self._shown()),
            self.foregroundRole(),
        )

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), self._mode, self.contentsRect().width()
        )

    def _tell_in_full(self) -> None:
        is_cut = self._shown() != self.text()
        self.setToolTip(literal_tooltip(self.text()) if is_cut else "")

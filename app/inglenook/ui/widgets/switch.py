"""A switch: on or off, at once."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from inglenook.ui.appearance import Appearance


class Switch(QCheckBox):
    """A check box for what takes effect at once; its label stands elsewhere.

    Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """34 by 18 pixels."""
        return QSize(34, 18)

    def hitButton(self, point: QPoint) -> bool:
        """Whether a click there counts: anywhere on it."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and the knob in the theme's colours."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, fill, knob = theme.field, theme.surface, theme.field
        if not self.isEnabled():
            edge = knob = theme.ctl
        elif self.isChecked():
            edge, fill, knob = theme.accent, theme.accent, theme.on_accent
        track = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        is_right = self.isChecked() != (
            self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        x = self.width() - 9 if is_right else 9
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(knob))
        painter.drawEllipse(QPointF(x, 9), 6, 6)

"""A pill that can be pressed: it explains itself."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.pill_brush import PillBrush
from inglenook.ui.widgets.plan_pill import PillLook


class PillButton(QAbstractButton):
    """A state in a word or two, and a press tells why. Lives on the GUI thread."""

    def __init__(
        self, look: PillLook, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._appearance = appearance
        self.setText(look.words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.theme_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return self._brush().pill_size(self._look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._brush().paint_pill(painter, self._look, self.rect())

    def _brush(self) -> PillBrush:
        theme = self._appearance.theme
        return PillBrush(theme, self.font(), self.layoutDirection())

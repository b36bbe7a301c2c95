"""The column in the middle of the page."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.fonts import MARGIN_PX, reading_width


class ReadingColumn(QWidget):
    """Keeps a widget in the middle, no wider than messages are.

    Lives on the GUI thread.
    """

    def __init__(self, content: QWidget, appearance: Appearance) -> None:
        super().__init__()
        self._content = content
        content.setSizePolicy(
            QSizePolicy.Policy.Expanding, content.sizePolicy().verticalPolicy()
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        layout.addStretch()
        layout.addWidget(content, 1)
        layout.addStretch()
        self._fit()
        appearance.theme_changed.connect(self._fit)

    def _fit(self) -> None:
        self._content.setMaximumWidth(reading_width())

"""What a row is of: a name, and a quiet line under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.quiet_words import in_small_print


class NameLines(QWidget):
    """Two lines, after a picture where there is one. Lives on the GUI thread."""

    def __init__(self, name: str, second: str, picture: QWidget | None = None) -> None:
        super().__init__()
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(ElidedLabel(name))
        lines.addWidget(in_small_print(ElidedLabel(second)))
        lines.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        if picture is not None:
            layout.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)

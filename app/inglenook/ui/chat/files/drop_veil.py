"""What is seen over the conversation while files are dragged onto it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.icon_button import IconLabel

_MARGIN_PX = 12


class DropVeil(QFrame):
    """Says that files can be dropped here. Lives on the GUI thread.

    Args:
        area: What it lies over.
    """

    def __init__(self, area: QWidget, appearance: Appearance) -> None:
        super().__init__(area)
        self._area = area
        self.setProperty("kind", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QLabel(self.tr("Drop files here to attach them"))
        words.setProperty("weight", "semibold")
        middle = Qt.AlignmentFlag.AlignHCenter
        picture = IconLabel("ph.paperclip", 36, appearance, tone="accent")
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch()
        layout.addWidget(picture, alignment=middle)
        layout.addWidget(words, alignment=middle)
        layout.addStretch()
        self.hide()

    def lay_over(self) -> None:
        """Be seen over the whole area."""
        sides = (_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        self.setGeometry(self._area.rect().adjusted(*sides))
        self.raise_()
        self.show()

"""What the starter model is for, where messages are written."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inglenook.ui.widgets.elided_label import ElidedLabel


class StarterNote(QWidget):
    """A quiet line, and the way to a real model; it gives way to its neighbours.

    Lives on the GUI thread.

    Signals:
        model_requested(): The user wants a real model.
    """

    model_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel(self.tr("For a first try, not for facts"))
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text3")
        self._link = QPushButton(self.tr("Get a real model"))
        self._link.setObjectName("get-model-link")
        self._link.setProperty("kind", "link")
        self._link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._link.clicked.connect(self.model_requested)
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(8)
        self._inside.addWidget(self._words)
        self._inside.addWidget(self._link)

    def sizeHint(self) -> QSize:
        """Room for all of it, whether or not the link is seen."""
        return self._room_for(self._words.sizeHint())

    def minimumSizeHint(self) -> QSize:
        """No width at all."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the link whole or not at all; the words end in “…”."""
        super().resizeEvent(event)
        needed = self._room_for(self._words.minimumSizeHint())
        self._link.setVisible(needed.width() <= self.width())

    def _room_for(self, words: QSize) -> QSize:
        """What so much of the words takes with the link, seen or not."""
        link = self._link.sizeHint()
        width = words.width() + self._inside.spacing() + link.width()
        return QSize(width, max(words.height(), link.height()))
